package io.rapport.checkins;

import io.rapport.matching.Candidate;
import io.rapport.matching.Odd;
import io.rapport.matching.Pair;
import io.rapport.matching.Problem;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.store.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what a round is decided from, in one read. */
final class Rosters {

    private final People people;

    Rosters(People people) {
        this.people = people;
    }

    /** Gathers everybody who is available for a period. */
    Roster of(Work work, Program program, LocalDate period, Instant now) {
        List<Member> available = people.enrollments().available(work, program, period, now);
        return among(work, program, period, available, Seeds.of(program.id(), period));
    }

    /** Gathers who belongs to the program and does not take part in a period, as they asked. */
    List<Candidate> away(Work work, Program program, LocalDate period, Instant now) {
        return candidates(work, program, period, people.enrollments().away(work, program, period, now));
    }

    /** Gathers a roster of these members only. */
    Roster among(Work work, Program program, LocalDate period, List<Member> members, long seed) {
        long revision = people.programs().revision(work, program.workspace(), program.id());
        Problem problem = new Problem(
                candidates(work, program, period, members),
                program.groupSize(),
                program.oddPerson() == Program.OddPerson.JOINS_A_GROUP ? Odd.JOINS : Odd.SITS_OUT,
                HardRules.of(program.rules(), members),
                never(work, program, members),
                Matchmaking.PREFERENCES,
                members.isEmpty() ? List.of() : new PastTable(work).meetings(program.workspace()),
                period,
                seed);
        return new Roster(
                program,
                period,
                members,
                revision,
                problem,
                new AskedTable(work).asked(program.workspace()),
                new TurnTable(work).starts(program.workspace(), program.id()));
    }

    private static List<Candidate> candidates(Work work, Program program, LocalDate period, List<Member> members) {
        Map<MemberId, Integer> missed = new LeftOutTable(work).missed(program.workspace(), program.id());
        Map<MemberId, Integer> larger =
                new PastTable(work).timesInLarger(program.workspace(), program.id(), program.groupSize());
        return members.stream()
                .map(member -> new Candidate(
                        member.id().value(),
                        Traits.of(member),
                        Hours.inWeekOf(period, member),
                        missed.getOrDefault(member.id(), 0),
                        larger.getOrDefault(member.id(), 0)))
                .toList();
    }

    private Set<Pair> never(Work work, Program program, List<Member> members) {
        List<MemberId> ids = members.stream().map(Member::id).toList();
        return people.neverMatches().among(work, program.workspace(), ids).stream()
                .map(pair -> new Pair(pair.one().value(), pair.other().value()))
                .collect(Collectors.toSet());
    }
}

package io.rapport.checkins;

import io.rapport.matching.Candidate;
import io.rapport.matching.Meeting;
import io.rapport.matching.Pair;
import io.rapport.matching.Problem;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.prompts.Decks;
import io.rapport.store.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
        return candidates(
                work, manner(work, program, period), people.enrollments().away(work, program, period, now));
    }

    /** Gathers a roster of these members only. */
    Roster among(Work work, Program program, LocalDate period, List<Member> members, long seed) {
        long revision = people.programs().revision(work, program.workspace(), program.id());
        Manner manner = manner(work, program, period);
        return new Roster(
                program,
                manner,
                members,
                revision,
                problem(work, manner, members, never(work, program, members), seed),
                new Decks().of(work, program.workspace(), program.deck()),
                new AskedTable(work).asked(program.workspace()),
                new TurnTable(work).starts(program.workspace(), program.id()));
    }

    /** Gathers what a round would be decided from if nobody had named anybody in confidence; the program need not be saved. */
    static Problem openly(Work work, Program program, LocalDate period, List<Member> members) {
        return problem(work, manner(work, program, period), members, Set.of(), Seeds.of(program.id(), period));
    }

    private static Problem problem(Work work, Manner manner, List<Member> members, Set<Pair> never, long seed) {
        Program program = manner.program();
        return new Problem(
                candidates(work, manner, members),
                program.groupSize(),
                manner.odd(members),
                HardRules.of(program.rules(), members),
                never,
                manner.preferences(),
                members.isEmpty() ? List.of() : past(work, manner),
                manner.period(),
                seed);
    }

    private static Manner manner(Work work, Program program, LocalDate period) {
        int before = new RoundTable(work).countBefore(program.workspace(), program.id(), period);
        return new Manner(program, period, before);
    }

    private static List<Meeting> past(Work work, Manner manner) {
        PastTable past = new PastTable(work);
        Program program = manner.program();
        List<Meeting> anywhere = new ArrayList<>(past.meetings(program.workspace()));
        anywhere.addAll(new EarlierMeetingTable(work).all(program.workspace()));
        List<Meeting> here = manner.keepsTogether() ? past.meetingsOf(program.workspace(), program.id()) : List.of();
        return manner.remembered(anywhere, here);
    }

    private static List<Candidate> candidates(Work work, Manner manner, List<Member> members) {
        Program program = manner.program();
        Map<MemberId, Integer> missed =
                manner.isForNewcomers() ? Map.of() : new LeftOutTable(work).missed(program.workspace(), program.id());
        Map<MemberId, Integer> larger =
                new PastTable(work).timesInLarger(program.workspace(), program.id(), program.groupSize());
        return members.stream()
                .map(member -> new Candidate(
                        member.id().value(),
                        manner.traits(member),
                        Hours.inWeekOf(manner.period(), member),
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

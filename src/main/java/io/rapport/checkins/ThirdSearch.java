package io.rapport.checkins;

import io.rapport.matching.Arrangement;
import io.rapport.matching.Joining;
import io.rapport.matching.Pair;
import io.rapport.messaging.Destination;
import io.rapport.messaging.Notice;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for a pair that makes room for somebody who has waited a working day and found nobody free: one pair after another. */
final class ThirdSearch {

    private static final int MOST_ASKED = 3;

    private final Transactions transactions;
    private final People people;
    private final Notices notices;

    ThirdSearch(Transactions transactions, People people, Notices notices) {
        this.transactions = transactions;
        this.people = people;
        this.notices = notices;
    }

    /** Returns when a working day of each of these has passed; null when that is too late to meet in the round. */
    static @Nullable Instant after(Round round, List<Member> members, Instant now) {
        return members.stream()
                .map(member -> Hours.aWorkingDayAfter(member, now))
                .max(Instant::compareTo)
                .filter(at -> Mending.isTimeLeft(round, at))
                .orElse(null);
    }

    /** Asks for everybody in a program for whom it is time. */
    void ask(WorkspaceId workspace, ProgramId program, Instant now) {
        for (Round round : transactions.run(work -> new RoundTable(work).open(workspace))) {
            if (round.program().equals(program)) {
                transactions
                        .run(work -> new LeftOutTable(work).asking(round, now))
                        .forEach((member, dueAt) -> ask(round, member, dueAt, now));
            }
        }
    }

    private void ask(Round round, MemberId member, Instant dueAt, Instant now) {
        Optional<Search> search = transactions.run(work -> look(work, round, member, now));
        if (search.isEmpty()) {
            transactions.run(work -> new LeftOutTable(work).ask(round, member, dueAt, null));
            return;
        }
        Optional<Arrangement.Group> trio = search.get().best();
        transactions.runIf(kept -> kept, work -> commit(work, search.get(), trio, dueAt, now));
    }

    private record Search(Round round, Member joiner, Roster roster, List<Group> pairs) {

        Optional<Arrangement.Group> best() {
            List<Pair> couples = pairs.stream().map(Search::pair).toList();
            return Joining.best(roster.problem(), joiner.id().value(), couples);
        }

        private static Pair pair(Group group) {
            return new Pair(
                    group.members().get(0).value(), group.members().get(1).value());
        }

        Group pairIn(Arrangement.Group trio) {
            return pairs.stream()
                    .filter(group ->
                            group.members().stream().map(MemberId::value).allMatch(trio.ids()::contains))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Gathers who could make room, perhaps nobody; empty when it is over, since the member has a group, or time or pairs ran out. */
    private Optional<Search> look(Work work, Round round, MemberId member, Instant now) {
        List<Third> asked = new ThirdTable(work).ofRound(round);
        long times =
                asked.stream().filter(third -> third.member().equals(member)).count();
        return people.programs()
                .find(work, round.workspace(), round.program())
                .filter(program -> program.state() == Program.State.ACTIVE && times < MOST_ASKED)
                .flatMap(program -> people.members()
                        .find(work, round.workspace(), member)
                        .filter(joiner -> Mending.isTimeLeft(round, joiner, now) && Thirds.isAlone(work, round, member))
                        .map(joiner -> look(work, program, round, joiner, now)));
    }

    private Search look(Work work, Program program, Round round, Member joiner, Instant now) {
        Map<MemberId, Member> available = people.enrollments().available(work, program, round.period(), now).stream()
                .filter(member -> Mending.isTimeLeft(round, member, now))
                .collect(Collectors.toMap(Member::id, Function.identity()));
        List<Group> pairs = available.containsKey(joiner.id()) ? pairs(work, round, available.keySet()) : List.of();
        List<Member> members = new ArrayList<>(List.of(joiner));
        pairs.forEach(pair -> pair.members().forEach(member -> members.add(available.get(member))));
        long seed = Seeds.of(round.id() + '@' + joiner.id());
        return new Search(
                round, joiner, new Rosters(people).among(work, program, round.period(), members, seed), pairs);
    }

    /** Returns the pairs that were introduced, have not talked or fixed a time, and were not asked before. */
    private List<Group> pairs(Work work, Round round, Set<MemberId> available) {
        Set<String> asked =
                new ThirdTable(work).ofRound(round).stream().map(Third::group).collect(Collectors.toSet());
        return new GroupTable(work)
                .ofRound(round.workspace(), round.id()).stream()
                        .filter(group -> Thirds.isOpenPair(group) && !asked.contains(group.id()))
                        .filter(group -> available.containsAll(group.members()))
                        .filter(group ->
                                group.members().stream().allMatch(member -> notices.isIntroduced(work, group, member)))
                        .toList();
    }

    private boolean commit(Work work, Search search, Optional<Arrangement.Group> trio, Instant dueAt, Instant now) {
        Round round = search.round();
        long revision = people.programs().revision(work, round.workspace(), round.program());
        Optional<Group> pair = trio.map(search::pairIn);
        List<MemberId> waitedFor =
                pair.map(Group::members).orElse(List.of(search.joiner().id()));
        Instant next = after(
                round,
                search.roster().members().stream()
                        .filter(member -> waitedFor.contains(member.id()))
                        .toList(),
                now);
        if (revision != search.roster().revision()
                || !new LeftOutTable(work).ask(round, search.joiner().id(), dueAt, next)) {
            return false;
        }
        pair.ifPresent(
                group -> ask(work, search, group, trio.orElseThrow(), next == null ? round.endsAt() : next, now));
        return true;
    }

    /** Asks each of a pair alone, until a working day of both has passed. */
    private void ask(Work work, Search search, Group pair, Arrangement.Group trio, Instant until, Instant now) {
        Third third = new Third(
                pair.workspace(), pair.id(), pair.round(), search.joiner().id(), Reasons.text(trio.reasons()), false);
        if (!new ThirdTable(work).insert(third)) {
            throw new IllegalStateException("group " + pair.id() + " was asked before");
        }
        for (MemberId member : pair.members()) {
            String key = Notices.THIRD + '/' + pair.id() + '/' + member;
            Destination one = new Destination.Private(member);
            notices.outbox()
                    .post(work, new Notice(pair.workspace(), Notices.THIRD, pair.id(), key, one, now, until), now);
        }
    }
}

package io.rapport.checkins;

import io.rapport.messaging.Homes;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.NeverMatches;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.prompts.Deck;
import io.rapport.prompts.Decks;
import io.rapport.store.Ids;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Starts the check-ins of connections in their own rhythm, and closes them before the next. */
final class ConnectionBeat {

    private static final Duration SOON = Duration.ofDays(2);
    private static final Duration ENOUGH_TO_MEET = Duration.ofDays(2);

    private final Transactions transactions;
    private final People people;
    private final Notices notices;
    private final Connections connections;

    ConnectionBeat(Transactions transactions, People people, Notices notices) {
        this.transactions = transactions;
        this.people = people;
        this.notices = notices;
        this.connections = new Connections(people, notices);
    }

    /** Does what is due for the connections of a workspace, each in a unit of work of its own; again does no harm. */
    void at(WorkspaceId workspace, Instant now) {
        transactions.run(work -> new RoundTable(work).openKept(workspace)).stream()
                .filter(round -> !round.endsAt().isAfter(now))
                .forEach(round -> transactions.execute(work -> close(work, round, now)));
        List<Connection> active = transactions.run(work -> new ConnectionTable(work).active(workspace));
        if (active.isEmpty()) {
            return;
        }
        Set<String> over = transactions.run(work -> over(work, workspace, active));
        active.stream()
                .filter(connection -> over.contains(connection.id()))
                .forEach(connection ->
                        transactions.execute(work -> connections.end(work, connection, connection.members(), now)));
        active.stream()
                .filter(connection -> !over.contains(connection.id()))
                .filter(connection -> !connection.dueAt().isAfter(now))
                .forEach(connection -> transactions.execute(work -> turn(work, connection, now)));
    }

    /** Returns the connections of which somebody is no longer here, or wants to be apart from another. */
    private Set<String> over(Work work, WorkspaceId workspace, List<Connection> active) {
        Set<MemberId> all = active.stream()
                .flatMap(connection -> connection.members().stream())
                .collect(Collectors.toSet());
        Map<MemberId, Member> found = people.members().all(work, workspace, all);
        Set<NeverMatches.Pair> apart = people.neverMatches().among(work, workspace, all);
        return active.stream()
                .filter(connection -> connection.members().stream()
                                .anyMatch(member -> !found.containsKey(member)
                                        || !found.get(member).standing().isPresent())
                        || apart.stream()
                                .anyMatch(pair -> connection.members().contains(pair.one())
                                        && connection.members().contains(pair.other())))
                .map(Connection::id)
                .collect(Collectors.toSet());
    }

    private static void close(Work work, Round round, Instant now) {
        if (new RoundTable(work).close(round, now)) {
            List<MemberId> members = new GroupTable(work)
                    .ofRound(round.workspace(), round.id()).stream()
                            .flatMap(group -> group.members().stream())
                            .toList();
            Homes.touch(work, round.workspace(), members, now);
        }
    }

    private void turn(Work work, Connection connection, Instant now) {
        Map<MemberId, Member> found = people.members().all(work, connection.workspace(), connection.members());
        List<Member> members = connection.members().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
        if (members.size() < connection.members().size()) {
            return;
        }
        Member first = members.get(0);
        LocalDate next = connection.rhythm().after(connection.nextOn());
        while (!Connections.at(next, first).isAfter(now)) {
            next = connection.rhythm().after(next);
        }
        Instant endsAt = Connections.at(next, first);
        boolean isMine = new ConnectionTable(work).moveOn(connection, next, endsAt);
        if (isMine && members.stream().allMatch(member -> isFree(member, now)) && isTimeLeft(now, endsAt)) {
            people.programs()
                    .find(work, connection.workspace(), connection.program())
                    .ifPresent(program -> start(work, connection, program, found, round(connection, now, endsAt)));
        }
        Homes.touch(work, connection.workspace(), connection.members(), now);
    }

    /** Whoever is back from leave soon is reminded then: the gate keeps the message until they are. */
    private static boolean isFree(Member member, Instant now) {
        return !member.isPausedOn(now.atZone(member.clock()).toLocalDate()) && !member.isAway(now.plus(SOON));
    }

    private static boolean isTimeLeft(Instant now, Instant endsAt) {
        return Duration.between(now, endsAt).compareTo(ENOUGH_TO_MEET) >= 0;
    }

    private static Round round(Connection connection, Instant startsAt, Instant endsAt) {
        ProgramId own = new ProgramId(connection.id());
        return new Round(
                Ids.next(),
                connection.workspace(),
                own,
                connection.nextOn(),
                Seeds.of(own, connection.nextOn()),
                startsAt,
                endsAt,
                null,
                0,
                connection.id());
    }

    private void start(Work work, Connection connection, Program program, Map<MemberId, Member> members, Round round) {
        if (!new RoundTable(work).insert(round)) {
            return;
        }
        Group group = group(work, connection, program, round);
        Scene scene = new Scene(group, round, program, members, connection);
        new GroupTable(work).insert(List.of(group));
        new TurnTable(work).count(List.of(group));
        notices.introduce(work, scene, round.startsAt(), round.startsAt());
        notices.followUpKept(work, scene, round.startsAt());
    }

    private static Group group(Work work, Connection connection, Program program, Round round) {
        Deck deck = new Decks().of(work, program.workspace(), program.deck());
        Asked asked = new AskedTable(work).asked(connection.workspace());
        Map<MemberId, Integer> starts = new TurnTable(work).starts(connection.workspace(), round.program());
        List<MemberId> members = connection.members();
        MemberId starter = members.stream()
                .min(Comparator.comparingInt(member -> starts.getOrDefault(member, 0)))
                .orElseThrow();
        String id = Ids.next();
        return new Group(
                id,
                connection.workspace(),
                round.id(),
                round.program(),
                Group.State.OPEN,
                deck.choose(asked.level(members, deck.levels()), round.seed(), asked.among(members)),
                starter,
                "",
                null,
                null,
                null,
                null,
                null,
                members.stream()
                        .map(member -> CheckIn.planned(id, member, null))
                        .toList());
    }
}

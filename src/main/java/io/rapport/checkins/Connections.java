package io.rapport.checkins;

import io.rapport.messaging.Homes;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Ids;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Begins and ends what members keep outside the shuffle. It begins only when all wish it, and nobody learns of a no. */
final class Connections {

    private static final LocalTime TIME_OF_DAY = LocalTime.of(10, 0);

    private final People people;
    private final Notices notices;

    Connections(People people, Notices notices) {
        this.people = people;
        this.notices = notices;
    }

    /** Returns the connection that the people of a group keep, if they do. */
    Optional<Connection> among(Work work, Group group) {
        List<MemberId> members = group.present();
        return members.stream()
                .findFirst()
                .flatMap(first -> new ConnectionTable(work)
                        .ofMember(group.workspace(), first).stream()
                                .filter(connection -> connection.isOf(members))
                                .findFirst());
    }

    /** Notes that a member would like to keep meeting; returns the connection when it is thereby wished by all. */
    Optional<Connection> wish(Work work, Scene scene, MemberId member, Rhythm rhythm, Instant now) {
        WishTable wishes = new WishTable(work);
        wishes.wish(scene.group(), member, rhythm);
        Map<MemberId, Rhythm> wished = wishes.of(scene.group());
        if (!wished.keySet().containsAll(scene.group().present()) || !mayMeet(work, scene)) {
            return Optional.empty();
        }
        Rhythm slowest = scene.group().present().stream()
                .map(wished::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(rhythm);
        wishes.forget(scene.group());
        return among(work, scene.group()).or(() -> Optional.of(begin(work, scene, member, slowest, now)));
    }

    /** Takes back what a member wished, if they did; a no itself is not kept. */
    void decline(Work work, Scene scene, MemberId member) {
        new WishTable(work).takeBack(scene.group(), member);
    }

    private boolean mayMeet(Work work, Scene scene) {
        List<Member> present = scene.present();
        return present.size() > 1
                && present.size() == scene.group().present().size()
                && areWelcome(work, scene.group().workspace(), present);
    }

    /** Returns whether these are all still here and none of them wants to be apart from another. */
    private boolean areWelcome(Work work, WorkspaceId workspace, List<Member> members) {
        List<MemberId> ids = members.stream().map(Member::id).toList();
        return members.stream().allMatch(member -> member.standing().isPresent())
                && people.neverMatches().among(work, workspace, ids).isEmpty();
    }

    private Connection begin(Work work, Scene scene, MemberId last, Rhythm rhythm, Instant now) {
        Member first = scene.present().get(0);
        LocalDate today = first.quiet().over(now).atZone(first.clock()).toLocalDate();
        LocalDate next = rhythm.after(today);
        Connection connection = new Connection(
                scene.group().workspace(),
                Ids.next(),
                scene.program().id(),
                rhythm,
                next,
                at(next, first),
                null,
                scene.group().present());
        new ConnectionTable(work).insert(connection);
        notices.tell(work, connection, Notices.KEPT, connection.others(last), now);
        Homes.touch(work, connection.workspace(), connection.members(), now);
        return connection;
    }

    /** Returns the instant of a check-in on a date: in the morning of whoever is named first; the gate finds an hour good for all. */
    static Instant at(LocalDate date, Member first) {
        return date.atTime(TIME_OF_DAY).atZone(first.clock()).toInstant();
    }

    /** Ends a connection and calls off its check-in that is still ahead; {@code told} learn that it ended, not why. */
    void end(Work work, Connection connection, Collection<MemberId> told, Instant now) {
        if (!new ConnectionTable(work).end(connection, now)) {
            return;
        }
        new RoundTable(work)
                .openKept(connection.workspace()).stream()
                        .filter(round -> connection.id().equals(round.connection()))
                        .forEach(round -> close(work, round, now));
        notices.outbox().drop(work, connection.workspace(), Notices.KEPT, connection.id(), "connection ended", now);
        notices.tell(work, connection, Notices.PARTED, told, now);
        Homes.touch(work, connection.workspace(), connection.members(), now);
    }

    private void close(Work work, Round round, Instant now) {
        new GroupTable(work)
                .ofRound(round.workspace(), round.id()).stream()
                        .filter(group -> group.isOpen() && !group.hasMet())
                        .forEach(group -> notices.callOff(work, group, now));
        new RoundTable(work).close(round, now);
    }

    /** Ends every connection of a member with any of {@code others}; they are told that it ended, without a reason. */
    void part(Work work, WorkspaceId workspace, MemberId member, Collection<MemberId> others, Instant now) {
        new ConnectionTable(work)
                .ofMember(workspace, member).stream()
                        .filter(connection -> connection.members().stream().anyMatch(others::contains))
                        .forEach(connection -> end(work, connection, connection.others(member), now));
    }
}

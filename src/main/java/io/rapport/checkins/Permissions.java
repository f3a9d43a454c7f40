package io.rapport.checkins;

import io.rapport.messaging.Act;
import io.rapport.messaging.Permission;
import io.rapport.people.Enrollment;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;

/** Who may do what around check-ins, from this package's own tables and the roles of people. */
final class Permissions {

    private final People people;

    Permissions(People people) {
        this.people = people;
    }

    /** Whoever was matched in the group that the subject begins with. */
    Permission inTheGroup() {
        return new Permission(
                "member of the group", Permissions::isInTheGroup, locale -> new Words(locale).say("refused.group"));
    }

    /** Whoever keeps the connection that is the subject. */
    Permission inTheConnection() {
        return new Permission(
                "member of the connection",
                (work, act) -> new ConnectionTable(work)
                        .find(act.workspace(), act.subject())
                        .filter(connection -> connection.members().contains(act.actor()))
                        .isPresent(),
                locale -> new Words(locale).say("refused.connection"));
    }

    /** Whoever takes part in the program that is the subject. */
    Permission takingPart() {
        return new Permission(
                "takes part",
                (work, act) -> people.enrollments()
                        .find(work, act.workspace(), new ProgramId(act.subject()), act.actor())
                        .filter(enrollment -> enrollment.state() == Enrollment.State.ACTIVE)
                        .isPresent(),
                locale -> new Words(locale).say("refused.program"));
    }

    /** Whoever organizes the program that the subject begins with. */
    Permission organizer() {
        return new Permission("organizer", this::isOrganizer, locale -> new Words(locale).say("refused.organizer"));
    }

    /** Anybody who works here. */
    Permission person() {
        return new Permission(
                "person",
                (work, act) -> people.roles().isPerson(work, act.workspace(), act.actor()),
                locale -> new Words(locale).say("refused.person"));
    }

    private static boolean isInTheGroup(Work work, Act act) {
        return new GroupTable(work)
                .find(act.workspace(), first(act))
                .flatMap(group -> group.of(act.actor()))
                .isPresent();
    }

    private boolean isOrganizer(Work work, Act act) {
        return people.roles().isOrganizer(work, act.workspace(), act.actor(), new ProgramId(first(act)));
    }

    /** Returns what stands before the {@code @} of a subject: the group or the program. */
    static String first(Act act) {
        int end = act.subject().indexOf('@');
        return end < 0 ? act.subject() : act.subject().substring(0, end);
    }

    /** Returns what stands after the {@code @} of a subject, or empty text. */
    static String second(Act act) {
        int end = act.subject().indexOf('@');
        return end < 0 ? "" : act.subject().substring(end + 1);
    }
}

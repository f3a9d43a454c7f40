package io.rapport.programs;

import io.rapport.messaging.Act;
import io.rapport.messaging.Permission;
import io.rapport.people.Enrollment;
import io.rapport.people.ProgramId;
import io.rapport.people.Standing;
import io.rapport.store.Work;

/** Who may do what here. */
final class Permissions {

    private final Desk desk;

    Permissions(Desk desk) {
        this.desk = desk;
    }

    /** Whoever the platform says did it; what it says of channels concerns everybody, and changes nothing for most. */
    Permission everybody() {
        return permission("everybody", (work, act) -> true);
    }

    /** People and guests of the workspace. */
    Permission member() {
        return permission("member", this::isMember);
    }

    Permission admin() {
        return permission("admin", (work, act) -> desk.roles().isAdmin(work, act.workspace(), act.actor()));
    }

    Permission creator() {
        return permission("creator", (work, act) -> desk.roles().mayCreatePrograms(work, act.workspace(), act.actor()));
    }

    Permission organizer() {
        return permission("organizer", this::isOrganizer);
    }

    /** Who may create programs, or organizes one, whichever that is. */
    Permission anyOrganizer() {
        return permission("any_organizer", (work, act) -> desk.organizesAnything(work, act.workspace(), act.actor()));
    }

    /** Who organizes the program and may create another one like it. */
    Permission copier() {
        return permission(
                "creator",
                (work, act) ->
                        isOrganizer(work, act) && desk.roles().mayCreatePrograms(work, act.workspace(), act.actor()));
    }

    private boolean isOrganizer(Work work, Act act) {
        return desk.programs()
                .find(work, act.workspace(), new ProgramId(act.subject()))
                .filter(program -> desk.roles().isOrganizer(work, act.workspace(), act.actor(), program.id()))
                .isPresent();
    }

    /** Whom the program takes. */
    Permission taken() {
        return permission(
                "taken",
                (work, act) -> desk.open(work, act)
                        .filter(program -> desk.roles().mayTakePart(work, program, act.actor()))
                        .isPresent());
    }

    /** Whoever takes part in the program. */
    Permission enrolled() {
        return permission("enrolled", (work, act) -> isMember(work, act) && isEnrolled(work, act));
    }

    /** Whoever takes part in the program; any member where all of it is meant, or the program is chosen later. */
    Permission enrolledOrAll() {
        return permission("enrolled", (work, act) -> isMember(work, act) && (isAll(act) || isEnrolled(work, act)));
    }

    private boolean isMember(Work work, Act act) {
        return desk.members()
                .find(work, act.workspace(), act.actor())
                .filter(member -> member.standing() == Standing.PERSON || member.standing() == Standing.GUEST)
                .isPresent();
    }

    private static boolean isAll(Act act) {
        return act.subject().isEmpty() || act.subject().equals(PauseActs.EVERYTHING);
    }

    private boolean isEnrolled(Work work, Act act) {
        return desk.enrollments()
                .find(work, act.workspace(), new ProgramId(act.subject()), act.actor())
                .filter(enrollment -> enrollment.state() == Enrollment.State.ACTIVE)
                .isPresent();
    }

    private static Permission permission(String name, Permission.Check check) {
        return new Permission(name, check, locale -> Words.WORDING.say(locale, "refusal." + name));
    }
}

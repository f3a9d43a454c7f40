package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Program;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pausing a whole program, going on with it, and ending it. */
final class RunningActs {

    private final Desk desk;
    private final Permissions permissions;

    RunningActs(Desk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    List<Verb> verbs() {
        return List.of(
                verb("programs.pause_program", Program.State.PAUSED),
                verb("programs.continue_program", Program.State.ACTIVE),
                verb("programs.end_program", Program.State.ENDED));
    }

    private Verb verb(String name, Program.State state) {
        return Verb.pressed(name, permissions.organizer(), (work, act, now) -> change(work, act, state, now));
    }

    private Reply change(Work work, Act act, Program.State state, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        Optional<Program> open = desk.open(work, act);
        if (open.isEmpty()) {
            return new Reply.Refused(WORDING.say(locale, "refusal.ended"));
        }
        Program program = open.get().in(state);
        if (open.get().state() != state) {
            desk.save(work, act, program, now);
        }
        if (state == Program.State.ENDED) {
            desk.outbox().drop(work, act.workspace(), Invitation.KIND, act.subject(), "program ended", now);
        }
        return new Reply.Done(
                Card.text(WORDING.say(locale, "reply.program." + state, Map.of("program", program.name()))));
    }
}

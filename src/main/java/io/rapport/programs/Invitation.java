package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Destination;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Notice;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The one channel post that tells what a program does and who sees what, and offers to join. */
final class Invitation {

    static final String KIND = "programs.invitation";

    private final Desk desk;

    Invitation(Desk desk) {
        this.desk = desk;
    }

    Kind kind() {
        return new Kind(KIND, Kind.Priority.CHANNEL, Kind.WhenUnknown.SEND_AGAIN, this::words);
    }

    /** What a member is offered on their own. */
    static Card offer(Locale locale, Program program) {
        return Card.of(
                new Card.Text(Words.purpose(locale, program)),
                new Card.Small(Words.whoSees(locale)),
                Card.buttons(join(locale, program)));
    }

    static Card.Button join(Locale locale, Program program) {
        return Card.Button.primary(
                WORDING.say(locale, "button.join"),
                "programs.join",
                program.id().value());
    }

    private Optional<Card> words(Work work, Notice notice, Audience audience, Instant now) {
        return desk.programs()
                .find(work, notice.workspace(), new ProgramId(notice.subject()))
                .filter(program -> notice.to() instanceof Destination.Channel to
                        && to.channel().equals(program.channel()))
                .map(program -> words(audience.locale(), program));
    }

    private static Card words(Locale locale, Program program) {
        if (program.state() == Program.State.ENDED) {
            return Card.text(WORDING.say(locale, "invitation.ended", Map.of("program", program.name())));
        }
        String rest = program.state() == Program.State.PAUSED ? "\n" + WORDING.say(locale, "invitation.paused") : "";
        return Card.of(
                new Card.Heading(program.name()),
                new Card.Text(Words.purpose(locale, program) + " " + WORDING.say(locale, "invitation.choice") + rest),
                new Card.Small(Words.whoSees(locale)),
                new Card.Small(WORDING.say(locale, "invitation.why")),
                Card.buttons(join(locale, program)));
    }
}

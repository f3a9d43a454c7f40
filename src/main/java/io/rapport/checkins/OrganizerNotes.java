package io.rapport.checkins;

import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Notice;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Words what organizers are told when a round did not take place. */
final class OrganizerNotes {

    private final People people;
    private final RoundSchedules schedules;

    OrganizerNotes(People people, RoundSchedules schedules) {
        this.people = people;
        this.schedules = schedules;
    }

    /** Says that too few members were available. */
    Optional<Card> tooFew(Work work, Notice notice, Audience audience, Instant now) {
        return card(work, notice, audience, "organizer.too_few");
    }

    /** Says that a round was skipped because its time had long passed. */
    Optional<Card> tooLate(Work work, Notice notice, Audience audience, Instant now) {
        return card(work, notice, audience, "organizer.too_late");
    }

    private Optional<Card> card(Work work, Notice notice, Audience audience, String key) {
        int end = notice.subject().indexOf('@');
        ProgramId id = new ProgramId(notice.subject().substring(0, end));
        Words words = new Words(audience.locale());
        return people.programs()
                .find(work, notice.workspace(), id)
                .filter(program -> program.state() == Program.State.ACTIVE)
                .flatMap(program -> schedules
                        .next(work, notice.workspace(), id)
                        .map(next -> Card.of(
                                new Card.Text(words.say(key, arguments(program, next))),
                                new Card.Small(words.say("organizer.small", Map.of("program", program.name()))))));
    }

    private static Map<String, Object> arguments(Program program, NextRound next) {
        LocalDate period = next.period();
        return Map.of("program", program.name(), "minimum", program.minimum(), "next", period);
    }
}

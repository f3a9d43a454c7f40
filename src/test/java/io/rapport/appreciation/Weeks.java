package io.rapport.appreciation;

import io.rapport.messaging.Card;
import io.rapport.messaging.FakeChat;
import io.rapport.messaging.Office;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Ids;
import io.rapport.time.Cadence;
import io.rapport.time.Schedule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Programs for tests of appreciation, and weeks that pass. */
final class Weeks {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Weeks() {}

    /** A program in Berlin, not yet saved. */
    static Program program(Office office, String name) {
        return new Program(
                new ProgramId(Ids.next()),
                office.workspace(),
                name,
                "C" + name,
                new Schedule(
                        new Cadence.Weekly(2, DayOfWeek.TUESDAY, LocalDate.of(2026, 3, 3)),
                        LocalTime.of(10, 0),
                        BERLIN),
                2,
                Program.OddPerson.JOINS_A_GROUP,
                Program.IntroductionStyle.GROUP_MESSAGE,
                "standard",
                true,
                false,
                4,
                Locale.ENGLISH,
                List.of(),
                Program.State.ACTIVE);
    }

    /** The program in another state. */
    static Program in(Program program, Program.State state) {
        return with(program, program.locale(), state);
    }

    /** The program in another language. */
    static Program in(Program program, Locale locale) {
        return with(program, locale, program.state());
    }

    /** Walks to an instant, with a beat at each weekly post that is due. */
    static void walk(Office office, Appreciations appreciations, Instant instant) {
        Optional<Instant> due = nextDue(office, appreciations);
        while (due.isPresent() && !due.get().isAfter(instant)) {
            office.walkTo(due.get());
            appreciations.beat(office.workspace(), office.now());
            office.deliver();
            due = nextDue(office, appreciations);
        }
        office.walkTo(instant);
    }

    /** What was posted in the program's channel, as it reads now. */
    static List<Card> posts(Office office, Program program) {
        return office.chat().saidIn(program.channel()).stream()
                .map(FakeChat.Said::card)
                .toList();
    }

    private static Optional<Instant> nextDue(Office office, Appreciations appreciations) {
        return office.transactions().run(work -> appreciations.nextDue(work, office.workspace()));
    }

    private static Program with(Program program, Locale locale, Program.State state) {
        return new Program(
                program.id(),
                program.workspace(),
                program.name(),
                program.channel(),
                program.schedule(),
                program.groupSize(),
                program.oddPerson(),
                program.introduction(),
                program.deck(),
                program.followUps(),
                program.guests(),
                program.minimum(),
                locale,
                program.rules(),
                state);
    }
}

package io.rapport.appreciation;

import io.rapport.messaging.Card;
import io.rapport.messaging.FakeChat;
import io.rapport.messaging.Office;
import io.rapport.people.AProgram;
import io.rapport.people.Program;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Programs for tests of appreciation, and weeks that pass. */
final class Weeks {

    private Weeks() {}

    /** A program in Berlin, not yet saved. */
    static Program program(Office office, String name) {
        return AProgram.called(name).in(office.workspace(), "C" + name);
    }

    /** Walks to an instant, with a beat at each weekly post that is due. */
    static void walk(Office office, Appreciations appreciations, Instant instant) {
        Optional<Instant> due = nextDue(office, appreciations);
        while (due.isPresent() && !due.get().isAfter(instant)) {
            office.walkTo(due.get());
            beat(appreciations, office);
            office.deliver();
            due = nextDue(office, appreciations);
        }
        office.walkTo(instant);
    }

    /** Makes the posts that are due. */
    static void beat(Appreciations appreciations, Office office) {
        office.transactions()
                .run(work -> appreciations.due(work, office.workspace(), office.now()))
                .forEach(due -> appreciations.beat(office.workspace(), due, office.now()));
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
}

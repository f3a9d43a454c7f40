package io.rapport.app;

import io.rapport.sandbox.Play;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** The story of the sandbox: two weeks of a weekly program in which people live by their habits. */
final class TwoWeeks {

    private static final Instant END = Sandbox.START.plus(Duration.ofDays(15)).plus(Duration.ofHours(4));

    private final Sandbox sandbox;
    private final Stage stage;
    private final Play play;

    TwoWeeks(Sandbox sandbox, Stage stage, long seed) {
        this.sandbox = sandbox;
        this.stage = stage;
        this.play = new Play(sandbox.slack(), Habits.all(), seed);
    }

    boolean wentWell() {
        return play.problems().isEmpty();
    }

    /** Plays them and tells them to {@code out}. */
    String tell(PrintWriter out) {
        Rapport rapport = sandbox.rapport();
        Storyteller storyteller = new Storyteller(sandbox.slack(), rapport.report(), out);
        storyteller.begin();
        Founder founder = new Founder(sandbox.slack());
        play.at(Sandbox.START, founder.handle(), who -> founder.open());
        play.at(Sandbox.START.plusSeconds(60), founder.handle(), founder::create);
        sandbox.slack().listen(storyteller::tell);
        while (sandbox.now().isBefore(END)) {
            liveNow();
            storyteller.tellHeld(sandbox.now());
            rapport.rehearsal().step(play.nextDue().filter(END::isAfter).orElse(END));
            stage.tellClock();
        }
        storyteller.end(play.problems());
        return "The two weeks are over.";
    }

    /** Lets people and Rapport answer each other until nobody has anything to do at this instant. */
    private void liveNow() {
        do {
            sandbox.rapport().rehearsal().step(sandbox.now());
        } while (play.step(sandbox.now()) > 0);
    }
}

package io.rapport.app;

import io.rapport.sandbox.Company;
import io.rapport.sandbox.Control;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Message;
import io.rapport.sandbox.Outcome;
import io.rapport.sandbox.SimulatedSlack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Leads the people, the clock and Rapport through a scene. */
final class Director {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(10);

    private final Sandbox sandbox;
    private final Runnable moved;

    /** Leads in a sandbox; {@code moved} hears whenever the clock has moved. */
    Director(Sandbox sandbox, Runnable moved) {
        this.sandbox = sandbox;
        this.moved = moved;
    }

    SimulatedSlack slack() {
        return sandbox.slack();
    }

    Instant now() {
        return sandbox.now();
    }

    /** Stops Rapport and starts it again on the same data. */
    void restart() {
        sandbox.restart();
        moved.run();
    }

    /** Begins anew with a company. */
    void startOver(Company company) {
        sandbox.startOver(company);
        moved.run();
    }

    /** Has the admin create the weekly program; an event that Rapport is too busy to take at first, Slack repeats. */
    void createProgram() {
        Founder founder = new Founder(slack());
        Employee admin = slack().employee(founder.handle());
        founder.open();
        await("the Home", () -> find(admin, "programs.create").isPresent());
        expect(founder.create(admin));
        await("the invitation", () -> find(admin, "programs.join").isPresent());
    }

    /** Has the admin make a channel for people, and create a weekly program that all of them join. */
    void createProgram(String name, String channel, List<Employee> people) {
        Founder founder = new Founder(slack());
        Employee admin = slack().employee(founder.handle());
        String id = founder.makeChannel(channel, people);
        expect(founder.create(admin, name, channel));
        leaveForms(admin);
        people.forEach(who -> joinIn(id, who));
    }

    private void joinIn(String channel, Employee who) {
        Supplier<Optional<Control>> join = () -> who.controls().stream()
                .filter(control -> stands(control, "programs.join")
                        && control.surface() instanceof Message message
                        && message.channel().equals(channel))
                .findFirst();
        await("the invitation", () -> join.get().isPresent());
        int before = slack().happenings().size();
        expect(who.press(join.get().orElseThrow()));
        who.awaitNews(before, PATIENCE);
    }

    /** Has people join the program. */
    void join(List<Employee> people) {
        for (Employee who : people) {
            press(who, "programs.join");
            leaveForms(who);
        }
    }

    /** Has somebody press the newest button that stands for a verb, and waits until they see what came of it. */
    void press(Employee who, String verb) {
        await(verb, () -> find(who, verb).isPresent());
        int before = slack().happenings().size();
        expect(who.press(find(who, verb).orElseThrow()));
        who.awaitNews(before, PATIENCE);
    }

    /** Has somebody type a command to Rapport, and waits until they see what came of it. */
    void command(Employee who, String word) {
        int before = slack().happenings().size();
        expect(who.command("/rapport", word));
        who.awaitNews(before, PATIENCE);
    }

    /** Has somebody answer the form in front of them. */
    void submit(Employee who, Map<String, ?> answers) {
        await("the form", () -> who.modal().isPresent());
        answers.forEach(who::fill);
        expect(who.submit(slack().filler().required(who.modal().orElseThrow())));
        leaveForms(who);
    }

    void leaveForms(Employee who) {
        while (who.modal().isPresent()) {
            expect(who.close());
        }
    }

    private Optional<Control> find(Employee who, String verb) {
        return who.controls().stream().filter(control -> stands(control, verb)).findFirst();
    }

    private static boolean stands(Control control, String verb) {
        return control.actionId().startsWith(verb + "#");
    }

    /** Walks from due instant to due instant. */
    void walk(Instant to) {
        Rehearsal rehearsal = sandbox.rapport().rehearsal();
        while (sandbox.now().isBefore(to)) {
            rehearsal.step(to);
            moved.run();
        }
    }

    /** When the next round is held. */
    Instant round() {
        return sandbox.rapport()
                .rehearsal()
                .nextRound()
                .orElseThrow(() -> new IllegalStateException("no round is ahead"));
    }

    /** The introductions that somebody sees. */
    List<Message> introductions(Employee who) {
        return who.messages().stream()
                .filter(message -> !message.isEphemeral())
                .filter(message -> Control.of(message).stream().anyMatch(control -> stands(control, "checkins.more")))
                .toList();
    }

    /** Lets Rapport do what is due now. */
    void live() {
        sandbox.rapport().rehearsal().walk(sandbox.now());
        moved.run();
    }

    /** Waits until something is so. */
    private void await(String what, BooleanSupplier isSo) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(deadline) || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private static void expect(Outcome outcome) {
        if (!outcome.isOk()) {
            throw new IllegalStateException("this went wrong: " + outcome.problem() + outcome.errors());
        }
    }
}

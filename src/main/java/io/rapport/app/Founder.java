package io.rapport.app;

import io.rapport.sandbox.Control;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Outcome;
import io.rapport.sandbox.Person;
import io.rapport.sandbox.SimulatedSlack;
import java.time.Duration;
import java.util.Map;

/** The admin of the sandbox's company, who sets the program up by its real form. */
final class Founder {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int TRIES = 5;

    private static final String CHANNEL = "check-ins";

    private final SimulatedSlack slack;

    Founder(SimulatedSlack slack) {
        this.slack = slack;
    }

    String handle() {
        return slack.employees().stream()
                .map(Employee::person)
                .filter(person -> person.kind() == Person.Kind.ADMIN)
                .findFirst()
                .orElseThrow()
                .handle();
    }

    /** Invites Rapport to the channel and opens its Home. */
    Outcome open() {
        slack.workplace().inviteApp(CHANNEL);
        return slack.workplace().openHome(handle());
    }

    /** Creates the program; while the server is too busy to show the form in time, presses again, as people would. */
    Outcome create(Employee who) {
        Outcome pressed = press(who);
        for (int tries = 1; tries < TRIES && who.modal().isEmpty(); tries++) {
            pressed = press(who);
        }
        return who.modal().isPresent() ? fillIn(who) : pressed;
    }

    /** Presses the button, and waits for the form. */
    private Outcome press(Employee who) {
        Outcome pressed = who.press(control(who, "programs.create"));
        awaitForm(who);
        return pressed;
    }

    private void awaitForm(Employee who) {
        boolean isNews = true;
        while (isNews && who.modal().isEmpty()) {
            int seen = slack.happenings().size();
            isNews = who.modal().isPresent() || who.awaitNews(seen, PATIENCE);
        }
    }

    private Outcome fillIn(Employee who) {
        Outcome submitted = who.submit(answers());
        while (submitted.isOk() && who.modal().isPresent()) {
            who.close();
        }
        return submitted;
    }

    private Map<String, Object> answers() {
        String id = slack.conversations().stream()
                .filter(conversation -> conversation.name().equals(CHANNEL))
                .findFirst()
                .orElseThrow()
                .id();
        return Map.of("name", "Weekly check-ins", "channel", id, "rhythm", "weeks.1");
    }

    private static Control control(Employee who, String verb) {
        return who.controls().stream()
                .filter(control -> control.actionId().startsWith(verb + "#"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody shows " + verb));
    }
}

package io.rapport.app;

import io.rapport.sandbox.Control;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Outcome;
import io.rapport.sandbox.Person;
import io.rapport.sandbox.SimulatedSlack;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The admin of the sandbox's company, who sets programs up by their real form. */
final class Founder {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int TRIES = 5;

    private static final String CHANNEL = "check-ins";
    private static final String NAME = "Weekly check-ins";

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

    /** Makes a channel with these people and Rapport in it; returns its id. */
    String makeChannel(String name, List<Employee> people) {
        String channel = slack.workplace().createChannel(name, handle()).id();
        people.stream()
                .map(who -> who.person().handle())
                .filter(handle -> !handle.equals(handle()))
                .forEach(handle -> slack.workplace().join(handle, channel));
        slack.workplace().inviteApp(channel);
        return channel;
    }

    /** Creates the weekly program. */
    Outcome create(Employee who) {
        return create(who, NAME, CHANNEL);
    }

    /** Creates a program for a channel; while the server is too busy to show the form in time, presses again, as people would. */
    Outcome create(Employee who, String name, String channel) {
        Outcome pressed = press(who);
        for (int tries = 1; tries < TRIES && who.modal().isEmpty(); tries++) {
            pressed = press(who);
        }
        return who.modal().isPresent() ? fillIn(who, answers(name, channel)) : pressed;
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

    private static Outcome fillIn(Employee who, Map<String, Object> answers) {
        Outcome submitted = who.submit(answers);
        while (submitted.isOk() && who.modal().isPresent()) {
            who.close();
        }
        return submitted;
    }

    private Map<String, Object> answers(String name, String channel) {
        String id = slack.conversations().stream()
                .filter(conversation -> conversation.name().equals(channel))
                .findFirst()
                .orElseThrow()
                .id();
        return Map.of("name", name, "channel", id, "rhythm", "weeks.1");
    }

    private static Control control(Employee who, String verb) {
        return who.controls().stream()
                .filter(control -> control.actionId().startsWith(verb + "#"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody shows " + verb));
    }
}

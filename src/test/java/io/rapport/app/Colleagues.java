package io.rapport.app;

import io.rapport.sandbox.Control;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Message;
import io.rapport.sandbox.Outcome;
import io.rapport.sandbox.Person;
import io.rapport.sandbox.SimulatedSlack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** What the people of a simulated company do in a test: they find buttons by what they stand for, and wait for answers. */
final class Colleagues {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String CHANNEL = "check-ins";

    private final SimulatedSlack slack;

    Colleagues(SimulatedSlack slack) {
        this.slack = slack;
    }

    Employee named(String handle) {
        return slack.employee(handle);
    }

    /** Everybody but guests. */
    List<Employee> staff() {
        return slack.employees().stream()
                .filter(employee -> employee.person().kind() != Person.Kind.GUEST)
                .toList();
    }

    private Employee admin() {
        return slack.employees().stream()
                .filter(employee -> employee.person().kind() == Person.Kind.ADMIN)
                .findFirst()
                .orElseThrow();
    }

    /** Has the admin create the weekly program by its form, from Home. */
    void createProgram(String name, Map<String, Object> more) {
        slack.workplace().inviteApp(CHANNEL);
        Employee ana = admin();
        slack.workplace().openHome(ana.person().handle());
        awaitUntil(() -> find(ana, "programs.create").isPresent());
        press(ana, "programs.create");
        awaitUntil(() -> ana.modal().isPresent());
        if (!more.isEmpty()) {
            String few = ana.modal().orElseThrow().hash();
            press(ana, "programs.create");
            awaitUntil(() -> !ana.modal().orElseThrow().hash().equals(few));
        }
        ana.fill("name", name);
        ana.fill("channel", channel());
        ana.fill("rhythm", "weeks.1");
        more.forEach(ana::fill);
        expectOk(ana.submit());
        leaveForms(ana);
        awaitUntil(() -> find(ana, "programs.join").isPresent());
    }

    /** Has people press Join under the program's post. */
    void join(List<String> handles) {
        for (String handle : handles) {
            Employee who = named(handle);
            awaitUntil(() -> find(who, "programs.join").isPresent());
            pressAndSee(who, "programs.join");
        }
    }

    /** Has many people press Join at about the same time, as fast as they are answered. */
    void joinAtOnce(List<Employee> people) {
        awaitUntil(
                () -> people.stream().allMatch(who -> find(who, "programs.join").isPresent()));
        people.parallelStream().forEach(who -> press(who, "programs.join"));
    }

    /** Presses the newest button that stands for a verb, and waits until its owner sees what came of it. */
    void pressAndSee(Employee who, String verb) {
        int before = slack.happenings().size();
        press(who, verb);
        if (!who.awaitNews(before, PATIENCE)) {
            throw new AssertionError(who.person().firstName() + " saw nothing after " + verb);
        }
    }

    void press(Employee who, String verb) {
        expectOk(who.press(find(who, verb)
                .orElseThrow(() -> new AssertionError(who.person().firstName() + " is not offered " + verb + " but "
                        + who.controls().stream().map(Control::actionId).toList()))));
    }

    /** Presses a button that opens a form, and submits that. */
    void pressAndFill(Employee who, String verb, Map<String, ?> answers) {
        pressAndSee(who, verb);
        awaitUntil(() -> who.modal().isPresent());
        answers.forEach(who::fill);
        expectOk(who.submit(slack.filler().required(who.modal().orElseThrow())));
        leaveForms(who);
    }

    void leaveForms(Employee who) {
        while (who.modal().isPresent()) {
            who.close();
        }
    }

    Optional<Control> find(Employee who, String verb) {
        return who.controls().stream().filter(control -> stands(control, verb)).findFirst();
    }

    static boolean stands(Control control, String verb) {
        return control.actionId().startsWith(verb + "#");
    }

    /** Returns whether a message offers a verb. */
    static boolean offers(Message message, String verb) {
        return Control.of(message).stream().anyMatch(control -> stands(control, verb));
    }

    String channel() {
        return slack.conversations().stream()
                .filter(conversation -> conversation.name().equals(CHANNEL))
                .findFirst()
                .orElseThrow()
                .id();
    }

    List<Message> posts() {
        return slack.messages(channel());
    }

    static void awaitUntil(BooleanSupplier wanted) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(wanted::getAsBoolean);
    }

    private static void expectOk(Outcome outcome) {
        if (!outcome.isOk()) {
            throw new AssertionError(outcome.toString());
        }
    }
}

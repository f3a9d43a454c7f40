package io.rapport.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Presses every button and submits every form that anyone is shown, with good, bad and missing values.
 *
 * <p>The same button (by label and kind of surface) is tried by a few people, not by all.
 */
public final class Crawler {

    private static final int TRIES = 2;

    /** One thing that was tried, and what came of it; {@code complaint} is empty when all was well. */
    public record Trial(String person, String what, String complaint) {

        /** Whether it was answered, and answered well. */
        public boolean isGood() {
            return complaint.isEmpty();
        }
    }

    private final SimulatedSlack slack;
    private final Filler filler;
    private final Duration patience;
    private final Map<String, Integer> tried = new LinkedHashMap<>();
    private final List<Trial> trials = new ArrayList<>();

    /**
     * A crawler that waits up to {@code patience} for something to be seen after a press.
     */
    public Crawler(SimulatedSlack slack, Duration patience) {
        this.slack = slack;
        this.filler = slack.filler();
        this.patience = patience;
    }

    /** Tries whatever is to be seen now and was not tried before; returns how many things were tried. */
    public int crawl() {
        return crawl(control -> true);
    }

    /** The same, as far as it is {@code wanted} now. */
    public int crawl(Predicate<Control> wanted) {
        int before = trials.size();
        for (Employee employee : slack.employees()) {
            for (Optional<Control> next = next(employee, wanted); next.isPresent(); next = next(employee, wanted)) {
                press(employee, next.get());
            }
        }
        return trials.size() - before;
    }

    /** Everything that was tried. */
    public List<Trial> trials() {
        return List.copyOf(trials);
    }

    /** What went unanswered or was answered badly. */
    public List<Trial> complaints() {
        return trials.stream().filter(trial -> !trial.isGood()).toList();
    }

    private Optional<Control> next(Employee employee, Predicate<Control> wanted) {
        return employee.controls().stream()
                .filter(control -> !control.isInput())
                .filter(wanted)
                .filter(control -> tried.getOrDefault(key(control), 0) < TRIES)
                .findFirst();
    }

    private static String key(Control control) {
        String place = control.surface() instanceof View view ? "view " + view.callback() : "message";
        return place + " " + control.type() + " " + control.label();
    }

    private void press(Employee employee, Control control) {
        int attempt = tried.merge(key(control), 1, Integer::sum);
        int before = slack.happenings().size();
        Outcome outcome = act(employee, control);
        note(employee, "[" + control.label() + "]", complaint(employee, control, outcome, before));
        for (int depth = 0; depth < 4 && employee.modal().isPresent(); depth++) {
            form(employee, attempt);
        }
        while (employee.modal().isPresent()) {
            employee.close();
        }
    }

    private Outcome act(Employee employee, Control control) {
        if (control.isButton()) {
            return employee.press(control);
        }
        Object choice = filler.answer(employee.person().id(), control).orElse("");
        return employee.choose(control, choice);
    }

    /** Sends the open form empty, then awkward, then well; presses its buttons on the way. */
    private void form(Employee employee, int attempt) {
        View view = employee.modal().orElseThrow();
        if (!view.canBeSubmitted()) {
            pressInside(employee, view);
            return;
        }
        if (attempt == 1) {
            submit(employee, view, "empty", Map.of());
            employee.modal().ifPresent(open -> submit(employee, open, "awkward", filler.awkward(open)));
        }
        employee.modal().ifPresent(open -> submit(employee, open, "well", filler.everything(open)));
        employee.modal().filter(open -> open.id().equals(view.id())).ifPresent(open -> employee.close());
    }

    private void pressInside(Employee employee, View view) {
        Optional<Control> inside = Control.of(view).stream()
                .filter(control -> control.isButton() && tried.getOrDefault(key(control), 0) < TRIES)
                .findFirst();
        if (inside.isEmpty()) {
            employee.close();
            return;
        }
        tried.merge(key(inside.get()), 1, Integer::sum);
        int before = slack.happenings().size();
        Outcome outcome = employee.press(inside.get());
        note(
                employee,
                view.title() + " [" + inside.get().label() + "]",
                complaint(employee, inside.get(), outcome, before));
    }

    private void submit(Employee employee, View view, String how, Map<String, Object> answers) {
        Outcome outcome = employee.submit(answers);
        String complaint = outcome.problem();
        for (String error : outcome.errors().values()) {
            if (saysNothing(error)) {
                complaint += " unhelpful: " + error;
            }
        }
        if (how.equals("well") && !outcome.errors().isEmpty()) {
            complaint += " good values were refused: " + outcome.errors();
        }
        note(employee, view.title() + " submitted " + how, complaint);
    }

    private String complaint(Employee employee, Control control, Outcome outcome, int before) {
        if (!outcome.problem().isEmpty()) {
            return outcome.problem();
        }
        if (!Json.text(control.element(), "url").isEmpty()) {
            return "";
        }
        try {
            Awaitility.await()
                    .pollInterval(10, TimeUnit.MILLISECONDS)
                    .atMost(patience)
                    .until(() -> sawSomething(employee, before));
            return unhelpful(employee, before);
        } catch (ConditionTimeoutException nothing) {
            return "nothing was to be seen";
        }
    }

    private boolean sawSomething(Employee employee, int before) {
        return news(employee, before).stream()
                .anyMatch(happening -> !happening.kind().isDeed());
    }

    private String unhelpful(Employee employee, int before) {
        return news(employee, before).stream()
                .filter(happening -> !happening.kind().isDeed() && happening.kind() != Happening.Kind.HOME)
                .map(Happening::words)
                .filter(Crawler::saysNothing)
                .findFirst()
                .map(words -> "unhelpful: " + words)
                .orElse("");
    }

    private List<Happening> news(Employee employee, int before) {
        List<Happening> all = slack.happenings();
        String id = employee.person().id();
        return all.subList(before, all.size()).stream()
                .filter(happening -> happening.person().equals(id)
                        || (happening.person().isEmpty() && isIn(id, happening.channel())))
                .toList();
    }

    private boolean isIn(String person, String channel) {
        return slack.conversations().stream()
                .anyMatch(each -> each.id().equals(channel) && each.members().contains(person));
    }

    private static boolean saysNothing(String words) {
        boolean isOneWord =
                words.strip().split("\\s+").length < 2 && words.codePoints().noneMatch(Character::isIdeographic);
        return isOneWord || words.matches("(?s).*(Exception|null|\\{\\w+\\}|undefined|io\\.rapport).*");
    }

    private void note(Employee employee, String what, String complaint) {
        trials.add(new Trial(employee.person().firstName(), what, complaint));
    }
}

package io.rapport.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * People living in the simulated workspace: they look at what is new and react by habit, in their own day.
 *
 * <p>The play does not move the clock. Whoever does asks {@link #nextDue()} how far it may go, moves it, lets the app do
 * what is due, and calls {@link #step}. The same seed and the same messages make the same play.
 */
public final class Play {

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int MOST_FORMS = 4;
    private static final LocalTime EVENING = LocalTime.of(18, 30);

    /** Answers come beside the acknowledgement, a moment later. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private record Planned(Instant at, Employee who, String what, Function<Employee, Outcome> act) {}

    private final SimulatedSlack slack;
    private final List<Habit> habits;
    private final long seed;
    private final Filler filler;
    private final Set<String> seen = new HashSet<>();
    private final List<Planned> planned = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** A play in which everyone has these habits. */
    public Play(SimulatedSlack slack, List<Habit> habits, long seed) {
        this.slack = slack;
        this.habits = List.copyOf(habits);
        this.seed = seed;
        this.filler = slack.filler();
    }

    /** Lets someone do something of their own accord. */
    public void at(Instant when, String handle, Function<Employee, Outcome> act) {
        plan(new Planned(when, slack.employee(handle), "of their own accord", act));
    }

    /** When the next person does something; empty when nobody has anything in mind. */
    public Optional<Instant> nextDue() {
        return planned.isEmpty() ? Optional.empty() : Optional.of(planned.get(0).at());
    }

    /** What went wrong when people acted: who, what and why. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /**
     * Lets everyone look at what is new, and do what they meant to do by now.
     *
     * @return how many acts were done
     */
    public int step(Instant now) {
        look(now);
        int done = 0;
        while (nextDue().filter(due -> !due.isAfter(now)).isPresent()) {
            Planned next = planned.remove(0);
            carryOut(next);
            look(now);
            done++;
        }
        return done;
    }

    private void look(Instant now) {
        for (Employee employee : slack.employees()) {
            for (Message message : employee.messages()) {
                String key = employee.person().id() + " " + message.channel() + " " + message.ts();
                if (!message.blocks().isEmpty() && seen.add(key + " " + message.editedAt())) {
                    habits.forEach(habit -> consider(employee, message, habit, key, now));
                }
            }
        }
    }

    private void consider(Employee employee, Message message, Habit habit, String key, Instant now) {
        List<Reaction> open = habit.choices().stream()
                .filter(choice -> Control.of(message).stream().anyMatch(choice.control()))
                .toList();
        String decision = key + " " + habit.name();
        if (open.isEmpty() || !seen.add(decision)) {
            return;
        }
        SplittableRandom chance = new SplittableRandom(seed * 31 + decision.hashCode());
        draw(open, habit.indifference(), chance).ifPresent(choice -> {
            Instant at = inOwnDay(employee.person(), now.plus(about(choice.after(), chance)));
            plan(new Planned(at, employee, habit.name(), who -> react(who, message, choice)));
        });
    }

    /** A time of about this length: people are not clocks. */
    private static Duration about(Duration span, SplittableRandom chance) {
        return Duration.ofSeconds(span.toSeconds() * (70 + chance.nextInt(60)) / 100);
    }

    private static Optional<Reaction> draw(List<Reaction> open, int indifference, SplittableRandom chance) {
        TreeMap<Integer, Reaction> upTo = new TreeMap<>();
        int total = 0;
        for (Reaction choice : open) {
            total += choice.weight();
            upTo.put(total, choice);
        }
        int drawn = chance.nextInt(total + indifference) + 1;
        return Optional.ofNullable(upTo.ceilingEntry(drawn)).map(Map.Entry::getValue);
    }

    /** The same instant, or the next morning when it falls outside this person's day. */
    private static Instant inOwnDay(Person person, Instant at) {
        ZonedDateTime local = at.atZone(person.zone());
        if (local.toLocalTime().isBefore(MORNING)) {
            return local.with(MORNING).plusSeconds(local.getSecond()).toInstant();
        }
        return local.toLocalTime().isAfter(EVENING)
                ? local.plusDays(1).with(MORNING).plusSeconds(local.getSecond()).toInstant()
                : at;
    }

    private Outcome react(Employee who, Message message, Reaction choice) {
        Optional<Control> control = who.messages().stream()
                .filter(each -> each.ts().equals(message.ts()) && each.channel().equals(message.channel()))
                .flatMap(each -> Control.of(each).stream())
                .filter(choice.control())
                .findFirst();
        if (control.isEmpty()) {
            return Outcome.notSent(Map.of());
        }
        int before = slack.happenings().size();
        Outcome outcome =
                choice.choice().isEmpty() ? who.press(control.get()) : who.choose(control.get(), choice.choice());
        who.awaitNews(before, PATIENCE);
        return outcome.isOk() ? lookAtForms(who, choice.answers(), outcome) : outcome;
    }

    /** Deals with every form that has opened: fills it in, presses what habit suggests in it, or closes it. */
    private Outcome lookAtForms(Employee who, Map<String, Object> answers, Outcome before) {
        Outcome outcome = before;
        for (int form = 0; form < MOST_FORMS && outcome.isOk() && who.modal().isPresent(); form++) {
            outcome = deal(who, who.modal().orElseThrow(), answers);
        }
        while (outcome.isOk() && who.modal().isPresent()) {
            outcome = who.close();
        }
        return outcome;
    }

    private Outcome deal(Employee who, View view, Map<String, Object> answers) {
        if (!view.canBeSubmitted()) {
            return habits.stream()
                    .flatMap(habit -> habit.choices().stream())
                    .flatMap(choice -> Control.of(view).stream().filter(choice.control()))
                    .findFirst()
                    .map(who::press)
                    .orElseGet(who::close);
        }
        answers.forEach((name, value) -> {
            if (Control.of(view).stream().anyMatch(control -> control.isCalled(name))) {
                who.fill(name, value);
            }
        });
        return who.submit(filler.required(who.modal().orElseThrow()));
    }

    private void carryOut(Planned next) {
        Outcome outcome = next.act().apply(next.who());
        if (!outcome.isOk()) {
            problems.add(next.who().person().firstName() + ", " + next.what() + ": " + outcome.problem()
                    + (outcome.errors().isEmpty() ? "" : outcome.errors()));
        }
    }

    private void plan(Planned act) {
        planned.add(act);
        planned.sort(Comparator.comparing(Planned::at));
    }
}

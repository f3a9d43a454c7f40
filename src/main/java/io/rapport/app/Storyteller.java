package io.rapport.app;

import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Happening;
import io.rapport.sandbox.Person;
import io.rapport.sandbox.SimulatedSlack;
import io.rapport.sandbox.Transcript;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells, in order, what each person of the sandbox received and did, and what was held back until when. */
final class Storyteller {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** Home pages are refreshed often, and nobody is told so. */
    private static final Set<Happening.Kind> UNTOLD = EnumSet.of(Happening.Kind.HOME, Happening.Kind.MODAL_CHANGED);

    private static final Pattern MENTION = Pattern.compile("<@(\\w+)>");

    private final SimulatedSlack slack;
    private final OutboxReport report;
    private final PrintWriter out;
    private final Transcript transcript;
    private final Set<String> told = new HashSet<>();

    Storyteller(SimulatedSlack slack, OutboxReport report, PrintWriter out) {
        this.slack = slack;
        this.report = report;
        this.out = out;
        this.transcript = slack.transcript();
    }

    void begin() {
        out.println("Two weeks of a weekly program, on a clock that is walked forward. Times are each person's own;");
        out.println("what waits in the outbox is told with its instant in UTC.");
        out.flush();
    }

    void tell(Happening happening) {
        if (!UNTOLD.contains(happening.kind())) {
            out.println();
            out.println(named(transcript.tell(happening)));
            out.flush();
        }
    }

    private String named(String text) {
        return MENTION.matcher(text).replaceAll(match -> Matcher.quoteReplacement("@" + name(match.group(1))));
    }

    private String name(String user) {
        return slack.employees().stream()
                .map(Employee::person)
                .filter(person -> person.id().equals(user))
                .map(Person::firstName)
                .findFirst()
                .orElse(user);
    }

    /** Tells what is held back and was not told of before. */
    void tellHeld(Instant now) {
        report.held().stream()
                .filter(held -> Instant.parse(held.until()).isAfter(now))
                .filter(held -> told.add(held.key() + held.until()))
                .forEach(held -> out.println("  ~ held back until " + TIME.format(Instant.parse(held.until())) + " ("
                        + held.reason() + "): " + held.what() + " for " + String.join(", ", held.who())));
        out.flush();
    }

    void end(List<String> problems) {
        out.println();
        out.println("The two weeks are over.");
        problems.forEach(problem -> out.println("Something went wrong: " + problem));
        out.flush();
    }
}

package io.rapport.app;

import io.rapport.sandbox.Company;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Fault;
import io.rapport.sandbox.Message;
import io.rapport.sandbox.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The situations that the sandbox's page offers; each begins with a new workspace. */
final class Scenes {

    /** Within a day everybody has been told in their own hours. */
    private static final Duration INTRODUCING = Duration.ofHours(25);

    private static final int JOINED = 4;
    private static final int SIXTY = 60;
    private static final int ODD = 5;
    private static final int EVEN = 6;
    private static final int FEW = 8;

    private final Company company;
    private final Duration trouble;

    /** Scenes in a company, or in a larger one if it is small; Slack's trouble lasts {@code trouble} of real time. */
    Scenes(Company company, Duration trouble) {
        this.company = company.employees().size() < Company.twelve().employees().size() ? Company.twelve() : company;
        this.trouble = trouble;
    }

    List<Scene> all() {
        return List.of(
                new Scene("first-day", "First day", "A weekly program has just been created.", this::firstDay),
                new Scene("odd-number", "An odd number", "Five people join, and a round is held.", this::oddNumber),
                new Scene("partner-cannot", "A partner cannot", "One of a pair cannot meet.", this::partnerCannot),
                new Scene("holiday", "Somebody on holiday", "One pauses, one skips a round.", this::holiday),
                faulty("slack-429", "Slack says: too many", Fault.Kind.RATE_LIMITED, Duration.ofSeconds(3)),
                faulty("slack-500", "Slack is broken", Fault.Kind.ERROR_NOT_APPLIED, Duration.ZERO),
                faulty("slack-silent", "Slack is silent", Fault.Kind.SILENT_NEVER_APPLIED, Duration.ofSeconds(5)),
                new Scene("restart", "A restart", "Rapport is restarted in the middle of a round.", this::restart),
                new Scene("sixty-people", "Sixty people", "Sixty people join, and a round is held.", this::sixty),
                new Scene("ten-programs", "Ten programs", "Four people take part in ten programs.", this::tenPrograms));
    }

    private Scene faulty(String id, String name, Fault.Kind kind, Duration delay) {
        String description = "For " + trouble.toSeconds() + " seconds of a round, every call meets this.";
        return new Scene(id, name, description, director -> inTrouble(director, kind, delay));
    }

    /** Creates the program in a workspace that is new; a round needs four, so that some have joined already. */
    static String open(Director director) {
        director.createProgram();
        List<Employee> joined = neighbours(director).stream()
                .filter(who -> who.person().kind() != Person.Kind.ADMIN)
                .limit(JOINED)
                .toList();
        director.join(joined);
        director.live();
        return names(joined, " and ") + " have joined already. Look at #check-ins, press Join as somebody else, then"
                + " move the clock to the next round.";
    }

    private String firstDay(Director director) {
        director.startOver(company);
        return open(director);
    }

    private String oddNumber(Director director) {
        List<Employee> joined = begin(director, company, ODD);
        walkThroughRound(director);
        String all = once(director, joined);
        String sizes = joined.stream()
                .map(who -> 1 + partners(director, who, joined).size())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" and "));
        return all + " They were introduced in groups of " + sizes + ". Act as " + first(joined.get(0))
                + " and look at the newest conversation.";
    }

    private String partnerCannot(Director director) {
        List<Employee> joined = begin(director, company, EVEN);
        walkThroughRound(director);
        Employee who = joined.get(0);
        String partners = names(partners(director, who, joined), " or ");
        director.press(who, "checkins.more");
        director.press(who, "checkins.cannot");
        director.leaveForms(who);
        director.live();
        return first(who) + " said that this round does not suit. Act as " + partners + " and read what Rapport did"
                + " about it.";
    }

    private String holiday(Director director) {
        List<Employee> joined = begin(director, company, EVEN);
        Employee away = joined.get(0);
        Employee busy = joined.get(1);
        LocalDate until =
                LocalDate.ofInstant(director.now(), away.person().zone()).plusWeeks(2);
        director.command(away, "pause");
        director.submit(away, Map.of("until", until.toString()));
        director.command(busy, "skip");
        director.leaveForms(busy);
        walkThroughRound(director);
        expectNone(director, away);
        expectNone(director, busy);
        return first(away) + " takes a break until " + until + ", " + first(busy)
                + " skipped the round: both heard nothing of it. "
                + once(director, joined.subList(2, joined.size()));
    }

    private String inTrouble(Director director, Fault.Kind kind, Duration delay) {
        List<Employee> joined = begin(director, company, FEW);
        Instant round = director.round();
        director.walk(round.minusSeconds(60));
        int before = director.slack().calls().size();
        director.slack().meet(new Fault(kind, "*", 1, delay), trouble);
        director.walk(round.plus(INTRODUCING));
        long failed = director.slack().calls().stream()
                .skip(before)
                .filter(call -> call.fault() != null)
                .count();
        return once(director, joined) + " Calls that failed meanwhile: " + failed + "; the inspector shows each.";
    }

    private String restart(Director director) {
        List<Employee> joined = begin(director, company, Integer.MAX_VALUE);
        Instant round = director.round();
        director.walk(round);
        long before = joined.stream()
                .filter(who -> !director.introductions(who).isEmpty())
                .count();
        director.restart();
        director.walk(round.plus(INTRODUCING));
        return "When Rapport was stopped, " + before + " of " + joined.size() + " people had been introduced. "
                + once(director, joined);
    }

    private String sixty(Director director) {
        List<Employee> joined = begin(director, Company.of(SIXTY, 1), SIXTY);
        walkThroughRound(director);
        return once(director, joined) + " Act as anybody.";
    }

    private String tenPrograms(Director director) {
        List<Employee> joined = begin(director, company, JOINED);
        new ManyPrograms(director).begin(joined);
        walkThroughRound(director);
        joined.forEach(who -> expectSome(director, who));
        return "All " + joined.size() + " were introduced in each of their ten programs. Act as " + first(joined.get(0))
                + " and look at Home, which is as full as it gets.";
    }

    /** Everybody but guests, those first who live nearest to each other. */
    private static List<Employee> neighbours(Director director) {
        return director.slack().employees().stream()
                .filter(who -> who.person().kind() != Person.Kind.GUEST)
                .sorted(Comparator.comparing(who -> away(who, director.now())))
                .toList();
    }

    /** How far somebody's clock is from Lisbon's: neighbours have hours in common, and are told together. */
    private static Duration away(Employee who, Instant now) {
        int offset = who.person().zone().getRules().getOffset(now).getTotalSeconds();
        return Duration.ofSeconds(Math.abs(offset));
    }

    /** Begins anew, and has so many people join: those who live nearest to each other. */
    private static List<Employee> begin(Director director, Company company, int people) {
        director.startOver(company);
        director.createProgram();
        List<Employee> joined = neighbours(director).stream().limit(people).toList();
        director.join(joined);
        director.live();
        return joined;
    }

    private static void walkThroughRound(Director director) {
        director.walk(director.round().plus(INTRODUCING));
    }

    private static void expectNone(Director director, Employee who) {
        if (!director.introductions(who).isEmpty()) {
            throw new IllegalStateException(first(who) + " was introduced all the same");
        }
    }

    private static void expectSome(Director director, Employee who) {
        int times = director.introductions(who).size();
        if (times != 1 + ManyPrograms.COUNT) {
            throw new IllegalStateException(first(who) + " was introduced " + times + " times");
        }
    }

    /** Says that everybody was introduced once; {@link IllegalStateException} when that is not so. */
    private static String once(Director director, List<Employee> joined) {
        List<String> others = joined.stream()
                .filter(who -> director.introductions(who).size() != 1)
                .map(who -> first(who) + ": " + director.introductions(who).size())
                .toList();
        if (!others.isEmpty()) {
            throw new IllegalStateException("not introduced exactly once: " + String.join(", ", others));
        }
        return "All " + joined.size() + " were introduced, and nobody twice.";
    }

    /** Who reads the same introduction. */
    private static List<Employee> partners(Director director, Employee who, List<Employee> joined) {
        List<Message> own = director.introductions(who);
        return joined.stream()
                .filter(other -> !other.person().id().equals(who.person().id()))
                .filter(other -> director.introductions(other).stream().anyMatch(own::contains))
                .toList();
    }

    private static String names(List<Employee> people, String between) {
        return people.isEmpty()
                ? "the other one"
                : people.stream().map(Scenes::first).collect(Collectors.joining(between));
    }

    private static String first(Employee who) {
        return who.person().firstName();
    }
}

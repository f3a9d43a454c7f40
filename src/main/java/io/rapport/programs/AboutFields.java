package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Answers;
import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Field;
import io.rapport.people.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields in which members say how they like to meet, since when they are here, and whether they would mentor. */
final class AboutFields {

    static final String START_DATE = "start_date";
    static final String MODES = "modes";

    /** What people write of themselves, each one line. */
    static final List<String> LINES = List.of("about", "ask");

    private static final int LONGEST_LINE = 200;

    /** Ways to meet, by the values that matching knows. */
    static final List<String> WAYS = List.of("video", "phone", "in person", "in writing");

    private AboutFields() {}

    static List<Field> of(Member member) {
        Locale locale = member.locale();
        List<Field> fields = new ArrayList<>();
        LINES.forEach(line -> fields.add(new Form.Line(
                line,
                WORDING.say(locale, "field." + line),
                WORDING.say(locale, "field." + line + ".hint"),
                member.attributes().getOrDefault(line, List.of()).stream()
                        .findFirst()
                        .orElse(""),
                LONGEST_LINE,
                Form.Need.OPTIONAL)));
        fields.addAll(choices(member, locale));
        return fields;
    }

    private static List<Field> choices(Member member, Locale locale) {
        return List.of(
                new Form.Ticks(
                        MODES,
                        WORDING.say(locale, "field.modes"),
                        WAYS.stream()
                                .map(way -> new Form.Option(way, WORDING.say(locale, "mode." + way.replace(' ', '_'))))
                                .toList(),
                        member.attributes().getOrDefault(MODES, List.of())),
                Mentoring.field(member),
                new Form.Day(
                        START_DATE,
                        WORDING.say(locale, "field.start_date"),
                        WORDING.say(locale, "field.start_date.hint"),
                        start(member),
                        Form.Need.OPTIONAL));
    }

    static Map<String, String> problems(Answers answers, Member member) {
        Map<String, String> problems = new HashMap<>();
        if (!Mentoring.isKnown(answers.one(Mentoring.NAME)) || !WAYS.containsAll(answers.all(MODES))) {
            problems.put(
                    WAYS.containsAll(answers.all(MODES)) ? Mentoring.NAME : MODES,
                    WORDING.say(member.locale(), "problem.choice"));
        }
        LINES.stream()
                .filter(line -> answers.one(line).length() > LONGEST_LINE)
                .forEach(line -> problems.put(line, WORDING.say(member.locale(), "problem.line")));
        String start = answers.one(START_DATE);
        if (!start.isEmpty() && Parsing.day(start).isEmpty()) {
            problems.put(START_DATE, WORDING.say(member.locale(), "problem.start_date"));
        }
        return problems;
    }

    private static @Nullable LocalDate start(Member member) {
        return member.attributes().getOrDefault(START_DATE, List.of()).stream()
                .findFirst()
                .flatMap(Parsing::day)
                .orElse(null);
    }
}

package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Answers;
import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Need;
import io.rapport.people.Break;
import io.rapport.people.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form in which organizers name days without rounds, one period at a time. */
final class BreakForm {

    private static final int MOST = 10;
    private static final String FIRST = "first_day";
    private static final String LAST = "last_day";
    private static final String KEPT = "kept";

    private BreakForm() {}

    static Form of(Locale locale, Program program, List<Break> planned) {
        List<Form.Field> fields = new ArrayList<>();
        fields.add(new Form.Note(WORDING.say(locale, "note.holidays", Map.of("program", program.name()))));
        fields.add(day(locale, FIRST));
        fields.add(day(locale, LAST));
        if (!planned.isEmpty()) {
            fields.add(new Form.Ticks(
                    KEPT,
                    WORDING.say(locale, "field.kept"),
                    planned.stream()
                            .map(each -> new Form.Option(each.first().toString(), period(locale, each)))
                            .toList(),
                    planned.stream().map(each -> each.first().toString()).toList()));
        }
        return new Form(
                BreakActs.HOLIDAYS,
                program.id().value(),
                WORDING.say(locale, "form.holidays"),
                WORDING.say(locale, "form.save"),
                fields);
    }

    /** "from December 21, 2026 to January 6, 2027". */
    static String period(Locale locale, Break each) {
        String key = each.first().equals(each.last()) ? "holidays.day" : "holidays.period";
        return WORDING.say(locale, key, Map.of("first", each.first(), "last", each.last()));
    }

    /** Returns those planned breaks whose ticks were left. */
    static List<Break> kept(Answers answers, List<Break> planned) {
        List<String> ticked = answers.all(KEPT);
        return planned.stream()
                .filter(each -> ticked.contains(each.first().toString()))
                .toList();
    }

    /** Returns the break that was filled in, if one was. */
    static Optional<Break> added(Answers answers) {
        return Parsing.day(answers.one(FIRST))
                .flatMap(first -> Parsing.day(answers.one(LAST)).map(last -> new Break(first, last)));
    }

    /** Returns what is wrong, by field: the key of the sentence that says so. */
    static Map<String, String> problems(Answers answers, LocalDate today, int kept) {
        Optional<LocalDate> first = Parsing.day(answers.one(FIRST));
        Optional<LocalDate> last = Parsing.day(answers.one(LAST));
        if (first.isEmpty() && last.isEmpty()) {
            return Map.of();
        }
        if (first.isEmpty()) {
            return Map.of(FIRST, "problem.holidays.first");
        }
        if (last.isEmpty()) {
            return Map.of(LAST, "problem.holidays.last");
        }
        if (kept >= MOST) {
            return Map.of(KEPT, "problem.holidays.many");
        }
        return order(first.get(), last.get(), today)
                .map(key -> Map.of(LAST, key))
                .orElse(Map.of());
    }

    private static Optional<String> order(LocalDate first, LocalDate last, LocalDate today) {
        if (last.isBefore(first)) {
            return Optional.of("problem.holidays.order");
        }
        if (last.isBefore(today)) {
            return Optional.of("problem.holidays.past");
        }
        return last.isAfter(first.plusYears(1)) || last.isAfter(today.plusYears(2))
                ? Optional.of("problem.holidays.long")
                : Optional.empty();
    }

    private static Form.Day day(Locale locale, String name) {
        return new Form.Day(
                name,
                WORDING.say(locale, "field." + name),
                WORDING.say(locale, "field." + name + ".hint"),
                null,
                Need.OPTIONAL);
    }
}

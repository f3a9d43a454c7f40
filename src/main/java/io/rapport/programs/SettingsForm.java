package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Answers;
import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Field;
import io.rapport.messaging.Form.Need;
import io.rapport.people.Member;
import io.rapport.time.WorkingHours;
import io.rapport.wording.Phrases;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form of a member's own settings. */
final class SettingsForm {

    /** What a member may tell of themselves, each with how many values at most. */
    private static final Map<String, Integer> ATTRIBUTES =
            Map.of("team", 1, "location", 1, "interests", 10, "languages", 10);

    private static final List<String> ORDER = List.of("team", "location", "interests", "languages");
    private static final String MANAGER = "manager";
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_VALUE = 40;
    private static final int LARGEST_BUDGET = 20;

    private SettingsForm() {}

    static Form of(Member member) {
        Locale locale = member.locale();
        List<Field> fields = new ArrayList<>();
        fields.add(time(locale, "from", member.hours().from()));
        fields.add(time(locale, "until", member.hours().until()));
        fields.add(new Form.Ticks(
                "days",
                WORDING.say(locale, "field.days"),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Form.Option(day.name(), Phrases.day(locale, day)))
                        .toList(),
                member.hours().days().stream().sorted().map(DayOfWeek::name).toList()));
        fields.add(new Form.WholeNumber(
                "budget",
                WORDING.say(locale, "field.budget"),
                WORDING.say(locale, "field.budget.hint"),
                member.weeklyBudget(),
                0,
                LARGEST_BUDGET));
        fields.add(HolidayField.of(member));
        ORDER.forEach(attribute -> fields.add(line(member, attribute)));
        fields.add(new Form.People(
                MANAGER,
                WORDING.say(locale, "field.manager"),
                WORDING.say(locale, "field.manager.hint"),
                member.attributes().getOrDefault(MANAGER, List.of()),
                1,
                Need.OPTIONAL));
        fields.addAll(AboutFields.of(member));
        return new Form(
                "programs.settings",
                "",
                WORDING.say(locale, "form.settings"),
                WORDING.say(locale, "form.save"),
                fields);
    }

    static Map<String, String> problems(Answers answers, Member member) {
        Locale locale = member.locale();
        Map<String, String> problems = new HashMap<>();
        Optional<LocalTime> from = Parsing.time(answers.one("from"));
        Optional<LocalTime> until = Parsing.time(answers.one("until"));
        require(problems, locale, "from", from.isPresent(), "problem.time");
        require(problems, locale, "until", until.isPresent(), "problem.time");
        require(
                problems,
                locale,
                "until",
                from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get()),
                "problem.until_before_from");
        require(problems, locale, "days", !days(answers).isEmpty(), "problem.days");
        require(
                problems,
                locale,
                "budget",
                Parsing.number(answers.one("budget"), 0, LARGEST_BUDGET).isPresent(),
                "problem.budget");
        require(problems, locale, HolidayField.NAME, HolidayField.isRight(answers, member), "problem.holidays");
        List<String> managers = answers.all(MANAGER);
        boolean isAnother =
                managers.size() <= 1 && !managers.contains(member.id().value());
        require(problems, locale, MANAGER, isAnother, "problem.manager");
        for (String attribute : ORDER) {
            List<String> values = values(answers.one(attribute));
            boolean isFine = values.size() <= most(attribute)
                    && values.stream().allMatch(value -> value.length() <= LONGEST_VALUE);
            require(problems, locale, attribute, isFine, most(attribute) == 1 ? "problem.value" : "problem.values");
        }
        problems.putAll(AboutFields.problems(answers, member));
        return problems;
    }

    /** Returns the member with what was filled in; other attributes stay. */
    static Member chosen(Member member, Answers answers) {
        WorkingHours hours = new WorkingHours(
                Parsing.time(answers.one("from")).orElseThrow(),
                Parsing.time(answers.one("until")).orElseThrow(),
                days(answers).stream().collect(Collectors.toSet()));
        int budget = Parsing.number(answers.one("budget"), 0, LARGEST_BUDGET).orElseThrow();
        Map<String, List<String>> attributes = new HashMap<>(member.attributes());
        ORDER.forEach(attribute -> put(attributes, attribute, values(answers.one(attribute))));
        put(attributes, MANAGER, answers.all(MANAGER));
        AboutFields.LINES.forEach(line -> put(attributes, line, answers.all(line)));
        put(attributes, AboutFields.START_DATE, answers.all(AboutFields.START_DATE));
        put(attributes, AboutFields.MODES, answers.all(AboutFields.MODES));
        Member chosen = member.choosing(hours, budget, member.pausedUntil(), attributes);
        return Mentoring.taking(chosen, answers.one(Mentoring.NAME)).celebrating(HolidayField.region(answers, member));
    }

    private static void put(Map<String, List<String>> attributes, String attribute, List<String> values) {
        if (values.isEmpty()) {
            attributes.remove(attribute);
        } else {
            attributes.put(attribute, values);
        }
    }

    private static Form.Time time(Locale locale, String name, LocalTime initial) {
        return new Form.Time(
                name,
                WORDING.say(locale, "hours." + name),
                WORDING.say(locale, "hours." + name + ".hint"),
                initial,
                Need.REQUIRED);
    }

    private static Form.Line line(Member member, String attribute) {
        return new Form.Line(
                attribute,
                WORDING.say(member.locale(), "field." + attribute),
                WORDING.say(member.locale(), "field." + attribute + ".hint"),
                String.join(", ", member.attributes().getOrDefault(attribute, List.of())),
                LONGEST_LINE,
                Need.OPTIONAL);
    }

    private static List<DayOfWeek> days(Answers answers) {
        return answers.all("days").stream()
                .flatMap(day -> Parsing.weekday(day).stream())
                .toList();
    }

    private static int most(String attribute) {
        return ATTRIBUTES.getOrDefault(attribute, 1);
    }

    /** Takes apart what is separated by commas or semicolons, those of Chinese and Japanese keyboards too. */
    private static List<String> values(String line) {
        return Arrays.stream(line.split("[,;\u3001\uFF0C\uFF1B]", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static void require(
            Map<String, String> problems, Locale locale, String field, boolean isFine, String problem) {
        if (!isFine) {
            problems.putIfAbsent(field, WORDING.say(locale, problem));
        }
    }
}

package io.rapport.programs;

import io.rapport.messaging.Answers;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.Rule;
import io.rapport.prompts.Deck;
import io.rapport.time.Cadence;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a program's form is filled in with, by field: from a program, from defaults, or as typed. */
record Filled(Map<String, List<String>> values) {

    static final String NO_OVERLAP = "PT0S";

    /** What counts most as long as nobody says otherwise. */
    static final List<Rule.Liking> USUAL_LIKINGS =
            List.of(Rule.Liking.LONGEST_AGO, Rule.Liking.OTHER_TEAM, Rule.Liking.INTERESTS);

    private static final int USUAL_MINIMUM = 4;

    Filled {
        values = Map.copyOf(values);
    }

    /** What is folded under "More", as it is unless somebody unfolds it. */
    static Filled folded(Member creator, Answers typed) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("odd", List.of(Program.OddPerson.JOINS_A_GROUP.name()));
        values.put("introduction", List.of(Program.IntroductionStyle.GROUP_MESSAGE.name()));
        values.put("deck", List.of(Deck.USUAL));
        values.put("followups", List.of(ProgramForm.YES));
        values.put("overlap", List.of(NO_OVERLAP));
        values.putAll(OwnAttributes.filled(List.of()));
        values.put(ProgramKind.FIELD, List.of(ProgramKind.EVERYBODY.name()));
        values.putAll(likings(USUAL_LIKINGS));
        values.put("organizers", List.of(creator.id().value()));
        values.put("zone", List.of(creator.zone().getId()));
        values.put("minimum", List.of(Integer.toString(minimum(typed))));
        values.put("guests", List.of(ProgramForm.NO));
        values.put("language", List.of(ProgramForm.language(creator.locale())));
        return new Filled(values);
    }

    /** A form that nobody has touched. */
    static Filled fresh(Member creator, Answers typed) {
        return folded(creator, typed)
                .with(Map.of(
                        ProgramKind.RHYTHM,
                        List.of("weeks.2"),
                        "weekday",
                        List.of(DayOfWeek.TUESDAY.name()),
                        "time",
                        List.of("10:00"),
                        "size",
                        List.of("2")))
                .with(typed.values());
    }

    /** A program as it is. */
    static Filled of(Program program, Collection<MemberId> organizers) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("name", List.of(program.name()));
        values.put("channel", List.of(program.channel()));
        values.put(
                ProgramKind.of(program.rules()).rhythm(),
                List.of(rhythm(program.schedule().cadence())));
        values.put("weekday", List.of(weekday(program.schedule().cadence()).name()));
        values.put("time", List.of(program.schedule().time().toString()));
        values.put("size", List.of(Integer.toString(program.groupSize())));
        values.put("odd", List.of(program.oddPerson().name()));
        values.put("introduction", List.of(program.introduction().name()));
        values.put("deck", List.of(program.deck()));
        values.put("followups", List.of(program.followUps() ? ProgramForm.YES : ProgramForm.NO));
        values.put("rules", rules(program));
        values.putAll(kind(program));
        values.putAll(OwnAttributes.filled(program.rules()));
        values.putAll(likings(program.rules().stream()
                .filter(rule -> rule instanceof Rule.Prefers)
                .map(rule -> ((Rule.Prefers) rule).likings())
                .findFirst()
                .orElse(USUAL_LIKINGS)));
        values.put("overlap", List.of(overlap(program)));
        values.put(
                "organizers", organizers.stream().map(MemberId::value).sorted().toList());
        values.put("zone", List.of(program.schedule().zone().getId()));
        values.put("minimum", List.of(Integer.toString(program.minimum())));
        values.put("guests", List.of(program.guests() ? ProgramForm.YES : ProgramForm.NO));
        values.put("language", List.of(ProgramForm.language(program.locale())));
        return new Filled(values);
    }

    /** What the kind says itself is no rule besides. */
    private static List<String> rules(Program program) {
        boolean isAboutTeams = ProgramKind.of(program.rules()).isAboutTeams();
        return program.rules().stream()
                .filter(rule -> !isAboutTeams || !ProgramKind.makes(rule))
                .map(Rule::line)
                .toList();
    }

    private static Map<String, List<String>> kind(Program program) {
        Map<String, List<String>> values = new HashMap<>();
        values.put(ProgramKind.FIELD, List.of(ProgramKind.of(program.rules()).name()));
        for (Rule rule : program.rules()) {
            if (rule instanceof Rule.WithHost host) {
                values.put(
                        ProgramKind.HOSTS,
                        host.hosts().stream().map(MemberId::value).sorted().toList());
            } else if (rule instanceof Rule.Lottery lottery) {
                values.put(ProgramKind.PLACES, List.of(Integer.toString(lottery.places())));
            } else if (rule instanceof Rule.KeptTogether kept) {
                values.put(ProgramKind.ROUNDS, List.of(Integer.toString(kept.rounds())));
            }
        }
        return values;
    }

    private static Map<String, List<String>> likings(List<Rule.Liking> likings) {
        Map<String, List<String>> values = new HashMap<>();
        for (int place = 0; place < Math.min(likings.size(), DetailFields.LIKINGS.size()); place++) {
            values.put(
                    DetailFields.LIKINGS.get(place), List.of(likings.get(place).name()));
        }
        return values;
    }

    /** Returns what counts most, in order. */
    List<Rule.Liking> likings() {
        return DetailFields.LIKINGS.stream()
                .map(place -> Rule.Liking.valueOf(one(place)))
                .toList();
    }

    /** As typed, and nothing else. */
    static Filled of(Answers answers) {
        return new Filled(answers.values());
    }

    /** These values, and typed ones over them. */
    Filled with(Map<String, List<String>> typed) {
        Map<String, List<String>> both = new HashMap<>(values);
        both.putAll(typed);
        return new Filled(both);
    }

    /** These values, and what is usual in fields that a form has yet to show. */
    Filled completed() {
        return new Filled(Map.of(
                        ProgramKind.RHYTHM, List.of("weeks.2"),
                        ProgramKind.NEWCOMERS_RHYTHM, List.of("weeks.1"),
                        ProgramKind.PLACES, List.of(Integer.toString(DetailFields.USUAL_PLACES)),
                        ProgramKind.ROUNDS, List.of(Integer.toString(DetailFields.USUAL_ROUNDS))))
                .with(values);
    }

    ProgramKind kind() {
        return ProgramKind.named(one(ProgramKind.FIELD)).orElse(ProgramKind.EVERYBODY);
    }

    /** Returns how often, as the form says it for this kind. */
    String rhythm() {
        return one(kind().rhythm());
    }

    String one(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Four people, or as many as make a group. */
    private static int minimum(Answers typed) {
        return Parsing.number(typed.one("size"), USUAL_MINIMUM, ProgramForm.LARGEST_GROUP)
                .orElse(USUAL_MINIMUM);
    }

    private static String rhythm(Cadence cadence) {
        return cadence instanceof Cadence.Weekly weekly
                ? "weeks." + weekly.weeks()
                : "month." + ((Cadence.Monthly) cadence).nth();
    }

    private static DayOfWeek weekday(Cadence cadence) {
        return cadence instanceof Cadence.Weekly weekly ? weekly.day() : ((Cadence.Monthly) cadence).day();
    }

    private static String overlap(Program program) {
        return program.rules().stream()
                .filter(rule -> rule instanceof Rule.MinimumOverlap)
                .map(rule -> ((Rule.MinimumOverlap) rule).overlap().toString())
                .findFirst()
                .orElse(NO_OVERLAP);
    }

    Locale locale() {
        return Locale.forLanguageTag(one("language"));
    }
}

package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Field;
import io.rapport.messaging.Form.Need;
import io.rapport.messaging.Form.Option;
import io.rapport.people.Program;
import io.rapport.people.Rule;
import io.rapport.wording.Languages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is folded under "More" in the form of a program: its kind first, and what only that kind needs. */
record DetailFields(Locale locale, Filled filled, DeckMenu decks, OwnAttributes own) {

    static final List<String> RULES = List.of(
            "differ team", "differ location", "share location", "share interests", "share languages", "manager");
    static final List<String> OVERLAPS = List.of(Filled.NO_OVERLAP, "PT1H", "PT2H", "PT3H");

    /** What counts most when there is a choice, in order. */
    static final List<String> LIKINGS = List.of("first", "second", "third");

    static final int USUAL_PLACES = 10;
    static final int USUAL_ROUNDS = 3;

    private static final String TEAMS = "differ team";

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Form.Live(choice(ProgramKind.FIELD, options("kind.", names(ProgramKind.values())))));
        special().ifPresent(fields::add);
        fields.add(new Form.Note(say("note.kind." + filled.kind())));
        fields.add(choice("odd", options("odd.", names(Program.OddPerson.values()))));
        fields.add(choice("introduction", options("introduction.", names(Program.IntroductionStyle.values()))));
        fields.add(deck());
        fields.add(choice("followups", options("followups.", List.of(ProgramForm.YES, ProgramForm.NO))));
        fields.add(new Form.Live(new Form.Ticks("rules", say("field.rules"), options("rule.", rules()), ticked())));
        LIKINGS.forEach(liking -> fields.add(choice(liking, options("liking.", names(Rule.Liking.values())))));
        fields.addAll(own.fields(locale, filled));
        fields.add(new Form.Live(choice("overlap", options("overlap.", OVERLAPS))));
        fields.add(people("organizers", ProgramForm.MOST_ORGANIZERS));
        fields.add(new Form.Line(
                "zone", say("field.zone"), say("field.zone.hint"), filled.one("zone"), 60, Need.REQUIRED));
        fields.add(number("minimum", 2, ProgramForm.LARGEST_MINIMUM));
        fields.add(choice("guests", options("guests.", List.of(ProgramForm.NO, ProgramForm.YES))));
        fields.add(choice("language", languages()));
        return fields;
    }

    private Optional<Field> special() {
        return switch (filled.kind()) {
            case HOST -> Optional.of(people(ProgramKind.HOSTS, ProgramKind.MOST_HOSTS));
            case LOTTERY -> Optional.of(number(ProgramKind.PLACES, USUAL_PLACES, ProgramKind.MOST_PLACES));
            case TOGETHER -> Optional.of(number(ProgramKind.ROUNDS, USUAL_ROUNDS, ProgramKind.MOST_ROUNDS));
            default -> Optional.empty();
        };
    }

    /** Where the kind says who of a team meets whom, no rule does. */
    private List<String> rules() {
        return RULES.stream()
                .filter(rule -> !rule.equals(TEAMS) || !filled.kind().isAboutTeams())
                .toList();
    }

    private List<String> ticked() {
        return filled.all("rules").stream().filter(rules()::contains).toList();
    }

    private Form.Choice deck() {
        return new Form.Choice(
                "deck",
                say("field.deck"),
                say("field.deck.hint"),
                decks.options(locale),
                filled.one("deck"),
                Need.REQUIRED);
    }

    private Form.Choice choice(String name, List<Option> options) {
        return new Form.Choice(name, say("field." + name), options, filled.one(name), Need.REQUIRED);
    }

    private Form.WholeNumber number(String name, int usual, int most) {
        int initial = Parsing.number(filled.one(name), 2, most).orElse(usual);
        return new Form.WholeNumber(name, say("field." + name), say("field." + name + ".hint"), initial, 2, most);
    }

    private Form.People people(String name, int most) {
        return new Form.People(
                name, say("field." + name), say("field." + name + ".hint"), filled.all(name), most, Need.REQUIRED);
    }

    private List<Option> languages() {
        return Languages.spoken().stream()
                .map(language -> new Option(language.getLanguage(), language.getDisplayLanguage(locale)))
                .toList();
    }

    private List<Option> options(String prefix, List<String> values) {
        return values.stream()
                .map(value -> new Option(value, say(prefix + value.replace(' ', '_'))))
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private String say(String key) {
        return WORDING.say(locale, key);
    }
}

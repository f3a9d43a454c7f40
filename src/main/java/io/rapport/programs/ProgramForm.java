package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Field;
import io.rapport.messaging.Form.Need;
import io.rapport.messaging.Form.Option;
import io.rapport.people.Program;
import io.rapport.prompts.Deck;
import io.rapport.wording.Languages;
import io.rapport.wording.Phrases;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of a program, in the words of the one who fills it in. */
record ProgramForm(Locale locale, Filled filled) {

    static final String YES = "yes";
    static final String NO = "no";

    static final int LONGEST_NAME = 60;
    static final int LARGEST_GROUP = 8;
    static final int LARGEST_MINIMUM = 50;
    static final int COMFORTABLE_GROUP = 4;
    static final int MOST_ORGANIZERS = 10;

    static final List<String> RHYTHMS = List.of("weeks.1", "weeks.2", "weeks.4", "month.1", "month.-1");
    static final List<String> RULES = List.of("differ team", "differ location", "share languages", "manager");
    static final List<String> OVERLAPS = List.of(Filled.NO_OVERLAP, "PT1H", "PT2H", "PT3H");

    /** The four fields, and a button for the rest. */
    Form few() {
        List<Field> fields = new ArrayList<>(fundamentals());
        fields.add(new Form.Press(new Card.Button(say("form.more"), "programs.create", "")));
        return new Form("programs.create", "", say("form.create"), say("form.create.submit"), fields);
    }

    /** All fields of a new program. */
    Form all() {
        return new Form("programs.create", "", say("form.create"), say("form.create.submit"), everything());
    }

    /** All fields of a program that is there. */
    Form change(Program program) {
        return new Form("programs.edit", program.id().value(), say("form.edit"), say("form.save"), everything());
    }

    static String language(Locale locale) {
        return Languages.isSpoken(locale) ? locale.getLanguage() : Locale.ENGLISH.getLanguage();
    }

    private List<Field> everything() {
        return Stream.concat(fundamentals().stream(), details().stream()).toList();
    }

    private List<Field> fundamentals() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Form.Line(
                "name", say("field.name"), say("field.name.hint"), filled.one("name"), LONGEST_NAME, Need.REQUIRED));
        fields.add(new Form.Channel(
                "channel", say("field.channel"), say("field.channel.hint"), filled.one("channel"), Need.REQUIRED));
        fields.add(choice("rhythm", rhythms()));
        fields.add(choice("weekday", weekdays()));
        fields.add(new Form.Time("time", say("field.time"), say("field.time.hint"), time(), Need.REQUIRED));
        fields.add(number("size", LARGEST_GROUP));
        if (isLarge()) {
            fields.add(new Form.Note(say("note.large")));
        }
        return fields;
    }

    private List<Field> details() {
        return List.of(
                choice("odd", options("odd.", names(Program.OddPerson.values()))),
                choice("introduction", options("introduction.", names(Program.IntroductionStyle.values()))),
                choice("deck", decks()),
                choice("followups", options("followups.", List.of(YES, NO))),
                new Form.Ticks("rules", say("field.rules"), options("rule.", RULES), ticked()),
                choice("overlap", options("overlap.", OVERLAPS)),
                new Form.People(
                        "organizers",
                        say("field.organizers"),
                        say("field.organizers.hint"),
                        filled.all("organizers"),
                        MOST_ORGANIZERS,
                        Need.REQUIRED),
                new Form.Line("zone", say("field.zone"), say("field.zone.hint"), filled.one("zone"), 60, Need.REQUIRED),
                number("minimum", LARGEST_MINIMUM),
                choice("guests", options("guests.", List.of(NO, YES))),
                choice("language", languages()));
    }

    private boolean isLarge() {
        return Parsing.number(filled.one("size"), 2, LARGEST_GROUP)
                .filter(size -> size > COMFORTABLE_GROUP)
                .isPresent();
    }

    private Form.Choice choice(String name, List<Option> options) {
        return new Form.Choice(name, say("field." + name), options, filled.one(name), Need.REQUIRED);
    }

    private Form.WholeNumber number(String name, int most) {
        int initial = Parsing.number(filled.one(name), 2, most).orElse(2);
        return new Form.WholeNumber(name, say("field." + name), say("field." + name + ".hint"), initial, 2, most);
    }

    /** A rhythm that the menu does not offer stays possible for the program that has it. */
    private List<Option> rhythms() {
        String chosen = filled.one("rhythm");
        boolean isOffered = RHYTHMS.contains(chosen) || Parsing.rhythm(chosen).isEmpty();
        List<String> all = isOffered
                ? RHYTHMS
                : Stream.concat(RHYTHMS.stream(), Stream.of(chosen)).toList();
        return all.stream().map(rhythm -> new Option(rhythm, rhythm(rhythm))).toList();
    }

    private String rhythm(String rhythm) {
        int number = Integer.parseInt(rhythm.substring(rhythm.indexOf('.') + 1));
        String key = rhythm.startsWith("weeks.") ? "choice.weeks" : "choice.month";
        return WORDING.say(locale, key, Map.of("number", number));
    }

    private List<Option> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Option(day.name(), Phrases.day(locale, day)))
                .toList();
    }

    private List<Option> decks() {
        return Deck.names().stream()
                .map(name -> new Option(name, Deck.named(name).title(locale)))
                .toList();
    }

    private List<Option> languages() {
        return Languages.spoken().stream()
                .map(language -> new Option(language.getLanguage(), language.getDisplayLanguage(locale)))
                .toList();
    }

    private List<String> ticked() {
        return filled.all("rules").stream().filter(RULES::contains).toList();
    }

    private LocalTime time() {
        Optional<LocalTime> typed = Parsing.time(filled.one("time"));
        return typed.orElse(LocalTime.of(10, 0));
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

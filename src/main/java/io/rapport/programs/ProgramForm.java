package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Field;
import io.rapport.messaging.Form.Need;
import io.rapport.messaging.Form.Option;
import io.rapport.people.Program;
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

/**
 * The form of a program, in the words of the one who fills it in.
 *
 * @param decks what there is to ask questions from
 * @param own the attributes of the workspace's own that rules can name
 * @param preview what the program would come to, as filled in so far, or what to put right before that can be said
 */
record ProgramForm(Locale locale, Filled filled, DeckMenu decks, OwnAttributes own, String preview) {

    static final String YES = "yes";
    static final String NO = "no";

    /** The subject of the button that unfolds the form. */
    static final String MORE = "more";

    static final int LONGEST_NAME = 60;
    static final int LARGEST_GROUP = 8;
    static final int LARGEST_MINIMUM = 50;
    static final int COMFORTABLE_GROUP = 4;
    static final int MOST_ORGANIZERS = 10;

    static final List<String> RHYTHMS = List.of("weeks.1", "weeks.2", "weeks.4", "month.1", "month.-1");

    /** The four fields, and a button for the rest. */
    Form few() {
        List<Field> fields = new ArrayList<>(fundamentals());
        fields.add(new Form.Note(preview));
        fields.add(new Form.Press(new Card.Button(say("form.more"), "programs.create", MORE)));
        return new Form("programs.create", "", say("form.create"), say("form.create.submit"), fields);
    }

    /** All fields of a new program. */
    Form all() {
        return new Form(
                "programs.create",
                "",
                say("form.create"),
                say("form.create.submit"),
                everything("programs.create", MORE));
    }

    /** All fields of a program that is there. */
    Form change(Program program) {
        String id = program.id().value();
        return new Form("programs.edit", id, say("form.edit"), say("form.save"), everything("programs.edit", id));
    }

    static String language(Locale locale) {
        return Languages.isSpoken(locale) ? locale.getLanguage() : Locale.ENGLISH.getLanguage();
    }

    private List<Field> everything(String verb, String subject) {
        List<Field> fields = new ArrayList<>(fundamentals());
        fields.addAll(new DetailFields(locale, filled, decks, own).fields());
        fields.add(new Form.Note(preview));
        fields.add(new Form.Press(new Card.Button(say("form.preview"), verb, subject)));
        return fields;
    }

    private List<Field> fundamentals() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Form.Line(
                "name", say("field.name"), say("field.name.hint"), filled.one("name"), LONGEST_NAME, Need.REQUIRED));
        fields.add(new Form.Channel(
                "channel", say("field.channel"), say("field.channel.hint"), filled.one("channel"), Need.REQUIRED));
        fields.add(new Form.Live(often()));
        fields.add(new Form.Live(choice("weekday", weekdays())));
        fields.add(new Form.Time("time", say("field.time"), say("field.time.hint"), time(), Need.REQUIRED));
        fields.add(size());
        if (isLarge()) {
            fields.add(new Form.Note(say("note.large")));
        }
        return fields;
    }

    private boolean isLarge() {
        return Parsing.number(filled.one("size"), 2, LARGEST_GROUP)
                .filter(size -> size > COMFORTABLE_GROUP)
                .isPresent();
    }

    private Form.Choice choice(String name, List<Option> options) {
        return new Form.Choice(name, say("field." + name), options, filled.one(name), Need.REQUIRED);
    }

    private Form.WholeNumber size() {
        int initial = Parsing.number(filled.one("size"), 2, LARGEST_GROUP).orElse(2);
        return new Form.WholeNumber("size", say("field.size"), say("field.size.hint"), initial, 2, LARGEST_GROUP);
    }

    private Form.Choice often() {
        String name = filled.kind().rhythm();
        return new Form.Choice(name, say("field.rhythm"), rhythms(), filled.rhythm(), Need.REQUIRED);
    }

    /** A rhythm that the menu does not offer stays possible for the program that has it. */
    private List<Option> rhythms() {
        String chosen = filled.rhythm();
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

    private LocalTime time() {
        Optional<LocalTime> typed = Parsing.time(filled.one("time"));
        return typed.orElse(LocalTime.of(10, 0));
    }

    private String say(String key) {
        return WORDING.say(locale, key);
    }
}

package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Answers;
import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Need;
import io.rapport.prompts.OwnDeck;
import io.rapport.wording.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The form in which organizers write a deck: a name, a language, and the questions of each level, one a line. */
record DeckForm(Locale locale, String note, OwnDeck deck, List<String> levels) {

    static final String NAME = "name";
    static final String LANGUAGE = "language";

    /** The fields of the levels, the lightest first. */
    static final List<String> LEVELS = List.of("light", "deeper", "deepest");

    static final int LONGEST_NAME = 40;

    /** What a field for several lines holds (docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element). */
    static final int LONGEST_LEVEL = 3000;

    private static final String HOW = "note.deck";

    private static final String MARKER = "^([-–•*]|\\d{1,2}[.)])\\s+";

    DeckForm {
        levels = List.copyOf(levels);
    }

    static DeckForm fresh(Locale locale) {
        return new DeckForm(locale, HOW, new OwnDeck("", "", ""), List.of("", "", ""));
    }

    static DeckForm of(Locale locale, OwnDeck deck, List<List<String>> questions) {
        return new DeckForm(
                locale,
                HOW,
                deck,
                questions.stream().map(level -> String.join("\n", level)).toList());
    }

    /** What was written for a deck that somebody removed meanwhile, as a new one. */
    static DeckForm removed(Locale locale, Answers answers) {
        return new DeckForm(
                locale,
                "note.deck.removed",
                new OwnDeck("", answers.one(NAME), answers.one(LANGUAGE)),
                LEVELS.stream().map(answers::one).toList());
    }

    /** Reads the questions of a field, one a line, without the dashes, dots or numbers of a list. */
    static List<String> questions(Answers answers, String field) {
        return answers.one(field)
                .lines()
                .map(line -> line.strip().replaceFirst(MARKER, ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Form form() {
        List<Form.Field> fields = new ArrayList<>();
        fields.add(new Form.Note(say(note)));
        fields.add(new Form.Line(
                NAME, say("field.name"), say("field.deck.name.hint"), deck.name(), LONGEST_NAME, Need.REQUIRED));
        for (int level = 0; level < LEVELS.size(); level++) {
            String field = LEVELS.get(level);
            fields.add(new Form.Paragraph(
                    field,
                    say("field.deck." + field),
                    say("field.deck." + field + ".hint"),
                    levels.get(level),
                    LONGEST_LEVEL,
                    Need.REQUIRED));
        }
        fields.add(new Form.Choice(LANGUAGE, say("field.deck.language"), languages(), deck.language(), Need.OPTIONAL));
        String title = say(deck.id().isEmpty() ? "form.deck.new" : "form.deck");
        return new Form(DeckActs.WRITE, deck.id(), title, say("form.save"), fields);
    }

    private List<Form.Option> languages() {
        return Languages.spoken().stream()
                .map(language -> new Form.Option(language.getLanguage(), language.getDisplayLanguage(locale)))
                .toList();
    }

    private String say(String key) {
        return WORDING.say(locale, key);
    }
}

package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Answers;
import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Field;
import io.rapport.messaging.Form.Need;
import io.rapport.messaging.Form.Option;
import io.rapport.people.ProfileField;
import io.rapport.people.ProfileFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form in which somebody chooses which fields of the platform's profiles fill which attributes.
 *
 * @param choices what was chosen so far, by attribute
 * @param unreadable for how many people what stands there could not be read, by attribute
 */
record ProfileForm(
        Locale locale,
        List<ProfileField> fields,
        Map<String, ProfileFields.Choice> choices,
        Map<String, Integer> unreadable) {

    static final String ANOTHER = "attribute";
    static final String FILLED_FROM = "field";

    private static final String NONE = "none";
    private static final String MANAGER = "manager";
    private static final List<String> USUAL = List.of("team", MANAGER, "location", AboutFields.START_DATE);
    private static final int MOST_OWN = 10;
    private static final int MOST_OFFERED = 98;
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_LABEL = 45;

    /** Returns what the field of a form is called in which an attribute's field is chosen. */
    static String field(String attribute) {
        return "from " + attribute;
    }

    /** Returns the attribute that somebody named themselves, or empty text. */
    static String another(Answers answers) {
        return answers.one(ANOTHER).strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the attributes with a field to be chosen: the usual ones, and those of their own that were chosen before. */
    List<String> attributes() {
        return Stream.concat(
                        USUAL.stream(),
                        choices.keySet().stream()
                                .filter(attribute -> !USUAL.contains(attribute))
                                .limit(MOST_OWN))
                .toList();
    }

    /** Returns the fields that can fill an attribute; one that was chosen and is gone stays among them. */
    List<ProfileField> offered(String attribute) {
        Stream<ProfileField> gone = gone(attribute).stream();
        return Stream.concat(
                        gone,
                        fields.stream()
                                .filter(field -> field.kind() == kind(attribute))
                                .limit(MOST_OFFERED))
                .toList();
    }

    private Optional<ProfileField> gone(String attribute) {
        return Optional.ofNullable(choices.get(attribute))
                .filter(ProfileFields.Choice::isGone)
                .map(ProfileFields.Choice::field);
    }

    private static ProfileField.Kind kind(String attribute) {
        return switch (attribute) {
            case MANAGER -> ProfileField.Kind.PERSON;
            case AboutFields.START_DATE -> ProfileField.Kind.DAY;
            default -> ProfileField.Kind.WORDS;
        };
    }

    Form form(String verb) {
        List<Field> all = new ArrayList<>();
        all.add(new Form.Note(say("note.profiles")));
        attributes().forEach(attribute -> {
            all.add(choice(field(attribute), Words.attribute(locale, attribute), attribute));
            trouble(attribute).ifPresent(text -> all.add(new Form.Note(text)));
        });
        all.add(new Form.Line(
                ANOTHER, say("field.profiles.attribute"), say("field.profiles.hint"), "", LONGEST_NAME, Need.OPTIONAL));
        all.add(choice(FILLED_FROM, say("field.profiles.field"), ""));
        return new Form(verb, "", say("form.profiles"), say("form.save"), all);
    }

    private Form.Choice choice(String name, String label, String attribute) {
        List<Option> options = Stream.concat(
                        Stream.of(new Option(NONE, say("profiles.none"))),
                        offered(attribute).stream().map(field -> new Option(field.id(), label(attribute, field))))
                .toList();
        String chosen = Optional.ofNullable(choices.get(attribute))
                .map(choice -> choice.field().id())
                .filter(id -> options.stream().anyMatch(option -> option.value().equals(id)))
                .orElse(NONE);
        return new Form.Choice(name, label, options, chosen, Need.REQUIRED);
    }

    private String label(String attribute, ProfileField field) {
        String label = field.label().length() <= LONGEST_LABEL
                ? field.label()
                : field.label().substring(0, LONGEST_LABEL - 1) + "…";
        return gone(attribute).filter(field::equals).isPresent()
                ? WORDING.say(locale, "profiles.gone", Map.of("field", label))
                : label;
    }

    /** Says what keeps an attribute from being filled. */
    private Optional<String> trouble(String attribute) {
        Optional<String> gone =
                gone(attribute).map(field -> WORDING.say(locale, "note.profiles.gone", Map.of("field", field.label())));
        return gone.or(() -> Optional.ofNullable(unreadable.get(attribute))
                .map(people -> WORDING.say(
                        locale,
                        "note.profiles.unreadable",
                        Map.of("people", people, "attribute", Words.attribute(locale, attribute)))));
    }

    /** Says what is wrong with the answers, by field. */
    Map<String, String> problems(Answers answers) {
        Map<String, String> problems = new HashMap<>();
        String another = another(answers);
        boolean isFilled =
                !answers.one(FILLED_FROM).isEmpty() && !answers.one(FILLED_FROM).equals(NONE);
        if (another.isEmpty() && isFilled) {
            problems.put(ANOTHER, say("problem.profiles.attribute"));
        } else if (!another.isEmpty() && !isFilled) {
            problems.put(FILLED_FROM, say("problem.profiles.field"));
        } else if (!another.isEmpty() && (!PeopleImport.isFree(another) || choices.containsKey(another))) {
            problems.put(ANOTHER, WORDING.say(locale, "import.column", Map.of("column", another)));
        }
        return problems;
    }

    private String say(String key) {
        return WORDING.say(locale, key);
    }
}

package io.rapport.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Office;
import io.rapport.messaging.Reply;
import io.rapport.people.MemberId;
import io.rapport.people.Roles;
import io.rapport.prompts.Decks;
import io.rapport.prompts.OwnDeck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How organizers write decks, change and remove them, and choose them for a program. */
final class DecksOfOrganizersTest {

    private final ProgramOffice programs = new ProgramOffice();
    private final Office office = programs.office;
    private final MemberId ada = programs.ada;

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void areWrittenOneQuestionALineAndShownAsWritten() {
        Reply reply = writes("light", "- Tea?\n\n • Coffee or *cocoa*?  \n3) Milk <first>?");

        assertThat(said(reply))
                .isEqualTo("Saved: *First weeks*, 9 questions. Choose it under “Questions” in the form"
                        + " of a program, and its next round asks them.");
        assertThat(questions().get(0)).containsExactly("Tea?", "Coffee or *cocoa*?", "Milk <first>?");
        assertThat(programs.audited()).contains("programs.write_deck");
        assertThat(office.home(ada).plain())
                .contains("Besides Rapport’s own decks, programs can ask from First weeks.");
    }

    @Test
    void standBesideRapportsOwnInTheFormOfAProgram() {
        writes("language", "de");
        String id = deck().id();

        assertThat(offered()).endsWith("First weeks (German)").hasSize(3);
        creates(Map.of("deck", id));

        assertThat(programs.program("C1").deck()).isEqualTo(id);
        assertThat(said(programs.does(ada, "programs.decks", ""))).contains("9 questions. Asked in Coffee.");
    }

    @Test
    void areChangedWithEverythingStillThere() {
        writes();
        String id = deck().id();

        Reply.Ask asked = (Reply.Ask) programs.does(ada, "programs.write_deck", id);
        assertThat(initial(asked.form(), "deepest")).isEqualTo("deepest 1?\ndeepest 2?\ndeepest 3?");
        assertThat(asked.form().title()).isEqualTo("Edit deck");
        Reply reply = office.submit(ada, written("name", "Second weeks", "deeper", "a?\nb?\nc?\nd?"));

        assertThat(said(reply)).startsWith("Saved: *Second weeks*, 10 questions.");
        assertThat(deck()).isEqualTo(new OwnDeck(id, "Second weeks", ""));
    }

    @Test
    void sayBeforeTheyAreRemovedWhatBecomesOfTheProgramsThatUseThem() {
        writes();
        String id = deck().id();
        creates(Map.of("deck", id));

        Card.Button remove = button(programs.does(ada, "programs.decks", ""), "Remove");
        assertThat(remove.confirm())
                .isEqualTo("Remove First weeks? One program uses it and goes on with “Everyday”. What was asked"
                        + " already stays.");
        Reply reply = programs.does(ada, remove.verb(), remove.subject());

        assertThat(said(reply)).contains("The program that used it goes on with “Everyday”.");
        assertThat(offered()).hasSize(2);
        Reply.Ask edit = (Reply.Ask)
                programs.does(ada, "programs.edit", programs.program("C1").id().value());
        assertThat(chosen(edit.form())).isEqualTo("everyday");
        assertThat(programs.does(ada, remove.verb(), remove.subject())).isInstanceOf(Reply.Refused.class);
        assertThat(programs.does(ada, "programs.write_deck", id)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void areNotLostWhenSomebodyRemovesThemWhileAnotherWrites() {
        writes();
        String id = deck().id();
        programs.does(ada, "programs.write_deck", id);
        MemberId ben = office.admin("Ben");
        programs.does(ben, "programs.remove_deck", id);

        Reply.Ask asked = (Reply.Ask) office.submit(ada, written("name", "Kept", "light", "a?\nb?\nc?"));

        assertThat(decks()).isEmpty();
        assertThat(asked.form().title()).isEqualTo("New deck");
        assertThat(office.notes(ada))
                .startsWith("*Somebody removed this deck while you were writing.* Nothing you wrote is lost");
        assertThat(initial(asked.form(), "light")).isEqualTo("a?\nb?\nc?");

        assertThat(said(office.submit(ada, Map.of()))).startsWith("Saved: *Kept*, 9 questions.");
        assertThat(deck().id()).isNotEqualTo(id);
        assertThat(questions().get(0)).containsExactly("a?", "b?", "c?");
    }

    @Test
    void areFoundByTheirCommandAndFromTheFormOfAProgram() {
        Reply none = office.types(ada, "decks");
        assertThat(said(none)).startsWith("Programs here ask from Rapport’s own decks.");
        assertThat(office.press(ada, "Write a deck")).isInstanceOf(Reply.Ask.class);
        office.submit(ada, written());

        assertThat(said(office.types(ada, "fragen"))).startsWith("*First weeks*: 9 questions.");
        assertThat(choice(unfolds()).hint()).isEqualTo("Write your own on Home, or with /rapport decks");
        assertThat(office.types(office.joined("Dee"), "decks"))
                .isEqualTo(new Reply.Refused("Decks are written by people who organize a program or may create one."
                        + " Please ask one of them."));
    }

    @Test
    void refuseADeckInAProgramThatWasRemovedMeanwhile() {
        writes();
        String id = deck().id();
        unfolds();
        programs.does(office.admin("Ben"), "programs.remove_deck", id);

        Reply reply = office.submit(ada, Map.of("deck", id));

        assertThat(reply).isEqualTo(new Reply.Invalid(Map.of("deck", "Please choose one of the options.")));
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', Please give the deck a name.",
        "name, Everyday, There is a deck called “Everyday” already. Please choose another name.",
        "name, 12345678901234567890123456789012345678901, Please shorten the name by one character.",
        "light, 'a?|b?', 'Please write at least 3 questions here, one a line. There are 2 so far.'",
        "light, '', 'Please write at least 3 questions here, one a line. There is none yet.'",
        "deeper, 'a?|b?|A?', “A?” stands there twice. Please ask it once.",
        "deepest, 'a?|b?|Light 2?', “Light 2?” stands there twice. Please ask it once.",
        "language, xx, Please choose one of the options."
    })
    void sayWhatIsWrongAndWhereAndKeepNothing(String field, String text, String problem) {
        Reply reply = writes(field, text.replace('|', '\n'));

        assertThat(reply).isEqualTo(new Reply.Invalid(Map.of(field, problem)));
        assertThat(decks()).isEmpty();
    }

    @Test
    void keepQuestionsAndTheirNumberToWhatPeopleRead() {
        String sixty = lines(61);
        String wordy = "w".repeat(201) + "\nb?\nc?";

        assertThat(writes("light", sixty))
                .isEqualTo(new Reply.Invalid(Map.of("light", "Please keep to 60 questions and 3000 characters here.")));
        assertThat(writes("light", wordy))
                .isEqualTo(new Reply.Invalid(
                        Map.of("light", "Please shorten “" + "w".repeat(59) + "…” by one character.")));
    }

    @Test
    void haveNamesOfTheirOwnAndAreNotTooMany() {
        writes();
        assertThat(writes("name", "first WEEKS"))
                .isEqualTo(new Reply.Invalid(
                        Map.of("name", "There is a deck called “first WEEKS” already. Please choose another name.")));

        IntStream.range(1, 20).forEach(number -> writes("name", "Deck " + number));

        assertThat(decks()).hasSize(20);
        assertThat(writes("name", "One more"))
                .isEqualTo(new Reply.Invalid(Map.of("name", "There are 20 decks already. Please remove one first.")));
        assertThat(((Reply.Done) programs.does(ada, "programs.decks", ""))
                        .card()
                        .parts())
                .hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void areForAnyOrganizerAndForCreatorsAndNobodyElse() {
        MemberId organizer = office.joined("Ben");
        MemberId creator = office.joined("Cyd");
        MemberId other = office.joined("Dee");
        creates(Map.of("organizers", organizer.value()));
        office.transactions()
                .execute(work -> new Roles().nameCreators(work, office.workspace(), Set.of(creator), office.now()));

        assertThat(office.home(organizer).plain()).contains("Decks of questions");
        assertThat(office.home(creator).plain()).contains("Decks of questions");
        assertThat(office.home(other).plain()).doesNotContain("Decks of questions");
        assertThat(programs.does(organizer, "programs.write_deck", "")).isInstanceOf(Reply.Ask.class);
        assertThat(programs.does(other, "programs.write_deck", "")).isInstanceOf(Reply.Refused.class);
    }

    private Reply writes(String... filled) {
        programs.does(ada, "programs.write_deck", "");
        return office.submit(ada, written(filled));
    }

    private static Map<String, String> written(String... filled) {
        Map<String, String> answers = new HashMap<>(Map.of("name", "First weeks"));
        List.of("light", "deeper", "deepest").forEach(level -> answers.put(level, lines(level, 3)));
        for (int index = 0; index < filled.length; index += 2) {
            answers.put(filled[index], filled[index + 1]);
        }
        return answers;
    }

    private static String lines(int count) {
        return lines("q", count);
    }

    private static String lines(String word, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> word + " " + number + "?")
                .collect(Collectors.joining("\n"));
    }

    private List<OwnDeck> decks() {
        return office.transactions().run(work -> new Decks().own(work, office.workspace()));
    }

    private OwnDeck deck() {
        return decks().get(0);
    }

    private List<List<String>> questions() {
        return office.transactions().run(work -> new Decks().questions(work, office.workspace(), deck().id()));
    }

    private List<String> offered() {
        return choice(unfolds()).options().stream().map(Form.Option::label).toList();
    }

    private Form unfolds() {
        programs.does(ada, "programs.create", "");
        return ((Reply.Ask) office.draft(ada, "programs.create", Map.of("name", "Coffee", "channel", "C1"))).form();
    }

    private void creates(Map<String, String> more) {
        unfolds();
        assertThat(office.submit(ada, more)).isInstanceOf(Reply.Done.class);
    }

    private static String chosen(Form form) {
        return choice(form).initial();
    }

    private static Form.Choice choice(Form form) {
        return form.fields().stream()
                .flatMap(field ->
                        field instanceof Form.Choice choice && choice.name().equals("deck")
                                ? Stream.of(choice)
                                : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private static String initial(Form form, String name) {
        return form.fields().stream()
                .filter(field ->
                        field instanceof Form.Paragraph text && text.name().equals(name))
                .map(field -> ((Form.Paragraph) field).initial())
                .findFirst()
                .orElseThrow();
    }

    private static Card.Button button(Reply reply, String label) {
        return ((Reply.Done) reply)
                .card().parts().stream()
                        .flatMap(part -> part instanceof Card.Buttons row ? row.elements().stream() : Stream.empty())
                        .filter(element -> element.label().equals(label))
                        .map(element -> (Card.Button) element)
                        .findFirst()
                        .orElseThrow();
    }

    private static String said(Reply reply) {
        return ((Reply.Done) reply).card().plain();
    }
}

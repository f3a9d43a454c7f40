package io.rapport.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Decks that organizers wrote, on both databases. */
@BothDatabases
final class DecksTest {

    private static final WorkspaceId ACME = new WorkspaceId("acme");
    private static final WorkspaceId GLOBEX = new WorkspaceId("globex");
    private static final OwnDeck WEEKS = new OwnDeck("d1", "First weeks", "en");
    private static final List<List<String>> QUESTIONS = List.of(
            List.of("Which door did you take?", "Who showed you around?"),
            List.of("What surprised you?"),
            List.of("What do you miss?"));

    private final Transactions transactions;
    private final Decks decks = new Decks();

    DecksTest(TestDatabase database) {
        this.transactions = database.transactions();
        keep(ACME, WEEKS, QUESTIONS);
    }

    @Test
    void areReadAsTheyWereWritten() {
        assertThat(own(ACME)).containsExactly(WEEKS);
        assertThat(questions("d1")).isEqualTo(QUESTIONS);
        assertThat(texts(deck("d1"), 0)).containsExactly("Which door did you take?", "Who showed you around?");
        assertThat(deck("d1").title(Locale.JAPANESE)).isEqualTo("First weeks");
        assertThat(deck("d1").levels()).isEqualTo(3);
        assertThat(Deck.levelOf(deck("d1").questions(2).get(0))).isEqualTo(2);
    }

    @Test
    void belongToTheirWorkspace() {
        String key = deck("d1").questions(0).get(0);

        assertThat(own(GLOBEX)).isEmpty();
        assertThat(transactions.run(work -> decks.of(work, GLOBEX, "d1")).questions(0))
                .isEqualTo(Deck.named(Deck.USUAL).questions(0));
        String text = transactions.run(work -> decks.text(work, GLOBEX, key, Locale.ENGLISH));
        assertThat(text).isEmpty();
        assertThat(removes(GLOBEX)).isFalse();
        assertThat(own(ACME)).hasSize(1);
    }

    @Test
    void keepTheKeysOfQuestionsThatStayInWhateverOrder() {
        String around = deck("d1").questions(0).get(1);
        String door = deck("d1").questions(0).get(0);

        keep(
                ACME,
                new OwnDeck("d1", "Weeks", ""),
                List.of(List.of("Who showed you around?", "What is new?"), QUESTIONS.get(1), QUESTIONS.get(2)));

        assertThat(deck("d1").questions(0)).hasSize(2).startsWith(around).doesNotContain(door);
        assertThat(own(ACME)).containsExactly(new OwnDeck("d1", "Weeks", ""));
        assertThat(text(door)).isEqualTo("Which door did you take?");

        keep(ACME, WEEKS, QUESTIONS);

        assertThat(deck("d1").questions(0)).containsExactly(door, around);
    }

    @Test
    void leaveWhatWasAskedWhenTheyAreRemoved() {
        String key = deck("d1").questions(1).get(0);

        assertThat(removes(ACME)).isTrue();
        assertThat(removes(ACME)).isFalse();

        assertThat(own(ACME)).isEmpty();
        assertThat(deck("d1").title(Locale.ENGLISH)).isEqualTo("Everyday");
        assertThat(text(key)).isEqualTo("What surprised you?");
    }

    @Test
    void knowTheWordsOfRapportsOwnQuestionsInEveryLanguage() {
        assertThat(text("a1.01")).startsWith("Zeigt euch");
        assertThat(text("1.01")).isEqualTo(Deck.named(Deck.USUAL).text("1.01", Locale.GERMAN));
        assertThat(text("nothing")).isEmpty();
    }

    private void keep(WorkspaceId workspace, OwnDeck deck, List<List<String>> questions) {
        transactions.execute(work -> decks.keep(work, workspace, deck, questions));
    }

    private boolean removes(WorkspaceId workspace) {
        return transactions.run(work -> decks.remove(work, workspace, "d1"));
    }

    private List<OwnDeck> own(WorkspaceId workspace) {
        return transactions.run(work -> decks.own(work, workspace));
    }

    private Deck deck(String id) {
        return transactions.run(work -> decks.of(work, ACME, id));
    }

    private List<List<String>> questions(String id) {
        return transactions.run(work -> decks.questions(work, ACME, id));
    }

    private String text(String key) {
        return transactions.run(work -> decks.text(work, ACME, key, Locale.GERMAN));
    }

    private static List<String> texts(Deck deck, int level) {
        return deck.questions(level).stream()
                .map(key -> deck.text(key, Locale.FRENCH))
                .toList();
    }
}

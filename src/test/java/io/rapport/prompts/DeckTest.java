package io.rapport.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.wording.Languages;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DeckTest {

    private final Deck deck = Deck.named(Deck.USUAL);

    @Test
    void goesFromLightToDeepInThreeLevelsAndHoldsEnoughForYears() {
        assertThat(deck.levels()).isEqualTo(3);
        assertThat(keys(deck)).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void saysNothingTwiceInAnyDeckOrLanguage() {
        for (String name : Deck.names()) {
            Deck each = Deck.named(name);
            for (Locale language : Languages.spoken()) {
                assertThat(keys(each).stream().map(key -> each.text(key, language)))
                        .as("%s in %s", name, language)
                        .doesNotHaveDuplicates()
                        .allSatisfy(text -> assertThat(text).hasSizeBetween(6, 140));
            }
        }
    }

    @Test
    void proposesThingsToDoInstead() {
        Deck activities = Deck.named("activities");

        assertThat(activities.levels()).isEqualTo(3);
        assertThat(keys(activities))
                .hasSize(24)
                .allSatisfy(key -> assertThat(activities.text(key, Locale.GERMAN))
                        .isNotEqualTo(activities.text(key, Locale.ENGLISH)));
    }

    @Test
    void asksTheSameQuestionsInEveryLanguage() {
        for (String key : keys(deck)) {
            assertThat(Languages.spoken().stream().map(language -> deck.text(key, language)))
                    .as(key)
                    .doesNotHaveDuplicates()
                    .allMatch(text -> text.endsWith("?") || text.endsWith("？"));
        }
    }

    @Test
    void speaksEnglishWhereItKnowsNoBetter() {
        assertThat(deck.text("1.01", Locale.KOREAN)).isEqualTo(deck.text("1.01", Locale.ENGLISH));
        assertThat(deck.title(Locale.GERMAN)).isEqualTo("Alltag");
    }

    @Test
    void choosesBySeedAloneAndEveryQuestionOnce() {
        assertThat(deck.choose(0, 42, List.of())).isEqualTo(deck.choose(0, 42, List.of()));
        Set<String> asked = new HashSet<>();

        for (int turn = 0; turn < deck.questions(0).size(); turn++) {
            assertThat(asked.add(deck.choose(0, 42, asked))).isTrue();
        }

        assertThat(deck.questions(0)).contains(deck.choose(0, 42, asked));
    }

    @Test
    void saysTheLevelOfAQuestionInItsKeyWhichIsNoOtherDecks() {
        List<String> all = Deck.names().stream()
                .flatMap(name -> keys(Deck.named(name)).stream())
                .toList();

        assertThat(all).doesNotHaveDuplicates();
        for (String name : Deck.names()) {
            for (int level = 0; level < 3; level++) {
                int expected = level;
                assertThat(Deck.named(name).questions(level))
                        .allSatisfy(key -> assertThat(Deck.levelOf(key)).isEqualTo(expected));
            }
        }
    }

    @Test
    void fallsBackToTheUsualDeck() {
        assertThat(Deck.named("no longer there").questions(0)).isEqualTo(deck.questions(0));
    }

    private static List<String> keys(Deck deck) {
        return IntStream.range(0, deck.levels())
                .boxed()
                .flatMap(level -> deck.questions(level).stream())
                .toList();
    }
}

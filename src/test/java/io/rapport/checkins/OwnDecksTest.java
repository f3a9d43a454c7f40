package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Form;
import io.rapport.messaging.Reply;
import io.rapport.people.AProgram;
import io.rapport.prompts.Deck;
import io.rapport.prompts.Decks;
import io.rapport.prompts.OwnDeck;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Check-ins in a program that asks from a deck its organizers wrote. */
@BothDatabases
final class OwnDecksTest {

    private static final OwnDeck WEEKS = new OwnDeck("d1", "First weeks", "en");

    private final Club club;

    OwnDecksTest(TestDatabase database) {
        this.club = Club.on(database);
        writes(3);
        uses("d1");
        club.joined("Ana", "Ben");
    }

    @Test
    void introduceAndGuideWithItsQuestionsAndNoOthers() {
        club.walkTo(Club.TUESDAY);

        assertThat(club.told("Ana").get(0)).containsPattern("_light [123]\\?_");
        assertThat(page(guide("Ana"))).matches("\\*1 of 3:\\* light [123]\\?");
        assertThat(page(next("Ana"))).matches("\\*2 of 3:\\* deeper [123]\\?");
        assertThat(deepens("Ana")).startsWith("Noted.");
        guide("Ben");
        next("Ben");
        next("Ben");
        assertThat(deepens("Ben")).matches("\\*3 of 3:\\* deepest [123]\\?");
        assertThat(club.told("Ana").get(0)).containsPattern("You all chose to go deeper: _deepest [123]\\?_");
    }

    @Test
    void passFromOneToAnotherAndRepeatNoneWhileOneIsLeft() {
        club.walkTo(Club.TUESDAY);
        List<String> seen = new ArrayList<>(List.of(page(guide("Ana"))));
        seen.add(page(passes("Ana")));
        seen.add(page(passes("Ana")));

        club.walkTo("2026-03-10T10:00:00Z");

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(club.groupOf("Ana").question()).startsWith("o2.");
    }

    @Test
    void loseNothingWhenItIsRemovedInTheMiddleOfARound() {
        club.walkTo(Club.TUESDAY);
        String told = club.told("Ana").get(0);
        String first = page(guide("Ana"));
        String second = page(next("Ana"));

        club.office.transactions().execute(work -> new Decks().remove(work, club.office.workspace(), "d1"));
        club.press("Ana", "Find a time");
        club.press(
                "Ana",
                CheckIns.TAKE_TIME,
                club.groupOf("Ana").id() + "@"
                        + Instant.parse("2026-03-04T10:00:00Z").getEpochSecond());

        assertThat(club.told("Ana").get(0)).isNotEqualTo(told).containsPattern("_light [123]\\?_");
        assertThat(page(guide("Ben"))).isEqualTo(first);
        assertThat(page(next("Ben"))).isEqualTo(second);
        assertThat(page(passes("Ben")))
                .startsWith("*2 of 3:* ")
                .isNotEqualTo(second)
                .doesNotContain("deeper");
        club.walkTo("2026-03-10T10:00:00Z");
        assertThat(Deck.named(Deck.USUAL).questions(1))
                .contains(club.groupOf("Ana").question());
    }

    @Test
    void keepTheQuestionOfTheIntroductionWhenTheProgramTakesAnotherDeck() {
        club.walkTo(Club.TUESDAY);
        String first = page(guide("Ana"));

        uses("activities");

        assertThat(page(guide("Ana"))).isEqualTo(first);
        assertThat(page(next("Ana"))).startsWith("*2 of 3:* ").doesNotContain("deeper");
    }

    @Test
    void shortenedKeepWhatWasAskedAndAskWhatIsLeft() {
        club.walkTo(Club.TUESDAY);
        String first = page(guide("Ana"));

        writes(7, 3);

        assertThat(page(guide("Ana"))).isEqualTo(first);
        assertThat(page(next("Ana"))).matches("\\*2 of 3:\\* deeper [789]\\?");
    }

    private void uses(String deck) {
        club.runs(AProgram.like(club.program()).asking(deck).same());
    }

    private void writes(int count) {
        writes(1, count);
    }

    private void writes(int first, int count) {
        club.office
                .transactions()
                .execute(work -> new Decks()
                        .keep(
                                work,
                                club.office.workspace(),
                                WEEKS,
                                List.of(
                                        level("light", first, count),
                                        level("deeper", first, count),
                                        level("deepest", first, count))));
    }

    private static List<String> level(String word, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> word + " " + number + "?")
                .toList();
    }

    private Reply guide(String name) {
        return club.press(name, CheckIns.GUIDE, club.groupOf(name).id());
    }

    private Reply next(String name) {
        return club.office.submit(club.id(name), Map.of());
    }

    private Reply passes(String name) {
        return club.office.draft(club.id(name), CheckIns.PASS, Map.of());
    }

    private String deepens(String name) {
        if (!page(form(name)).contains("The last question")) {
            next(name);
        }
        return page(club.office.draft(club.id(name), CheckIns.DEEPER, Map.of()));
    }

    private Reply form(String name) {
        return new Reply.Ask(club.office.form(club.id(name)), Reply.How.OPEN);
    }

    private static String page(Reply reply) {
        Form.Note first = (Form.Note) ((Reply.Ask) reply).form().fields().get(0);
        return first.text();
    }
}

package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Home, where features have more to say than fits: Slack takes 100 blocks. */
final class HomesTest {

    private static final int MOST = 100;

    private final Office office = Office.at("2026-03-02T09:00:00Z");
    private final MemberId ana = office.joined("Ana");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void isWholeWhereEverythingFits() {
        opens(lines("thanks", 49), lines("goals", 50));

        assertThat(office.home(ana).parts()).hasSize(MOST);
        assertThat(labels(office.home(ana).parts())).isEmpty();
    }

    @Test
    void showsTheBeginningOfEverythingAndWhereTheRestIs() {
        opens(lines("thanks", 60), lines("goals", 90), lines("settings", 3));

        Card home = office.home(ana);

        assertThat(home.parts()).hasSizeLessThanOrEqualTo(MOST).hasSizeGreaterThan(MOST - 3);
        assertThat(home.plain()).contains("thanks 40", "goals 40", "settings 3").doesNotContain("goals 60");
        assertThat(home.parts().stream().filter(part -> part instanceof Card.Small))
                .hasSize(2)
                .containsOnly(new Card.Small("Not everything fits on this page."));
        assertThat(labels(home.parts())).containsExactly("Show all thanks", "Show all goals");
    }

    @Test
    void showsAllOfASectionThatWasShortened() {
        opens(lines("thanks", 60), lines("goals", 90));
        office.opensHome(ana);

        Reply all = office.perform(ana, "messaging.show_all", "goals", Answers.NONE);

        assertThat(((Reply.Done) all).card().plain())
                .startsWith("goals 1\n")
                .endsWith("goals 90")
                .doesNotContain("thanks");
    }

    @Test
    void saysWhenThereIsNothingMoreToShow() {
        opens(lines("thanks", 0));

        assertThat(office.perform(ana, "messaging.show_all", "thanks", Answers.NONE))
                .isEqualTo(new Reply.Done(Card.text("There is nothing more to show here.")));
        assertThat(office.perform(ana, "messaging.show_all", "no such section", Answers.NONE))
                .isEqualTo(new Reply.Done(Card.text("There is nothing more to show here.")));
    }

    /** Every number of lines before it, so that the cut falls on each of the three rows of one entry. */
    @Test
    void neverShowsAnEntryWithoutItsButtons() {
        for (int before = 0; before < 3; before++) {
            opens(lines("thanks", before), entries("goals", 50));

            List<Card.Part> parts = office.home(ana).parts();
            List<Card.Part> entries = parts.subList(0, parts.size() - 2);

            assertThat(parts).hasSizeBetween(MOST - 3, MOST);
            assertThat(labels(parts)).endsWith("Edit goals", "End goals", "Show all goals");
            assertThat(entries.get(entries.size() - 1)).isEqualTo(Card.buttons(button("End goals")));
        }
    }

    private void opens(Section... sections) {
        office.opens(List.of(), List.of(), List.of(sections));
    }

    private static Section lines(String name, int count) {
        List<Card.Part> parts = IntStream.rangeClosed(1, count)
                .<Card.Part>mapToObj(number -> new Card.Text(name + " " + number))
                .toList();
        return new Section(name, 0, (work, member, now) -> new Card(parts));
    }

    private static Section entries(String name, int count) {
        List<Card.Part> parts = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            parts.add(new Card.Text(name + " " + number));
            parts.add(Card.buttons(button("Edit " + name)));
            parts.add(Card.buttons(button("End " + name)));
        }
        return new Section(name, 1, (work, member, now) -> new Card(parts));
    }

    private static Card.Button button(String label) {
        return new Card.Button(label, "verb", "");
    }

    /** What can be pressed, with the section it is about. */
    private static List<String> labels(List<Card.Part> parts) {
        return parts.stream()
                .filter(part -> part instanceof Card.Buttons)
                .flatMap(part -> ((Card.Buttons) part).elements().stream())
                .map(element -> (Card.Button) element)
                .map(button -> (button.label() + " " + button.subject()).strip())
                .toList();
    }
}

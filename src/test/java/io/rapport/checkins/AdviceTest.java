package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Card;
import io.rapport.messaging.Reply;
import io.rapport.people.Rule;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AdviceTest {

    private final Club club = Club.opens();

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void tellsOrganizersWhichRuleLeavesPeopleOut() {
        club.joined("Ana", "Ben");
        club.organizes("Ana");
        club.has("Ana", "team", "Design");
        club.has("Ben", "team", "Design");
        club.obeys(new Rule.MustDiffer("team"));

        assertThat(preview())
                .contains("Ana sits out", "Ben sits out")
                .contains("Without the rule “different team”, 2 more people would have a group.");
    }

    @Test
    void tellsOrganizersWhatElseWasPossibleAndWhatItWouldCost() {
        club.joined("Ana", "Ben", "Cyd", "Dee");
        club.organizes("Ana");
        club.has("Ana", "interests", "tea");
        club.has("Ben", "interests", "tea");

        assertThat(preview())
                .containsPattern("• Ana and Ben: [^\n]+\n_otherwise Ana \\+ (Cyd, Ben \\+ Dee|Dee, Ben \\+ Cyd):"
                        + " fewer interests in common_");

        club.walkTo("2026-03-10T12:00:00Z");
        String next =
                club.text(club.press("Ana", CheckIns.PREVIEW, club.program().id() + "@2026-03-17"));

        assertThat(next).contains(": 2 pairs more would meet again_").doesNotContain("just as good");
        assertThat(club.told("Ben")).isNotEmpty().noneMatch(text -> text.contains("otherwise"));
    }

    @Test
    void tellsOrganizersHowManyWhoWouldFitAreAway() {
        club.joined("Ana", "Ben", "Cyd", "Dee", "Eve");
        club.organizes("Ana");
        List.of("Ana", "Ben", "Cyd").forEach(name -> club.has(name, "team", "Design"));
        List.of("Dee", "Eve").forEach(name -> club.has(name, "team", "Sales"));
        club.obeys(new Rule.MustDiffer("team"));
        club.pauses("Dee", Club.TENTH);

        assertThat(preview())
                .contains("3 people could only be with one person: Eve.")
                .contains("Altogether 2 people would fit; 1 pauses.");

        club.pauses("Eve", Club.TENTH);

        assertThat(preview())
                .contains("3 people fit nobody who takes part.", "Altogether 2 people would fit; 2 pause.");
    }

    @Test
    void fitsALargeRoundIntoOneMessage() {
        String[] names = IntStream.range(0, 180)
                .mapToObj(number -> "Alexandra ".repeat(5) + number)
                .toArray(String[]::new);
        club.joined(names);
        club.organizes(names[0]);

        Reply.Done reply = (Reply.Done)
                club.press(names[0], CheckIns.PREVIEW, club.program().id() + "@" + Club.THIRD);

        List<String> texts = reply.card().parts().stream()
                .filter(Card.Text.class::isInstance)
                .map(part -> ((Card.Text) part).text())
                .toList();
        assertThat(texts).allMatch(text -> text.length() < 3_000);
        assertThat(texts.stream().mapToInt(String::length).sum()).isLessThan(13_200);
        long shown = texts.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("•"))
                .count();
        assertThat(texts).last().isEqualTo("… and " + (90 - shown) + " more.");
    }

    @Test
    void tellsNothingOfAConfidentialPair() {
        club.joined("Ana", "Ben");
        club.organizes("Ana");
        club.never("Ana", "Ben");

        assertThat(preview()).contains("nobody free fits the rules").doesNotContain("never", "Without", "would have");
    }

    @Test
    void showsTheSamePreviewWithAConfidentialPairAsWithout() {
        List<String> names = List.of("Ana", "Ben", "Cyd", "Dee", "Eve", "Fay", "Gus");
        club.joined(names.toArray(String[]::new));
        club.organizes("Ana");
        names.forEach(name -> club.has(name, "team", name.compareTo("Dee") < 0 ? "Design" : "Sales"));
        club.pauses("Gus", Club.TENTH);
        club.obeys(new Rule.MustDiffer("team"));
        String before = preview();
        String apart = names.stream()
                .filter(name -> before.lines().noneMatch(line -> line.contains("Ana") && line.contains(name)))
                .findFirst()
                .orElseThrow();

        club.never("Ana", apart);

        assertThat(preview()).isEqualTo(before);
    }

    private String preview() {
        return club.text(club.press("Ana", CheckIns.PREVIEW, club.program().id() + "@" + Club.THIRD));
    }
}

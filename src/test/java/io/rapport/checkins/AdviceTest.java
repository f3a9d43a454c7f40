package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.Rule;
import java.util.List;
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

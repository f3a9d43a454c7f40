package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Form;
import io.rapport.messaging.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GuideTest {

    private final Club club = Club.opens();

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void leadsFromTheQuestionOfTheIntroductionToADeeperOne() {
        introduced();

        String first = opens("Ana");
        String second = page(club.office.submit(club.id("Ana"), Map.of()));

        assertThat(first).startsWith("*1 of 3:* ").contains("Each of you answers this one.");
        assertThat(club.told("Ana").get(0)).contains(question(first));
        assertThat(second).startsWith("*2 of 3:* ");
        assertThat(question(second)).isNotEqualTo(question(first));
    }

    @Test
    void givesAllTheSameQuestions() {
        introduced();

        assertThat(opens("Ana")).isEqualTo(opens("Ben"));
        assertThat(page(club.office.submit(club.id("Ana"), Map.of())))
                .isEqualTo(page(club.office.submit(club.id("Ben"), Map.of())));
    }

    @Test
    void passesForAllAndOnlyTheQuestionThatWasMeant() {
        introduced();
        String passed = opens("Ana");
        assertThat(opens("Ben")).isEqualTo(passed);

        String other = page(club.office.draft(club.id("Ana"), CheckIns.PASS, Map.of()));
        String stale = page(club.office.draft(club.id("Ben"), CheckIns.PASS, Map.of()));

        assertThat(other).startsWith("*1 of 3:* ").isNotEqualTo(passed);
        assertThat(stale).isEqualTo(other);
    }

    @Test
    void givesNoQuestionTwiceHoweverOftenSomebodyPasses() {
        introduced();
        Set<String> seen = new HashSet<>(Set.of(question(opens("Ana"))));

        for (int time = 0; time < 30; time++) {
            assertThat(seen.add(question(page(club.office.draft(club.id("Ana"), CheckIns.PASS, Map.of())))))
                    .isTrue();
        }
        club.walkTo("2026-03-10T10:00:00Z");

        assertThat(seen).doesNotContain(question(opens("Ana")));
    }

    @Test
    void goesDeepOnlyWhenAllChoseItAndTellsNobodyWhoDid() {
        introduced();
        List<String> told = club.told("Ben");

        String threshold = deepest("Ana");
        String chosen = page(club.office.draft(club.id("Ana"), CheckIns.DEEPER, Map.of()));

        assertThat(threshold)
                .contains("appears only once all of you have chosen it")
                .contains("[Go deeper]");
        assertThat(chosen).contains("Noted.").doesNotContain("*3 of 3:*");
        assertThat(deepest("Ben")).isEqualTo(threshold);
        assertThat(club.told("Ben")).isEqualTo(told);

        String deep = page(club.office.draft(club.id("Ben"), CheckIns.DEEPER, Map.of()));

        assertThat(deep).startsWith("*3 of 3:* ");
        assertThat(deepest("Ana")).isEqualTo(deep);
        assertThat(club.told("Ana").get(0)).contains("You all chose to go deeper: _" + question(deep) + "_");
    }

    @Test
    void asksTheDeepestOnAnIntroductionOnlyAfterAllChoseIt() {
        introduced();
        club.walkTo("2026-03-17T10:00:00Z");
        club.walkTo("2026-03-24T10:00:00Z");
        assertThat(club.groupOf("Ana").question()).startsWith("2.");
        deepest("Ana");
        club.office.draft(club.id("Ana"), CheckIns.DEEPER, Map.of());
        deepest("Ben");
        club.office.draft(club.id("Ben"), CheckIns.DEEPER, Map.of());

        club.walkTo("2026-03-31T10:00:00Z");

        assertThat(club.groupOf("Ana").question()).startsWith("3.");
    }

    @Test
    void endsKindly() {
        introduced();
        deepest("Ana");

        assertThat(club.text(club.office.submit(club.id("Ana"), Map.of()))).contains("Enjoy the rest");
    }

    private void introduced() {
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);
    }

    private String opens(String name) {
        return page(club.press(name, CheckIns.GUIDE, club.groupOf(name).id()));
    }

    private String deepest(String name) {
        opens(name);
        club.office.submit(club.id(name), Map.of());
        return page(club.office.submit(club.id(name), Map.of()));
    }

    private static String question(String page) {
        return page.lines().findFirst().orElseThrow().replaceFirst("^.*\\* ", "");
    }

    private static String page(Reply reply) {
        return ((Reply.Ask) reply)
                .form().fields().stream()
                        .map(field -> field instanceof Form.Note note
                                ? note.text()
                                : "[" + ((Form.Press) field).button().label() + "]")
                        .collect(Collectors.joining("\n"));
    }
}

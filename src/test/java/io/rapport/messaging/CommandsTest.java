package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.MemberId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CommandsTest {

    private static final Permission EVERYBODY = new Permission("everybody", (work, act) -> true, locale -> "");

    private final Office office = Office.at("2026-03-02T09:00:00Z");
    private final MemberId ana = office.joined("Ana");
    private final List<String> heard = new ArrayList<>();

    CommandsTest() {
        Verb goal = Verb.pressed("goals.propose", EVERYBODY, (work, act, now) -> {
            heard.add(act.answers().stage() + " " + act.answers().one("text"));
            return Reply.Done.SILENT;
        });
        office.opens(
                List.of(goal),
                List.of(),
                List.of(),
                List.of(
                        new Command("goal", "goals.propose", locale -> "set a goal with somebody"),
                        new Command("thank", "appreciation.thank", locale -> "thank somebody")));
    }

    @Test
    void takesAWordForItsVerbAndPassesOnWhatFollows() {
        office.types(ana, "  Goal  Climb   together ");
        office.types(ana, "goal");

        assertThat(heard).containsExactly("PRESSED Climb   together", "PRESSED ");
    }

    @Test
    void listsEveryCommandWithItsButton() {
        for (String typed : List.of("", "help", "HELP ")) {
            Card card = answer(typed);

            assertThat(card.plain())
                    .contains("`/rapport goal`  set a goal with somebody")
                    .contains("`/rapport thank`  thank somebody");
            assertThat(card.parts())
                    .contains(Card.buttons(
                            new Card.Button("goal", "goals.propose", ""),
                            new Card.Button("thank", "appreciation.thank", "")));
        }
    }

    @Test
    void namesTheNearestCommandForAnUnknownOne() {
        assertThat(answer("gaol climb").plain()).contains("“gaol”").contains("Did you mean `/rapport goal`?");
        assertThat(answer("thanks").plain()).contains("Did you mean `/rapport thank`?");
    }

    @Test
    void listsEverythingWhenNothingIsNear() {
        assertThat(answer("xylophone").plain()).contains("“xylophone”").contains("/rapport goal");
    }

    private Card answer(String typed) {
        return ((Reply.Done) office.types(ana, typed)).card();
    }
}

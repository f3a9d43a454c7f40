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
        Verb overview = Verb.pressed("programs.overview", EVERYBODY, (work, act, now) -> Reply.Done.SILENT);
        office.opens(
                List.of(goal, overview),
                List.of(),
                List.of(),
                List.of(
                        command("goal", "goals.propose", "Ziel", "set a goal with somebody"),
                        command("thank", "appreciation.thank", "danken", "thank somebody"),
                        command("settings", "programs.overview", "réglages", "your settings")));
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
                            new Card.Button("Goal", "goals.propose", ""),
                            new Card.Button("Thank", "appreciation.thank", ""),
                            new Card.Button("Settings", "programs.overview", "")));
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

    @Test
    void takesTheWordsOfEveryLanguageWhoeverTypesThem() {
        office.types(ana, "ziel");
        office.types(ana, "ZIEL\u3000Gemeinsam klettern");

        assertThat(heard).containsExactly("PRESSED ", "PRESSED Gemeinsam klettern");
        assertThat(answer("hilfe").plain()).isEqualTo(answer("help").plain());
    }

    @Test
    void doesWithoutAccents() {
        assertThat(office.types(ana, "reglages")).isEqualTo(office.types(ana, "settings"));
        assertThat(answer("réglage").plain()).contains("Did you mean `/rapport settings`?");
    }

    @Test
    void showsTheReadersOwnWordBesideTheUsualOne() {
        MemberId jan = office.joined("Jan", "Europe/Berlin", "de");

        Card card = ((Reply.Done) office.types(jan, "")).card();

        assertThat(card.plain()).contains("`/rapport goal` oder `Ziel`");
        assertThat(card.parts())
                .anySatisfy(part -> assertThat(part)
                        .isEqualTo(Card.buttons(
                                new Card.Button("Ziel", "goals.propose", ""),
                                new Card.Button("Danken", "appreciation.thank", ""),
                                new Card.Button("Settings", "programs.overview", ""))));
    }

    private static Command command(String word, String verb, String other, String help) {
        List<String> english = List.of(word);
        return new Command(
                word,
                verb,
                locale -> locale.getLanguage().equals(languageOf(other)) ? List.of(other) : english,
                locale -> help);
    }

    private static String languageOf(String word) {
        return word.equals("réglages") ? "fr" : "de";
    }

    private Card answer(String typed) {
        return ((Reply.Done) office.types(ana, typed)).card();
    }
}

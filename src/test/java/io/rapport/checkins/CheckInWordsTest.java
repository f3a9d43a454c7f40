package io.rapport.checkins;

import io.rapport.messaging.Card;
import io.rapport.messaging.FakeChat;
import io.rapport.messaging.Golden;
import io.rapport.messaging.Reply;
import io.rapport.people.AProgram;
import io.rapport.people.MemberId;
import io.rapport.people.Rule;
import io.rapport.prompts.Deck;
import io.rapport.time.Cadence;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How everything around a check-in reads in every language. */
final class CheckInWordsTest {

    private static final Deck DECK = Deck.named(Deck.USUAL);

    private final Club club = Club.opensBeside(new Neighbours(
            (work, workspace, members, locale) -> List.of("…"),
            (locale, group) -> List.of(),
            token -> Optional.of("https://rapport.example/" + token)));
    private final Golden golden = new Golden(club.office);

    private Locale language = Locale.ENGLISH;

    @AfterEach
    void close() {
        club.close();
    }

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readsWellFromIntroductionToSummary(Locale spoken) {
        speak(spoken);
        joined("Ana", "Europe/Lisbon");
        joined("Ben", "Europe/Berlin");
        club.organizes("Ana");
        club.has("Ana", "interests", "Klettern");
        club.has("Ben", "interests", "Klettern");
        club.has("Ben", "team", "Forschung");
        club.has("Ben", "about", "Ich backe Brot.");
        club.has("Ben", "ask", "Sauerteig");
        club.has("Ben", "modes", "in person", "phone", "auf dem Rad");
        club.has("Ben", "location", "Leipzig");
        startedBefore("Ben", 2);
        card("Home before the round", club.office.home(club.id("Ana")));
        reply("Preview", organize(CheckIns.PREVIEW));
        club.walkTo(Club.TUESDAY);
        told("Introduced", "Ana");
        card("Home with a check-in", club.office.home(club.id("Ana")));
        reply("More", club.press("Ana", CheckIns.MORE));
        Reply offer = club.press("Ana", CheckIns.FIND_TIME);
        reply("Find a time", offer);
        reply("Proposed", club.press("Ana", Labels.of(offer).get(0)));
        told("Ben reads", "Ben");
        reply("Agreed", club.press("Ben", CheckIns.TAKE_TIME));
        told("Ana reads", "Ana");
        String group = club.groupOf("Ana").id();
        club.walkTo("2026-03-09T12:00:00Z");
        last("Asked", "Ana");
        for (String verb : List.of(CheckIns.NOT_YET, CheckIns.NOT_THIS_TIME, CheckIns.NO_REPLY, CheckIns.MET)) {
            reply(verb, club.press("Ana", verb, group));
        }
        reply("Next step", club.press("Ana", CheckIns.NEXT_STEP, group));
        reply(
                "Next step noted",
                club.office.submit(club.id("Ana"), Map.of("step", "Ben die Route schicken", "shown", "SHARED")));
        reply("Too late to call off", club.press("Ana", CheckIns.CANNOT, group));
        club.walkTo("2026-03-10T10:00:00Z");
        last("Introduced again", "Ben");
        channel("Summary");
        golden.matches("checkins_" + language.getLanguage());
    }

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readsWellWhenPlansChange(Locale spoken) {
        speak(spoken);
        club.every(new Cadence.Weekly(2, DayOfWeek.TUESDAY, Club.THIRD));
        for (String name : List.of("Ana", "Ben", "Cyd")) {
            joined(name, "Europe/Berlin");
        }
        startedBefore("Ben", 1);
        startedBefore("Cyd", 2);
        club.walkTo(Club.TUESDAY);
        told("Introduced as three", "Ana");
        String group = club.groupOf("Ana").id();
        reply("Cannot", club.press("Cyd", CheckIns.CANNOT, group));
        club.beat();
        told("Two remain", "Ana");
        club.walkTo("2026-03-10T12:00:00Z");
        last("Asked in the middle", "Ana");
        reply("Something felt wrong", club.press("Ana", CheckIns.FELT_WRONG, group));
        reply("Nobody chosen", club.office.submit(club.id("Ana"), Map.of("who", "")));
        reply(
                "Never again",
                club.office.submit(club.id("Ana"), Map.of("who", club.id("Ben").value())));
        club.beat();
        last("Ben reads", "Ben");
        reply("Over", club.press("Ben", CheckIns.FIND_TIME, group));
        club.leaves("Cyd");
        club.walkTo("2026-03-17T10:00:00Z");
        last("Not matched", "Ben");
        golden.matches("checkins_changes_" + language.getLanguage());
    }

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readsWellForOrganizers(Locale spoken) {
        speak(spoken);
        joined("Ana", "Europe/Berlin");
        club.organizes("Ana");
        reply("Too few", organize(CheckIns.RUN_NOW));
        club.walkTo(Club.TUESDAY);
        told("No round", "Ana");
        joined("Ben", "Europe/Berlin");
        club.office.moveTo(Instant.parse("2026-03-10T15:00:00Z"));
        club.walkTo("2026-03-11T09:00:00Z");
        last("Too late", "Ana");
        for (Card.Button button : buttons()) {
            golden.card(button.verb(), Card.of(Card.buttons(button)));
        }
        reply("Skipped", club.press("Ana", CheckIns.SKIP_NEXT, club.program().id() + "@2026-03-17"));
        reply("Started", club.press("Ana", CheckIns.RUN_NOW, club.program().id() + "@2026-03-24"));
        reply("In no program", club.office.types(outsider(), "match"));
        golden.matches("checkins_organizers_" + language.getLanguage());
    }

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readsWellInAPreview(Locale spoken) {
        speak(spoken);
        club.runs(AProgram.like(club.program()).sittingOut().same());
        club.obeys(new Rule.MustDiffer("team"));
        List.of("Ana", "Ben", "Cyd", "Dee").forEach(name -> joined(name, "Europe/Berlin"));
        club.organizes("Ana");
        List.of("Ana", "Dee").forEach(name -> club.has(name, "team", "Design"));
        List.of("Ben", "Cyd").forEach(name -> club.has(name, "team", "Vertrieb"));
        List.of("Ana", "Ben").forEach(name -> club.has(name, "interests", "Klettern"));
        club.pauses("Dee", Club.TENTH);
        reply("One pauses", organize(CheckIns.PREVIEW));
        club.pauses("Ana", Club.TENTH);
        reply("Both pause", organize(CheckIns.PREVIEW));
        golden.matches("checkins_preview_" + language.getLanguage());
    }

    private List<Card.Button> buttons() {
        return club.run(work -> club.checkIns.organizerButtons(work, club.program(), language));
    }

    private MemberId outsider() {
        return club.office.joined("Pat", "Europe/Berlin", language.getLanguage());
    }

    private Reply organize(String verb) {
        return club.press("Ana", verb, club.program().id() + "@2026-03-03");
    }

    private void speak(Locale spoken) {
        language = spoken;
        club.runs(AProgram.like(club.program()).speaking(spoken).same());
    }

    private void joined(String name, String zone) {
        club.joinedFrom(name, zone, language.getLanguage());
    }

    /** Has somebody asked to start before, so that it is others' turn. */
    private void startedBefore(String name, int times) {
        Group group = new Group(
                "before",
                club.office.workspace(),
                "before",
                club.program().id(),
                Group.State.OPEN,
                "1.01",
                club.id(name),
                "",
                null,
                null,
                null,
                null,
                List.of());
        for (int time = 0; time < times; time++) {
            club.office.transactions().execute(work -> new TurnTable(work).count(group));
        }
    }

    private void reply(String title, Reply reply) {
        if (reply instanceof Reply.Done done) {
            card(title, done.card());
        } else {
            golden.reply(title, reply);
        }
    }

    private void told(String title, String name) {
        List<FakeChat.Said> said = club.office.chat().said(club.id(name));
        for (int index = 0; index < said.size(); index++) {
            card(title + " " + (index + 1), said.get(index).card());
        }
    }

    private void last(String title, String name) {
        card(title, club.office.last(club.id(name)));
    }

    private void channel(String title) {
        club.office.chat().saidIn("C1").forEach(said -> card(title, said.card()));
    }

    /** Which question it is hangs on ids; what the questions are stands in the deck. */
    private void card(String title, Card card) {
        List<Card.Part> parts = new ArrayList<>();
        for (Card.Part part : card.parts()) {
            parts.add(part instanceof Card.Text text ? new Card.Text(withoutQuestions(text.text())) : part);
        }
        golden.card(title, new Card(parts));
    }

    private String withoutQuestions(String text) {
        String plain = text;
        for (int level = 0; level < DECK.levels(); level++) {
            for (String key : DECK.questions(level)) {
                plain = plain.replace(DECK.text(key, language), "Question?");
            }
        }
        return plain;
    }
}

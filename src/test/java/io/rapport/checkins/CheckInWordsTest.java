package io.rapport.checkins;

import io.rapport.messaging.Card;
import io.rapport.messaging.FakeChat;
import io.rapport.messaging.Form;
import io.rapport.messaging.Golden;
import io.rapport.messaging.Reply;
import io.rapport.people.AProgram;
import io.rapport.people.MemberId;
import io.rapport.people.Rule;
import io.rapport.prompts.Deck;
import io.rapport.time.Cadence;
import io.rapport.wording.Wording;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How everything around a check-in reads in every language. */
final class CheckInWordsTest {

    private static final Deck DECK = Deck.named(Deck.USUAL);

    /** Other features' words, which stand here as they lend them. */
    private static final Wording GOALS = Wording.of("goals");

    private static final Wording PROGRAMS = Wording.of("programs");

    private final Club club = Club.opensBeside(new Neighbours(
            (work, workspace, members, locale) -> List.of("…"),
            (locale, party) -> List.of(new Card.Button(GOALS.say(locale, "button.set"), "goals.propose", party)),
            token -> Optional.of("https://rapport.example/" + token),
            (locale, program) -> Stream.of("pause", "leave")
                    .map(way -> new Card.Button(PROGRAMS.say(locale, "button." + way), "programs." + way, ""))
                    .toList()));
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
                club.office.submit(club.id("Ana"), Map.of("step", "Send Ben the route", "shown", "SHARED")));
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

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readsWellForThoseWhoKeepMeeting(Locale spoken) {
        speak(spoken);
        club.introducesPrivately();
        joined("Ana", "Europe/Berlin");
        joined("Ben", "Europe/Berlin");
        startedBefore("Ben", 2);
        club.walkTo(Club.TUESDAY);
        String group = club.groupOf("Ana").id();
        reply("Guide", club.press("Ana", CheckIns.GUIDE, group));
        reply("Another question", club.office.draft(club.id("Ana"), CheckIns.PASS, Map.of()));
        reply("Next question", club.office.submit(club.id("Ana"), Map.of()));
        reply("Before the deepest", club.office.submit(club.id("Ana"), Map.of()));
        reply("Chosen alone", club.office.draft(club.id("Ana"), CheckIns.DEEPER, Map.of()));
        reply("Chosen by all", club.press("Ben", CheckIns.DEEPER, group));
        reply("The guide ends", club.office.submit(club.id("Ben"), Map.of()));
        told("All chose to go deeper", "Ana");
        reply("Met", club.press("Ana", CheckIns.MET, group));
        reply("No", club.press("Ana", CheckIns.WISH, group + "@NO"));
        reply("Yes", club.press("Ana", CheckIns.WISH, group + "@TWO_WEEKS"));
        reply("Yes of all", club.press("Ben", CheckIns.WISH, group + "@MONTHLY"));
        last("Ana reads that all said yes", "Ana");
        reply("Nothing to choose", club.press("Ben", CheckIns.KEEP, group));
        club.leaves("Ana");
        club.walkTo("2026-04-07T12:00:00Z");
        last("Check-in of those who keep meeting", "Ana");
        card("Home of those who keep meeting", club.office.home(club.id("Ana")));
        String kept = club.groupOf("Ana").id();
        reply("More", club.press("Ana", CheckIns.MORE, kept));
        reply("No reply", club.press("Ana", CheckIns.NO_REPLY, kept));
        club.walkTo("2026-05-04T12:00:00Z");
        last("Asked", "Ben");
        club.press("Ana", CheckIns.CANNOT, kept);
        club.beat();
        last("Not this time", "Ben");
        reply("Stopped", club.press("Ana", "checkins.stop"));
        club.beat();
        last("Ended", "Ben");
        golden.matches("checkins_kept_" + language.getLanguage());
    }

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readsWellForTheLateAndTheSilent(Locale spoken) {
        speak(spoken);
        joined("Ana", "Europe/Berlin");
        joined("Ben", "America/Los_Angeles");
        startedBefore("Ben", 5);
        club.walkTo("2026-03-03T19:00:00Z");
        told("Introduced without a common hour", "Ana");
        reply("Group chat", club.press("Ana", CheckIns.CHAT));
        club.office.chat().saidTogether(club.id("Ana"), club.id("Ben")).forEach(said -> card("In it", said.card()));
        joined("Cyd", "Europe/Berlin");
        card("Home of a late joiner", club.office.home(club.id("Cyd")));
        reply("Looking", club.press("Cyd", CheckIns.MATCH_ME));
        club.walkTo("2026-03-09T19:00:00Z");
        String program = club.program().id().value();
        reply("No round", club.press("Cyd", CheckIns.MATCH_ME, program));
        club.walkTo("2026-03-16T09:00:00Z");
        lines("A second time");
        reply("Over", club.press("Ben", CheckIns.CHAT, "none"));
        club.walkTo("2026-03-30T09:00:00Z");
        lines("After three silent rounds");
        reply("Stays", club.press("Ana", CheckIns.STAY, program));
        golden.matches("checkins_late_" + language.getLanguage());
    }

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readsWellWhenAThirdJoinsAPair(Locale spoken) {
        speak(spoken);
        cydWaitsForRoomWithAnaAndBen();
        last("Asked to make room", "Ana");
        String group = club.groupOf("Ana").id();
        reply("Rather not", club.press("Ana", CheckIns.RATHER_NOT));
        club.introducesPrivately();
        reply("Yes", club.press("Ben", CheckIns.WELCOME));
        club.beat();
        told("Ana reads", "Ana");
        told("Cyd reads", "Cyd");
        card("Home of three", club.office.home(club.id("Ana")));
        club.press("Ana", CheckIns.CANNOT, group);
        reply("Yes, too late", club.press("Ana", CheckIns.WELCOME, group));
        golden.matches("checkins_third_" + language.getLanguage());
    }

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readsWellWhenAPairNeedNotMakeRoomAnyMore(Locale spoken) {
        speak(spoken);
        cydWaitsForRoomWithAnaAndBen();
        joined("Dee", "Europe/Berlin");
        club.press("Dee", CheckIns.MATCH_ME);
        club.beat();
        last("Settled", "Ana");
        golden.matches("checkins_third_settled_" + language.getLanguage());
    }

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readsWellWhereTwoSidesMeet(Locale spoken) {
        speak(spoken);
        joined("Ana", "Europe/Berlin");
        joined("Ben", "Europe/Berlin");
        club.obeys(Rule.Across.MENTORING);
        club.has("Ana", "mentoring", "mentor");
        club.has("Ben", "mentoring", "mentee");
        club.has("Ben", "start_date", "2026-03-09");
        startedBefore("Ben", 2);
        club.walkTo(Club.TUESDAY);
        told("A mentor and a mentee", "Ana");
        club.obeys(new Rule.Newcomers());
        club.walkTo("2026-03-10T10:00:00Z");
        last("A newcomer and a buddy", "Ana");
        golden.matches("checkins_sides_" + language.getLanguage());
    }

    private void cydWaitsForRoomWithAnaAndBen() {
        joined("Ana", "Europe/Berlin");
        joined("Ben", "Europe/Berlin");
        startedBefore("Ben", 2);
        club.walkTo(Club.TUESDAY);
        joined("Cyd", "Europe/Berlin");
        club.press("Cyd", CheckIns.MATCH_ME);
        club.walkTo("2026-03-04T12:00:00Z");
    }

    private void lines(String title) {
        club.run(work -> club.checkIns.lines().stream()
                        .map(line -> line.source().of(work, club.office.member(club.id("Ana")), club.office.now()))
                        .filter(card -> !card.isEmpty())
                        .toList())
                .forEach(card -> card(title, card));
    }

    private List<Card.Button> buttons() {
        return club.run(work -> club.checkIns
                .organizerButtons(work, club.office.workspace(), language)
                .getOrDefault(club.program().id(), List.of()));
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
                null,
                List.of());
        for (int time = 0; time < times; time++) {
            club.office.transactions().execute(work -> new TurnTable(work).count(List.of(group)));
        }
    }

    private void reply(String title, Reply reply) {
        if (reply instanceof Reply.Done done) {
            card(title, done.card());
        } else if (reply instanceof Reply.Ask ask) {
            golden.reply(title, new Reply.Ask(withoutQuestions(ask.form()), ask.how()));
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

    private Form withoutQuestions(Form form) {
        List<Form.Field> fields =
                form.fields().stream().map(this::withoutQuestions).toList();
        return new Form(form.verb(), "…", form.title(), form.submit(), fields);
    }

    /** The subject of a button in a guide names the question. */
    private Form.Field withoutQuestions(Form.Field field) {
        if (field instanceof Form.Press press) {
            return new Form.Press(
                    new Card.Button(press.button().label(), press.button().verb(), "…"));
        }
        return field instanceof Form.Note note ? new Form.Note(withoutQuestions(note.text())) : field;
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

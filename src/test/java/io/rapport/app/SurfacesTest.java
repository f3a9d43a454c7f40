package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.rapport.checkins.People;
import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Command;
import io.rapport.messaging.Destination;
import io.rapport.messaging.Golden;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Notice;
import io.rapport.messaging.Office;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Section;
import io.rapport.messaging.Verb;
import io.rapport.people.AProgram;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.slack.Drawn;
import io.rapport.slack.SlackManifest;
import io.rapport.store.Sealed;
import io.rapport.store.TestDatabase;
import io.rapport.wording.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type and what Slack's menus offer, over all features. */
final class SurfacesTest {

    private static final String KEY = Sealed.freshKey();

    private final TestDatabase database = TestDatabase.fresh();
    private final Office office = Office.on(database, Instant.parse("2026-03-02T08:00:00Z"));
    private final People people = Features.people(Sealed.with(KEY));
    private final Features features = new Features(office.transactions(), people, null);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void noWordOfAnyLanguageStandsForTwoThings() {
        Map<String, Set<String>> meanings = new TreeMap<>();
        for (Command command : features.commands()) {
            meanings.computeIfAbsent(command.word(), word -> new TreeSet<>()).add(command.verb());
            for (Locale language : Languages.spoken()) {
                for (String word : command.words().apply(language)) {
                    assertThat(word).as(command.word() + " in " + language).matches("[\\p{L}\\p{M}ー]+");
                    meanings.computeIfAbsent(word.toLowerCase(Locale.ROOT), known -> new TreeSet<>())
                            .add(command.verb());
                }
            }
        }

        assertThat(meanings)
                .allSatisfy((word, verbs) -> assertThat(verbs).as(word).hasSize(1));
        assertThat(meanings).containsKeys("pausieren", "ajustes", "お休み", "objectif");
    }

    @Test
    void everyCommandAndShortcutIsAVerb() {
        Set<String> verbs = features.verbs().stream().map(Verb::name).collect(Collectors.toSet());

        assertThat(verbs).containsAll(shortcuts());
        assertThat(features.commands()).allSatisfy(command -> assertThat(verbs).contains(command.verb()));
        assertThat(shortcuts()).isNotEmpty();
    }

    @Test
    void theHintOfTheSlashCommandNamesCommandsThatThereAre() {
        Set<String> words = features.commands().stream().map(Command::word).collect(Collectors.toSet());
        String hint = manifest("slash_commands")
                .get(0)
                .getAsJsonObject()
                .get("usage_hint")
                .getAsString();

        assertThat(List.of(hint.split(", ")))
                .hasSizeGreaterThan(5)
                .allSatisfy(word -> assertThat(word)
                        .satisfiesAnyOf(
                                known -> assertThat(words).contains(known),
                                help -> assertThat(help).isEqualTo("help")));
    }

    /** As much as anybody could have at once: thirty programs with an open check-in each, fifty to organize. */
    @Test
    void homeKeepsToSlacksLimitsAndAsksNoMoreForManyProgramsThanForSome() {
        MemberId ana = office.admin("Ana");
        List<MemberId> others =
                Stream.of("Ben", "Cyd", "Dee").map(office::joined).toList();
        for (int number = 0; number < 12; number++) {
            begins(number, ana, others);
        }
        opens();
        long some = statements(ana);
        for (int number = 12; number < 30; number++) {
            begins(number, ana, others);
        }
        for (int number = 30; number < 50; number++) {
            organized(number, ana);
        }

        Card home = office.home(ana);

        assertThat(blocks(home)).as("blocks").isLessThanOrEqualTo(100).isGreaterThan(60);
        assertThat(home.plain()).contains("Your settings", "Programs you organize", "Setting up");
        assertThat(labels(home)).contains("22 more programs", "42 more programs", "Create a program");
        assertThat(statements(ana)).as("statements").isEqualTo(some);
    }

    @Test
    void whatDoesNotFitOnHomeIsAPressAway() {
        MemberId ana = office.admin("Ana");
        for (int number = 0; number < 20; number++) {
            organized(number, ana);
        }
        opens();

        office.press(ana, "12 more programs");
        Card second = ((Reply.Done) office.press(ana, "4 more programs")).card();

        assertThat(second.plain().lines().filter(line -> line.startsWith("*Program ")))
                .hasSize(4);
        assertThat(labels(second)).doesNotContain("4 more programs");
    }

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readWellInEveryLanguage(Locale language) {
        opens();
        MemberId ina = office.joined("Ina", "Europe/Berlin", language.getLanguage());
        Golden golden = new Golden(office);
        golden.reply("/rapport", office.types(ina, ""));
        golden.reply("/rapport puase", office.types(ina, "puase"));
        golden.reply("/rapport xylophone", office.types(ina, "xylophone"));
        golden.card("Home on the first day", office.home(ina));
        for (String word : List.of("join", "programs", "skip", "match", "goal", "thank", "settings", "decks")) {
            golden.reply("/rapport " + word + " before joining", office.types(ina, word));
        }
        organized(0, office.admin("Ada"));
        organized(1, office.admin("Ada"));
        enrols(0, ina);
        golden.card("Weekly note", weeklyNote(ina));
        enrols(1, ina);
        golden.card("Weekly note with two programs", weeklyNote(ina));
        golden.card("Home with two programs", office.home(ina));
        office.opens(features.verbs(), features.kinds(), List.of(new Section("goals", 1, (work, member, now) -> {
            throw new IllegalStateException("a part that fails");
        })));
        golden.card("Home with a part that cannot be shown", office.home(ina));
        List<Card.Part> longPart = Collections.nCopies(200, new Card.Text("…"));
        office.opens(
                features.verbs(),
                features.kinds(),
                List.of(new Section("goals", 1, (work, member, now) -> new Card(longPart))));
        List<Card.Part> parts = office.home(ina).parts();
        golden.card("The end of a part that is too long", new Card(parts.subList(parts.size() - 4, parts.size())));
        golden.matches("surfaces_" + language.getLanguage());
    }

    private void opens() {
        office.opens(features.verbs(), features.kinds(), features.sections(), features.commands());
    }

    private Card weeklyNote(MemberId reader) {
        Kind note = features.kinds().stream()
                .filter(kind -> kind.name().equals("messaging.weekly-note"))
                .findFirst()
                .orElseThrow();
        Member member = office.member(reader);
        Notice notice = new Notice(
                office.workspace(),
                note.name(),
                reader.value(),
                "note",
                new Destination.Private(reader),
                office.now(),
                null);
        return office.transactions()
                .run(work -> note.composer()
                        .compose(work, notice, new Audience(member.locale(), List.of(member)), office.now())
                        .orElseThrow());
    }

    /** A program with an open check-in. */
    private void begins(int number, MemberId organizer, List<MemberId> others) {
        Program program = organized(number, organizer);
        enrols(number, organizer);
        others.forEach(other -> enrols(number, other));
        features.checkIns().startRound(office.workspace(), program.id(), LocalDate.of(2026, 3, 3), office.now());
    }

    private Program organized(int number, MemberId organizer) {
        Program program = AProgram.called("Program " + (char) ('A' + number / 10) + number % 10)
                .needing(2)
                .in(office.workspace(), "C" + number);
        office.transactions().execute(work -> {
            people.programs().save(work, program, office.now());
            people.programs().appoint(work, office.workspace(), program.id(), Set.of(organizer), office.now());
            features.checkIns().rescheduled(work, program, office.now());
        });
        return program;
    }

    private void enrols(int number, MemberId member) {
        office.transactions().execute(work -> {
            Program program = people.programs()
                    .ofChannel(work, office.workspace(), "C" + number)
                    .orElseThrow();
            people.enrollments().join(work, program, member, office.now());
        });
    }

    private long statements(MemberId member) {
        long before = database.statements();
        office.home(member);
        return database.statements() - before;
    }

    private int blocks(Card home) {
        return office.transactions()
                .run(work -> new Drawn(work, office.workspace(), Locale.ENGLISH)
                        .home(home)
                        .size());
    }

    private static List<String> labels(Card card) {
        return card.parts().stream()
                .filter(part -> part instanceof Card.Buttons)
                .flatMap(part -> ((Card.Buttons) part).elements().stream())
                .map(Card.Element::label)
                .toList();
    }

    private static List<String> shortcuts() {
        return manifest("shortcuts").stream()
                .map(shortcut -> shortcut.getAsJsonObject().get("callback_id").getAsString())
                .map(callback -> callback.replaceFirst("#.*", ""))
                .toList();
    }

    private static List<JsonElement> manifest(String part) {
        return StreamSupport.stream(
                        JsonParser.parseString(SlackManifest.forSocketMode().json())
                                .getAsJsonObject()
                                .getAsJsonObject("features")
                                .getAsJsonArray(part)
                                .spliterator(),
                        false)
                .toList();
    }
}

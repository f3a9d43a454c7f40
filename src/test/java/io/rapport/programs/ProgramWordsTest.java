package io.rapport.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Golden;
import io.rapport.messaging.Office;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.messaging.VerbTable;
import io.rapport.people.Enrollments;
import io.rapport.people.MemberId;
import io.rapport.people.ProfileField;
import io.rapport.people.ProfileFields;
import io.rapport.people.Profiles;
import io.rapport.people.Program;
import io.rapport.people.Roles;
import io.rapport.people.Standing;
import io.rapport.prompts.Decks;
import io.rapport.wording.Languages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what with programs, and how it all reads in every language. */
final class ProgramWordsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final ProgramOffice programs = new ProgramOffice();
    private final Office office = programs.office;

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void letEveryRoleDoWhatItMay() {
        MemberId organizer = office.joined("Ben");
        MemberId creator = office.joined("Cyd");
        MemberId enrolled = office.joined("Dee");
        programs.creates(programs.ada, "channel", "C1");
        Program program = programs.program("C1");
        programs.does(programs.ada, "programs.edit", program.id().value());
        office.submit(programs.ada, Map.of("organizers", organizer.value()));
        programs.joins(enrolled);
        office.transactions()
                .execute(work -> new Roles().nameCreators(work, office.workspace(), Set.of(creator), office.now()));

        VerbTable.of(office, programs.acts.verbs())
                .with("admin", programs.ada)
                .with("creator", creator)
                .with("organizer", organizer)
                .with("enrolled", enrolled)
                .with("other", office.joined("Eva"))
                .with("guest", office.arrived("Gus", Standing.GUEST, BERLIN, Locale.ENGLISH))
                .with("stranger", office.arrived("Sam", Standing.STRANGER, BERLIN, Locale.ENGLISH))
                .with("gone", office.arrived("Zoe", Standing.DEACTIVATED, BERLIN, Locale.ENGLISH))
                .on(verb -> verb.contains("channel") ? "C1" : program.id().value())
                .is("""
                    verb                      admin creator organizer enrolled other guest stranger gone
                    programs.create           yes   yes     no        no       no    no    no       no
                    programs.duplicate        yes   no      no        no       no    no    no       no
                    programs.edit             yes   no      yes       no       no    no    no       no
                    programs.pause_program    yes   no      yes       no       no    no    no       no
                    programs.continue_program yes   no      yes       no       no    no    no       no
                    programs.end_program      yes   no      yes       no       no    no    no       no
                    programs.holidays         yes   no      yes       no       no    no    no       no
                    programs.decks            yes   yes     yes       no       no    no    no       no
                    programs.write_deck       yes   yes     yes       no       no    no    no       no
                    programs.remove_deck      yes   yes     yes       no       no    no    no       no
                    programs.creators         yes   no      no        no       no    no    no       no
                    programs.contact          yes   no      no        no       no    no    no       no
                    programs.import_people    yes   yes     no        no       no    no    no       no
                    programs.import_met       yes   yes     no        no       no    no    no       no
                    programs.profiles         yes   yes     no        no       no    no    no       no
                    programs.list             yes   yes     yes       yes      yes   yes   no       no
                    programs.join             yes   yes     yes       yes      yes   no    no       no
                    programs.leave            no    no      no        yes      no    no    no       no
                    programs.joined_channel   yes   yes     yes       yes      yes   yes   yes      yes
                    programs.left_channel     yes   yes     yes       yes      yes   yes   yes      yes
                    programs.pause            no    no      no        yes      no    no    no       no
                    programs.resume           no    no      no        yes      no    no    no       no
                    programs.skip             no    no      no        yes      no    no    no       no
                    programs.often            no    no      no        yes      no    no    no       no
                    programs.role             yes   yes     yes       yes      yes   yes   no       no
                    programs.overview         yes   yes     yes       yes      yes   yes   no       no
                    programs.settings         yes   yes     yes       yes      yes   yes   no       no
                    programs.never            yes   yes     yes       yes      yes   yes   no       no
                    programs.more             yes   yes     yes       yes      yes   yes   no       no
                    """);
    }

    @Test
    void letGuestsJoinWhereTheProgramTakesThem() {
        programs.creates(programs.ada);
        programs.does(programs.ada, "programs.edit", programs.program("C1").id().value());
        office.submit(programs.ada, Map.of("guests", "yes"));
        MemberId guest = office.arrived("Gus", Standing.GUEST, BERLIN, Locale.ENGLISH);

        assertThat(programs.joins(guest)).isInstanceOf(Reply.Done.class);
        assertThat(programs.does(
                        guest, "programs.leave", programs.program("C1").id().value()))
                .isInstanceOf(Reply.Done.class);
    }

    @Test
    void letNobodyDoAnythingToAProgramThatIsNotThere() {
        for (Verb verb : programs.acts.verbs()) {
            Reply reply = programs.does(programs.ada, verb.name(), "nothing");

            assertThat(reply).as(verb.name()).isNotNull();
        }
    }

    @Test
    void keepTitlesAndLabelsShortInEveryLanguage() {
        programs.creates(programs.ada);
        for (Locale language : Languages.spoken()) {
            MemberId reader = office.joined("Reader" + language, "Europe/Berlin", language.getLanguage());
            programs.joins(reader);
            office.home(reader).parts().forEach(ProgramWordsTest::assertShort);
            for (String verb : Set.of("programs.pause", "programs.settings", "programs.never")) {
                Reply reply = programs.does(reader, verb, "");
                assertThat(reply).isInstanceOfSatisfying(Reply.Ask.class, ask -> assertShort(ask.form()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readWellInEveryLanguage(Locale language) {
        MemberId ina = office.arrived("Ina", Standing.PERSON, BERLIN, language);
        MemberId jan = office.arrived("Jan", Standing.PERSON, BERLIN, language);
        office.transactions()
                .execute(work -> new Roles().nameCreators(work, office.workspace(), Set.of(ina), office.now()));
        Golden golden = new Golden(office);

        golden.card("Home on the first day", office.home(ina)).card("Home of the others", office.home(jan));
        golden.reply("Create a program", programs.does(ina, "programs.create", ""));
        golden.reply(
                "More", office.draft(ina, "programs.create", Map.of("name", "Coffee", "channel", "C1", "size", "5")));
        golden.reply(
                "Problems",
                office.submit(ina, Map.of("name", "", "channel", "", "size", "1", "zone", "Atlantis", "minimum", "1")));
        golden.reply("Created", office.submit(ina, Map.of("name", "Coffee", "channel", "C1")));
        kinds(golden, ina);
        golden.card("Invitation", office.chat().saidIn("C1").get(0).card());
        golden.reply("Joined the channel", programs.does(jan, ProgramActs.JOINED_CHANNEL, "C1"));
        golden.card("Home with an offer", office.home(jan));
        golden.reply("Joined", programs.joins(jan)).reply("Joined already", programs.joins(jan));
        golden.card("Home of who joined", office.home(jan));
        golden.card("Weekly note", weeklyLine(jan));
        golden.reply("Skip", office.types(jan, "skip")).card("Home of who skips", office.home(jan));
        golden.reply("Pause", office.types(jan, "pause"));
        golden.reply("Pause without a day", office.submit(jan, Map.of()));
        golden.reply("Pause until", office.submit(jan, Map.of("until", "2026-03-16")));
        golden.card("Home while paused", office.home(jan));
        golden.reply("Pause over", office.press(jan, "programs.resume"));
        golden.reply("Settings", programs.does(jan, "programs.settings", ""));
        golden.reply("Wrong", office.submit(jan, Map.of("until", "08:00", "days", "", "budget", "99", "team", "a,b")));
        golden.reply("Saved", office.submit(jan, Map.of("team", "Design")));
        golden.reply("Never", office.types(jan, "never"));
        golden.reply("Never, saved", office.submit(jan, Map.of("people", ina.value())));
        golden.reply("How often", office.press(jan, "programs.often"));
        golden.reply("At most once a month", office.submit(jan, Map.of("often", "month")));
        rests(jan);
        golden.card("Home of who rests", office.home(jan));
        golden.reply("Mentoring", office.press(jan, "programs.role"));
        golden.reply("List", office.types(jan, "programs"));
        golden.card("Home of the organizer", office.home(ina));
        imports(golden, ina);
        decks(golden, ina);
        String id = programs.program("C1").id().value();
        golden.reply("Holidays", programs.does(ina, "programs.holidays", id));
        golden.reply(
                "Holidays, wrong", office.submit(ina, Map.of("first_day", "2026-12-21", "last_day", "2026-12-01")));
        golden.reply(
                "Holidays, saved", office.submit(ina, Map.of("first_day", "2026-12-21", "last_day", "2027-01-06")));
        golden.reply("Holidays, planned", programs.does(ina, "programs.holidays", id));
        golden.reply(
                "Holidays, one day more",
                office.submit(ina, Map.of("first_day", "2026-05-01", "last_day", "2026-05-01")));
        golden.card("Home of the organizer with holidays", office.home(ina));
        golden.reply("Program paused", programs.does(ina, "programs.pause_program", id));
        golden.card("Invitation while paused", office.chat().saidIn("C1").get(0).card());
        golden.card("Home of the organizer while paused", office.home(ina));
        golden.reply("Continued", programs.does(ina, "programs.continue_program", id));
        profiles(golden, ina);
        ownAttributes(golden, ina);
        golden.reply("Left", programs.does(jan, "programs.leave", id));
        golden.reply("Ended", programs.does(ina, "programs.end_program", id));
        golden.card("Invitation at the end", office.chat().saidIn("C1").get(0).card());
        for (String verb : Set.of("programs.creators", "programs.edit", "programs.leave", "programs.join").stream()
                .sorted()
                .toList()) {
            golden.reply("Refused " + verb, programs.does(jan, verb, id));
        }

        golden.matches("programs_" + language.getLanguage());
    }

    /** Every kind of program, as its form explains it; mentoring is what remains. */
    private void kinds(Golden golden, MemberId organizer) {
        String id = programs.program("C1").id().value();
        programs.does(organizer, "programs.edit", id);
        for (ProgramKind kind : ProgramKind.values()) {
            office.draft(organizer, "programs.edit", Map.of("kind", kind.name(), "minimum", "5"));
            golden.form("Kind " + kind, explained(office.form(organizer)));
        }
        golden.reply(
                "Problems of a kind",
                office.submit(
                        organizer,
                        Map.of("rounds", "1", "second", "LONGEST_AGO", "rules", "differ location,share location")));
        office.draft(organizer, "programs.edit", Map.of("kind", "MENTORS"));
        office.submit(organizer, Map.of("kind", "MENTORS"));
        golden.reply("Duplicate", programs.does(organizer, "programs.duplicate", id));
    }

    /** The part of the form that belongs to the kind. */
    private static Form explained(Form form) {
        List<Form.Field> fields = form.fields().stream()
                .dropWhile(field -> !(field instanceof Form.Live live
                        && live.field() instanceof Form.Choice choice
                        && choice.name().equals(ProgramKind.FIELD)))
                .skip(1)
                .takeWhile(field -> !(field instanceof Form.Choice))
                .toList();
        return new Form(form.verb(), form.subject(), form.title(), form.submit(), fields);
    }

    private void imports(Golden golden, MemberId creator) {
        golden.reply("Import", programs.does(creator, "programs.import_people", ""));
        String wrong = """
                name,team,start_date,mentoring,zone
                Nobody,Design,2026-02-30,guru,x
                Jan,Design,,,
                Jan,Sales,,,,,
                Ina,"%s",,,
                """.formatted("long ".repeat(20));
        golden.reply("Import, wrong", office.submit(creator, Map.of("csv", wrong)));
        golden.reply("Import, checked", office.submit(creator, Map.of("csv", "name,team,interests\nJan,Sales,jazz\n")));
        golden.reply("Imported", office.submit(creator, Map.of()));
        golden.reply("Who met", programs.does(creator, "programs.import_met", ""));
        golden.reply(
                "Who met, wrong", office.submit(creator, Map.of("csv", "date,members\n2026-04-01,Jan;Ina\nx,Jan\n")));
        golden.reply(
                "Who met, checked",
                office.submit(creator, Map.of("csv", "date,members\n2026-02-03,Jan;Ina;Zoe\n2026-02-10,Zoe;Tim\n")));
        golden.reply("Remembered", office.submit(creator, Map.of()));
    }

    private void profiles(Golden golden, MemberId creator) {
        ProfileFields fields = new ProfileFields();
        ProfileField squad = new ProfileField("Xf1", "Squad", ProfileField.Kind.WORDS);
        ProfileField started = new ProfileField("Xf2", "Started", ProfileField.Kind.DAY);
        office.transactions().execute(work -> fields.withheld(work, office.workspace(), office.now()));
        golden.card("Home without the permission to read profiles", office.home(creator));
        office.transactions()
                .execute(work -> fields.told(work, office.workspace(), List.of(squad, started), office.now()));
        golden.reply("Slack profiles", programs.does(creator, "programs.profiles", ""));
        golden.reply("Slack profiles, wrong", office.submit(creator, Map.of("field", "Xf1")));
        golden.reply(
                "Slack profiles, wrong too", office.submit(creator, Map.of("field", "none", "attribute", "guild")));
        golden.reply(
                "Slack profiles, chosen",
                office.submit(
                        creator,
                        Map.of("field", "none", "attribute", "", "from team", "Xf1", "from start_date", "Xf2")));
        office.transactions().execute(work -> {
            new Profiles()
                    .take(work, office.member(creator), Map.of("start_date", Profiles.Said.UNREADABLE), office.now());
            fields.told(work, office.workspace(), List.of(started), office.now());
        });
        golden.reply("Slack profiles with a field that is gone", programs.does(creator, "programs.profiles", ""));
        golden.reply(
                "Slack profiles, none", office.submit(creator, Map.of("from team", "none", "from start_date", "none")));
    }

    private void ownAttributes(Golden golden, MemberId organizer) {
        String id = programs.program("C1").id().value();
        office.change(organizer, member -> member.choosing(member.hours(), 5, null, Map.of("guild", List.of("North"))));
        programs.does(organizer, "programs.edit", id);
        golden.form("Attributes of our own", own(office.form(organizer)));
        golden.reply(
                "Attributes of our own, both",
                office.submit(organizer, Map.of("own_share", "guild", "own_differ", "guild")));
        office.submit(organizer, Map.of("own_share", "guild", "own_like", "likes DIFFERENT guild"));
        programs.joins(organizer);
        office.change(organizer, member -> member.choosing(member.hours(), 5, null, Map.of()));
        programs.does(organizer, "programs.edit", id);
        golden.form("Attributes of our own that nobody has", own(office.form(organizer)));
        office.submit(organizer, Map.of("own_share", "none", "own_like", "none"));
        programs.does(organizer, "programs.leave", id);
    }

    private static Form own(Form form) {
        List<Form.Field> fields = form.fields().stream()
                .filter(field -> field instanceof Form.Note
                        || (field instanceof Form.Choice choice && choice.name().startsWith("own_"))
                        || (field instanceof Form.Live live
                                && live.field() instanceof Form.Choice choice
                                && choice.name().startsWith("own_")))
                .toList();
        return new Form(form.verb(), form.subject(), form.title(), form.submit(), fields);
    }

    private void rests(MemberId member) {
        office.transactions()
                .execute(work -> new Enrollments()
                        .matched(work, programs.program("C1"), Set.of(member), LocalDate.of(2026, 3, 3)));
    }

    private Card weeklyLine(MemberId member) {
        return office.transactions()
                .run(work -> programs.acts
                        .lines()
                        .get(0)
                        .source()
                        .of(work, office.member(member), office.now().plusSeconds(7 * 86_400L)));
    }

    private void decks(Golden golden, MemberId ina) {
        golden.reply("A deck", programs.does(ina, "programs.write_deck", ""));
        golden.reply(
                "A deck, wrong",
                office.submit(
                        ina, Map.of("name", "", "light", "Tea?", "deeper", "a?\nb?\nB?", "deepest", "x".repeat(201))));
        String three = "Tea?\nCoffee?\nCocoa?";
        Map<String, String> written = Map.of(
                "name",
                "First weeks",
                "light",
                three,
                "deeper",
                three.replace("?", " or not?"),
                "deepest",
                three.replace("?", " for ever?"),
                "language",
                "en");
        golden.reply("A deck, saved", office.submit(ina, written));
        golden.reply("Decks", programs.does(ina, "programs.decks", ""));
        String id = office.transactions()
                .run(work -> new Decks().own(work, office.workspace()).get(0).id());
        golden.reply("A deck, again", programs.does(ina, "programs.write_deck", id));
        golden.reply("A deck, changed", office.submit(ina, Map.of()));
        programs.does(ina, "programs.edit", programs.program("C1").id().value());
        golden.reply("A program with the deck", office.submit(ina, Map.of("deck", id)));
        golden.reply("Decks in use", programs.does(ina, "programs.decks", ""));
        golden.card("Home with decks", office.home(ina));
        golden.reply("A deck, removed", programs.does(ina, "programs.remove_deck", id));
        golden.reply("No deck any more", programs.does(ina, "programs.write_deck", id));
        Map<String, List<String>> answers = written.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
        golden.reply(
                "A deck, removed while it was changed",
                office.perform(ina, "programs.write_deck", id, new Answers(answers, Answers.Stage.SUBMITTED)));
    }

    private static void assertShort(Form form) {
        assertThat(form.title()).hasSizeLessThanOrEqualTo(24);
        assertThat(form.submit()).hasSizeLessThanOrEqualTo(24);
    }

    private static void assertShort(Card.Part part) {
        if (part instanceof Card.Buttons buttons) {
            assertThat(buttons.elements()).hasSizeLessThanOrEqualTo(5);
            assertThat(buttons.elements()).allMatch(element -> element.label().length() <= 30);
        }
    }
}

package io.rapport.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.FakeChat;
import io.rapport.messaging.Form;
import io.rapport.messaging.Office;
import io.rapport.messaging.Reply;
import io.rapport.people.AProgram;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.Programs;
import io.rapport.people.Rule;
import io.rapport.people.Standing;
import io.rapport.people.Workspaces;
import io.rapport.time.Cadence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Creating, changing, pausing and ending programs. */
final class SetupTest {

    private final ProgramOffice programs = new ProgramOffice();
    private final Office office = programs.office;
    private final MemberId ada = programs.ada;

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void createsAProgramOfFourFieldsWithTheUsualRest() {
        Reply reply = programs.creates(ada);

        Program program = programs.program("C1");
        assertThat(text(reply)).contains("*Coffee* is set up: every 2 weeks on Tuesday at 10:00");
        assertThat(program.schedule().cadence())
                .isEqualTo(new Cadence.Weekly(2, DayOfWeek.TUESDAY, LocalDate.of(2026, 3, 3)));
        assertThat(program.schedule().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(program.groupSize()).isEqualTo(2);
        assertThat(program.minimum()).isEqualTo(4);
        assertThat(program.followUps()).isTrue();
        assertThat(program.guests()).isFalse();
        assertThat(program.rules()).isEmpty();
        assertThat(organizers(program)).containsExactly(ada);
        assertThat(programs.changes).containsExactly(program);
        assertThat(programs.audited()).containsExactly("programs.create");
    }

    @Test
    void givesPeopleADayToReadTheInvitationBeforeTheFirstRound() {
        office.moveTo(office.now().plus(Duration.ofHours(2)));

        programs.creates(ada);

        assertThat(((Cadence.Weekly) programs.program("C1").schedule().cadence()).anchor())
                .isEqualTo("2026-03-10");
    }

    @Test
    void unfoldsTheRestAndKeepsWhatWasTyped() {
        programs.does(ada, "programs.create", "");

        Reply reply = office.draft(ada, "More", Map.of("name", "Coffee", "size", "6"));

        assertThat(reply).isInstanceOfSatisfying(Reply.Ask.class, ask -> {
            assertThat(ask.how()).isEqualTo(Reply.How.REPLACE);
            assertThat(ask.form().fields()).hasSizeGreaterThan(15);
            assertThat(ask.form().fields())
                    .anyMatch(field ->
                            field instanceof Form.Line line && line.initial().equals("Coffee"));
            assertThat(ask.form().fields()).anyMatch(field -> field instanceof Form.Note);
        });
        office.submit(
                ada,
                Map.of(
                        "channel", "C1",
                        "rules", "differ team,manager",
                        "overlap", "PT2H",
                        "rhythm", "month.-1",
                        "weekday", "FRIDAY",
                        "zone", "lisbon",
                        "guests", "yes",
                        "language", "de"));
        Program program = programs.program("C1");
        assertThat(program.name()).isEqualTo("Coffee");
        assertThat(program.groupSize()).isEqualTo(6);
        assertThat(program.rules())
                .containsExactly(
                        new Rule.MustDiffer("team"),
                        new Rule.NotOwnManager(),
                        new Rule.MinimumOverlap(Duration.ofHours(2)));
        assertThat(program.schedule().cadence()).isEqualTo(new Cadence.Monthly(-1, DayOfWeek.FRIDAY));
        assertThat(program.schedule().zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(program.guests()).isTrue();
        assertThat(program.locale()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void warnsOfLargeGroupsButAllowsThem() {
        Reply reply = programs.creates(ada, "size", "5");

        assertThat(text(reply)).contains("one conversation holds about four people");
        assertThat(programs.program("C1").groupSize()).isEqualTo(5);
        assertThat(programs.program("C1").minimum()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "name,       '',               Please give the program a name.",
        "channel,    '',               Please choose a channel.",
        "rhythm,     weeks.0,          Please choose one of the options.",
        "rhythm,     nonsense,         Please choose one of the options.",
        "weekday,    '',               Please choose one of the options.",
        "time,       25:00,            'Please choose a time, for example 10:00.'",
        "size,       1,                Please choose a whole number from 2 to 8.",
        "size,       9,                Please choose a whole number from 2 to 8.",
        "size,       two,              Please choose a whole number from 2 to 8.",
        "size,       99999999999,      Please choose a whole number from 2 to 8."
    })
    void saysWhatIsWrongWithOneOfTheFourFields(String field, String value, String problem) {
        Reply reply = programs.creates(ada, field, value);

        assertThat(reply).isEqualTo(new Reply.Invalid(Map.of(field, problem)));
        assertThat(open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "minimum,    1,                Please choose a whole number from 2 to 50.",
        "zone,       Atlantis,         I do not know this time zone. Please write it like Europe/Lisbon or Asia/Tokyo.",
        "deck,       '',               Please choose one of the options.",
        "odd,        nonsense,         Please choose one of the options.",
        "overlap,    PT9H,             Please choose one of the options.",
        "language,   it,               Please choose one of the options.",
        "organizers, '',               Please name at least one organizer.",
        "organizers, nobody,           'Organizers must be members of this workspace, not guests or apps. Please choose others.'"
    })
    void saysWhatIsWrongWithAnyOtherField(String field, String value, String problem) {
        programs.creates(ada);
        programs.does(ada, "programs.edit", programs.program("C1").id().value());

        assertThat(office.submit(ada, Map.of(field, value))).isEqualTo(new Reply.Invalid(Map.of(field, problem)));
    }

    @Test
    void shortensNoNameButSaysByHowMuch() {
        assertThat(programs.creates(ada, "name", "x".repeat(62)))
                .isEqualTo(new Reply.Invalid(Map.of("name", "Please shorten the name by 2 characters.")));
    }

    @Test
    void startsNoRoundWithFewerPeopleThanAGroup() {
        programs.creates(ada, "size", "6");
        programs.does(ada, "programs.edit", programs.program("C1").id().value());

        assertThat(office.submit(ada, Map.of("minimum", "5")))
                .isEqualTo(
                        new Reply.Invalid(Map.of("minimum", "Please choose at least as many people as make a group.")));
    }

    @Test
    void allowsOneProgramInAChannel() {
        programs.creates(ada);

        Reply reply = programs.creates(ada, "name", "Tea");

        assertThat(reply)
                .isEqualTo(new Reply.Invalid(Map.of(
                        "channel",
                        "This channel already has the program Coffee. Choose another channel, or edit that program.")));
    }

    @Test
    void invitesTheChannelOnceInItsLanguage() {
        programs.creates(ada);

        List<FakeChat.Said> said = office.chat().saidIn("C1");
        assertThat(said).hasSize(1);
        assertThat(said.get(0).text()).contains("Coffee", "Joining is your choice");
        assertThat(said.get(0).card().parts())
                .anyMatch(
                        part -> part instanceof Card.Small small && small.text().startsWith("Who sees what:"));
    }

    @Test
    void changesAProgramAndItsInvitationInPlace() {
        programs.creates(ada);
        Program before = programs.program("C1");
        MemberId ben = office.joined("Ben");

        programs.does(ada, "programs.edit", before.id().value());
        Reply reply = office.submit(ada, Map.of("name", "Tea", "organizers", ben.value(), "time", "14:30"));

        Program after = programs.program("C1");
        assertThat(text(reply)).contains("*Tea* is changed");
        assertThat(after.name()).isEqualTo("Tea");
        assertThat(after.schedule().cadence()).isEqualTo(before.schedule().cadence());
        assertThat(after.schedule().time()).isEqualTo("14:30");
        assertThat(organizers(after)).containsExactly(ben);
        assertThat(office.chat().saidIn("C1")).hasSize(1);
        assertThat(office.chat().saidIn("C1").get(0).text()).contains("Tea");
        assertThat(programs.changes).hasSize(2);
    }

    @Test
    void keepsEverythingWhenAnUntouchedFormIsSaved() {
        programs.creates(ada, "size", "3");
        Program before = programs.program("C1");

        programs.does(ada, "programs.edit", before.id().value());
        office.submit(ada, Map.of());

        assertThat(programs.program("C1")).isEqualTo(before);
    }

    @Test
    void invitesTheNewChannelWhenAProgramMoves() {
        programs.creates(ada);

        programs.does(ada, "programs.edit", programs.program("C1").id().value());
        office.submit(ada, Map.of("channel", "C2"));

        assertThat(office.chat().saidIn("C2")).hasSize(1);
        assertThat(office.chat().saidIn("C1")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ACROSS_TEAMS, '',     '',   differ team",
        "WITHIN_TEAM,  '',     '',   share team",
        "MENTORS,      '',     '',   across mentoring mentor mentee",
        "NEWCOMERS,    '',     '',   newcomers",
        "LOTTERY,      places, 12,   lottery 12",
        "TOGETHER,     rounds, 4,    together 4"
    })
    void turnsTheKindIntoARuleAndShowsItAgain(ProgramKind kind, String field, String value, String rule) {
        programs.creates(ada);
        String id = programs.program("C1").id().value();

        programs.does(ada, "programs.edit", id);
        office.draft(ada, "programs.edit", Map.of("kind", kind.name()));
        office.submit(ada, field.isEmpty() ? Map.of() : Map.of(field, value));

        assertThat(Rule.text(programs.program("C1").rules())).isEqualTo(rule);
        assertThat(ProgramKind.of(programs.program("C1").rules())).isEqualTo(kind);
        programs.does(ada, "programs.edit", id);
        office.submit(ada, Map.of());
        assertThat(Rule.text(programs.program("C1").rules())).isEqualTo(rule);
    }

    @Test
    void meetsNewcomersEveryWeekUnlessSomebodySaysOtherwise() {
        programs.does(ada, "programs.create", "");
        office.draft(ada, "programs.create", Map.of("name", "Buddies", "channel", "C1", "rhythm", "month.1"));
        office.draft(ada, "programs.create", Map.of("kind", "NEWCOMERS"));
        assertThat(rhythm(office.form(ada))).isEqualTo("weeks.1");
        assertThat(office.notes(ada)).contains("once a week, unless you choose otherwise above");

        office.draft(ada, "programs.create", Map.of("newcomers_rhythm", "weeks.2"));
        assertThat(rhythm(office.form(ada))).isEqualTo("weeks.2");
        office.draft(ada, "programs.create", Map.of("newcomers_rhythm", "weeks.1"));
        assertThat(office.submit(ada, Map.of())).isInstanceOf(Reply.Done.class);

        Program program = programs.program("C1");
        assertThat(program.schedule().cadence())
                .isInstanceOfSatisfying(
                        Cadence.Weekly.class,
                        weekly -> assertThat(weekly.weeks()).isEqualTo(1));
        programs.does(ada, "programs.edit", program.id().value());
        assertThat(rhythm(office.form(ada))).isEqualTo("weeks.1");
    }

    @Test
    void keepsTheRhythmWhileTheKindGoesBackAndForth() {
        programs.creates(ada, "rhythm", "weeks.4");
        String id = programs.program("C1").id().value();
        programs.does(ada, "programs.edit", id);

        office.draft(ada, "programs.edit", Map.of("kind", "NEWCOMERS"));
        assertThat(rhythm(office.form(ada))).isEqualTo("weeks.1");
        office.draft(ada, "programs.edit", Map.of("kind", "EVERYBODY"));

        assertThat(rhythm(office.form(ada))).isEqualTo("weeks.4");
        Reply asked = office.submit(ada, Map.of("kind", "NEWCOMERS"));
        assertThat(asked).isInstanceOf(Reply.Ask.class);
        assertThat(rhythm(office.form(ada))).isEqualTo("weeks.1");
    }

    private static String rhythm(Form form) {
        return form.fields().stream()
                .map(field -> field instanceof Form.Live live ? live.field() : field)
                .filter(field ->
                        field instanceof Form.Choice choice && choice.name().endsWith("rhythm"))
                .map(field -> ((Form.Choice) field).initial())
                .collect(Collectors.joining(","));
    }

    @Test
    void saysWhyMentorsAndMenteesDoNotMeetYet() {
        programs.creates(ada);
        List<MemberId> people =
                Stream.of("Ben", "Cyd", "Dee", "Eve").map(office::joined).toList();
        people.forEach(programs::joins);

        programs.does(ada, "programs.edit", programs.program("C1").id().value());
        office.draft(ada, "programs.edit", Map.of("kind", "MENTORS"));
        office.draft(ada, "Show what comes out", Map.of());

        assertThat(office.notes(ada))
                .contains("4 people have not said yet whether they would like to mentor or be mentored.");
    }

    @Test
    void asksForTheHostsOfAProgramThatHasSome() {
        programs.creates(ada);
        MemberId ben = office.joined("Ben");
        String id = programs.program("C1").id().value();

        programs.does(ada, "programs.edit", id);
        Reply asked = office.submit(ada, Map.of("kind", "HOST"));
        assertThat(asked)
                .isInstanceOfSatisfying(
                        Reply.Ask.class, ask -> assertThat(ask.form().fields()).anyMatch(SetupTest::isForHosts));
        assertThat(programs.program("C1").rules()).isEmpty();
        office.draft(ada, "Show what comes out", Map.of());
        assertThat(office.notes(ada)).contains("*Before I can show what comes out:* Please name at least one host.");
        MemberId gus = office.arrived("Gus", Standing.GUEST, ZoneId.of("UTC"), Locale.ENGLISH);
        assertThat(office.submit(ada, Map.of("hosts", gus.value()))).isInstanceOf(Reply.Invalid.class);
        office.draft(ada, "Show what comes out", Map.of("hosts", ben.value()));
        assertThat(office.notes(ada)).contains("One host has not joined yet");
        programs.joins(ben);
        office.draft(ada, "Show what comes out", Map.of("hosts", ben.value()));
        assertThat(office.notes(ada)).doesNotContain("has not joined");
        office.submit(ada, Map.of("hosts", ben.value()));

        assertThat(programs.program("C1").rules()).containsExactly(new Rule.WithHost(Set.of(ben)));
    }

    private static boolean isForHosts(Form.Field field) {
        return field instanceof Form.People people && people.name().equals(ProgramKind.HOSTS);
    }

    @Test
    void keepsWhatCountsMostInOrder() {
        programs.creates(ada);
        programs.does(ada, "programs.edit", programs.program("C1").id().value());

        assertThat(office.submit(ada, Map.of("second", "LONGEST_AGO"))).isInstanceOf(Reply.Invalid.class);
        office.submit(ada, Map.of("first", "INTERESTS", "second", "IN_PERSON", "third", "HOURS"));

        assertThat(programs.program("C1").rules())
                .containsExactly(
                        new Rule.Prefers(List.of(Rule.Liking.INTERESTS, Rule.Liking.IN_PERSON, Rule.Liking.HOURS)));
    }

    @Test
    void keepsRulesThatTheFormDoesNotShow() {
        programs.creates(ada);
        Program coffee = programs.program("C1");
        Rule guild = new Rule.MustDiffer("guild hall");
        Rule floor = new Rule.MustDiffer("floor");
        office.transactions()
                .execute(work -> new Programs()
                        .save(work, AProgram.like(coffee).obeying(guild, floor).same(), office.now()));

        programs.does(ada, "programs.edit", coffee.id().value());
        office.submit(ada, Map.of("kind", "ACROSS_TEAMS"));

        assertThat(programs.program("C1").rules()).containsExactly(floor, new Rule.MustDiffer("team"), guild);
    }

    @Test
    void showsInTheFormWhatWouldComeOut() {
        programs.does(ada, "programs.create", "");
        assertThat(office.notes(ada))
                .contains("Mar 10, Mar 24, and Apr 7", "14 people make 7 pairs", "2 people share no");

        programs.outlook = new Neighbours.Outlook(programs.outlook.periods(), 3, 1, 1, 0);
        office.draft(ada, "More", Map.of("name", "Coffee"));
        assertThat(office.notes(ada)).contains("3 people take part so far; a round starts once there are 4.");
        programs.outlook = new Neighbours.Outlook(programs.outlook.periods(), 9, 3, 1, 0);
        office.draft(ada, "Show what comes out", Map.of("size", "3"));
        assertThat(office.notes(ada)).contains("9 people make 3 groups. One person would have nobody to meet");
        office.draft(ada, "Show what comes out", Map.of("kind", "LOTTERY"));
        assertThat(office.notes(ada)).contains("9 people make 3 groups.").doesNotContain("nobody to meet");
        office.draft(ada, "Show what comes out", Map.of("zone", "Atlantis"));
        assertThat(office.notes(ada)).doesNotContain("people make");
    }

    @Test
    void duplicatesAProgramForAnotherChannel() {
        programs.creates(ada, "size", "3", "rhythm", "weeks.4");

        programs.does(ada, "programs.duplicate", programs.program("C1").id().value());
        assertThat(office.submit(ada, Map.of())).isInstanceOf(Reply.Invalid.class);
        office.submit(ada, Map.of("channel", "C2"));

        Program copy = programs.program("C2");
        assertThat(copy.name()).isEqualTo("Coffee (copy)");
        assertThat(copy.groupSize()).isEqualTo(3);
        assertThat(copy.id()).isNotEqualTo(programs.program("C1").id());
        assertThat(open()).hasSize(2);
    }

    @Test
    void letsAnOrganizerWhoMayCreateNothingDuplicateNothing() {
        programs.creates(ada);
        MemberId ben = office.joined("Ben");
        String id = programs.program("C1").id().value();
        programs.does(ada, "programs.edit", id);
        office.submit(ada, Map.of("organizers", ben.value()));

        assertThat(office.home(ben).toString()).contains("programs.edit").doesNotContain("programs.duplicate");
        assertThat(programs.does(ben, "programs.duplicate", id)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void pausesGoesOnAndEnds() {
        programs.creates(ada);
        String id = programs.program("C1").id().value();

        assertThat(text(programs.does(ada, "programs.pause_program", id))).contains("takes a break");
        assertThat(programs.program("C1").state()).isEqualTo(Program.State.PAUSED);
        assertThat(office.chat().saidIn("C1").get(0).text()).contains("taking a break at the moment");
        assertThat(text(programs.does(ada, "programs.continue_program", id))).contains("goes on");
        assertThat(text(programs.does(ada, "programs.end_program", id))).contains("has ended");
        assertThat(office.chat().saidIn("C1").get(0).text()).contains("has come to its end");
        assertThat(programs.does(ada, "programs.continue_program", id)).isInstanceOf(Reply.Refused.class);
        assertThat(programs.does(ada, "programs.edit", id)).isInstanceOf(Reply.Refused.class);
        assertThat(programs.changes)
                .extracting(Program::state)
                .containsExactly(Program.State.ACTIVE, Program.State.PAUSED, Program.State.ACTIVE, Program.State.ENDED);
    }

    @Test
    void changesNothingWhenAButtonIsPressedTwice() {
        programs.creates(ada);
        String id = programs.program("C1").id().value();

        programs.does(ada, "programs.pause_program", id);
        programs.does(ada, "programs.pause_program", id);

        assertThat(programs.changes).hasSize(2);
    }

    @Test
    void letsThoseCreateWhomAdminsName() {
        MemberId ben = office.joined("Ben");
        assertThat(programs.does(ben, "programs.create", "")).isInstanceOf(Reply.Refused.class);

        programs.does(ada, "programs.creators", "");
        Reply named = office.submit(ada, Map.of("creators", ben.value()));

        assertThat(text(named)).contains("one person can create programs now");
        assertThat(programs.creates(ben)).isInstanceOf(Reply.Done.class);
        assertThat(programs.audited()).containsExactly("programs.create", "programs.creators");
    }

    @Test
    void namesNoGuestAsCreatorOrContact() {
        MemberId gus = office.arrived("Gus", Standing.GUEST, ZoneId.of("UTC"), Locale.ENGLISH);

        programs.does(ada, "programs.creators", "");
        assertThat(office.submit(ada, Map.of("creators", gus.value()))).isInstanceOf(Reply.Invalid.class);
        programs.does(ada, "programs.contact", "");
        assertThat(office.submit(ada, Map.of("contact", gus.value()))).isInstanceOf(Reply.Invalid.class);
        assertThat(office.submit(ada, Map.of("contact", ""))).isInstanceOf(Reply.Invalid.class);
    }

    @Test
    void namesWhomPeopleCanTurnTo() {
        MemberId ben = office.joined("Ben");

        programs.does(ada, "programs.contact", "");
        office.submit(ada, Map.of("contact", ben.value()));

        MemberId contact = office.transactions()
                .run(work -> new Workspaces().get(work, office.workspace()).contact());
        assertThat(contact).isEqualTo(ben);
    }

    @Test
    void showsOrganizersTheirProgramsWithWhatOthersLend() {
        programs.creates(ada);

        String home = office.home(ada).toString();

        assertThat(home).contains("Programs you organize", "Nobody has joined yet.", "Run now", "programs.end_program");
        assertThat(office.home(office.joined("Ben")).toString()).doesNotContain("Programs you organize", "Setting up");
    }

    @Test
    void answersAFormThatCarriesAForeignProgramFromItsOwnTables() {
        programs.creates(ada);
        MemberId ben = office.joined("Ben");

        Reply reply = office.perform(
                ben,
                "programs.edit",
                programs.program("C1").id().value(),
                new Answers(Map.of("name", List.of("Mine")), Answers.Stage.SUBMITTED));

        assertThat(reply).isInstanceOf(Reply.Refused.class);
        assertThat(programs.program("C1").name()).isEqualTo("Coffee");
    }

    private List<Program> open() {
        return office.transactions().run(work -> new Programs().open(work, office.workspace()));
    }

    private List<MemberId> organizers(Program program) {
        return office.transactions()
                .run(work -> List.copyOf(new Programs().organizers(work, office.workspace(), program.id())));
    }

    private static String text(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done) reply).card().plain();
    }
}

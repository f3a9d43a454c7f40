package io.rapport.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Card;
import io.rapport.messaging.Line;
import io.rapport.messaging.Office;
import io.rapport.messaging.Reply;
import io.rapport.people.Channels;
import io.rapport.people.Enrollment;
import io.rapport.people.Enrollments;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.Standing;
import io.rapport.time.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joining, pausing, skipping and leaving, and a member's own boundaries. */
final class JoiningTest {

    private final ProgramOffice programs = new ProgramOffice();
    private final Office office = programs.office;
    private final MemberId ana = office.joined("Ana");
    private final MemberId ben = office.joined("Ben");

    @BeforeEach
    void create() {
        programs.creates(programs.ada);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void joinsByTheButtonOfTheWelcome() {
        assertThat(office.home(ana).plain()).contains("Welcome to Rapport", "*Coffee*");

        Reply reply = office.press(ana, "Join");

        assertThat(text(reply)).contains("You are in *Coffee*.", "Tuesday, March 10");
        assertThat(programs.enrollment(ana)).isPresent();
        assertThat(office.home(ana).plain()).contains("Your programs").doesNotContain("Welcome");
        assertThat(programs.audited()).contains("programs.join");
    }

    @Test
    void saysSoWhenSomebodyIsInAlready() {
        programs.joins(ana);

        assertThat(text(programs.joins(ana))).startsWith("You are already in *Coffee*.");
    }

    @Test
    void showsAProgramOfAPrivateChannelOnlyToWhoIsInIt() {
        office.transactions().execute(work -> new Channels().keepPrivate(work, office.workspace(), "C1", Set.of(ana)));

        assertThat(office.home(ana).plain()).contains("*Coffee*");
        assertThat(office.home(ben).plain()).doesNotContain("Coffee");
        assertThat(text(programs.does(ben, "programs.list", ""))).doesNotContain("Coffee");
        assertThat(programs.joins(ben)).isInstanceOf(Reply.Refused.class);

        programs.does(ben, ProgramActs.JOINED_CHANNEL, "C1");
        assertThat(office.home(ben).plain()).contains("*Coffee*");
        programs.does(ben, ProgramActs.LEFT_CHANNEL, "C1");
        assertThat(office.home(ben).plain()).doesNotContain("Coffee");
    }

    @Test
    void offersToJoinWhoeverJoinsTheChannel() {
        Reply offer = programs.does(ana, ProgramActs.JOINED_CHANNEL, "C1");
        programs.joins(ana);

        assertThat(text(offer)).contains("*Coffee* introduces you to a colleague");
        assertThat(programs.does(ana, ProgramActs.JOINED_CHANNEL, "C1")).isEqualTo(Reply.Done.SILENT);
        assertThat(programs.does(ben, ProgramActs.JOINED_CHANNEL, "C9")).isEqualTo(Reply.Done.SILENT);
        MemberId bot = office.arrived("Bot", Standing.BOT, ZoneId.of("UTC"), Locale.ENGLISH);
        assertThat(programs.does(bot, ProgramActs.JOINED_CHANNEL, "C1")).isEqualTo(Reply.Done.SILENT);
        assertThat(office.said(ana)).isEmpty();
    }

    @Test
    void leavesWithTheChannelAndKeepsHistory() {
        programs.joins(ana);

        Reply reply = programs.does(ana, ProgramActs.LEFT_CHANNEL, "C1");

        assertThat(reply).isEqualTo(Reply.Done.SILENT);
        assertThat(programs.enrollment(ana)).isEmpty();
        assertThat(programs.does(ana, ProgramActs.LEFT_CHANNEL, "C1")).isEqualTo(Reply.Done.SILENT);
    }

    @Test
    void leavesOnlyAfterAQuestion() {
        programs.joins(ana);

        assertThat(office.home(ana).toString()).contains("Leave Coffee? Your history stays");
        assertThat(text(office.press(ana, "Leave"))).contains("welcome back any time");
        assertThat(programs.enrollment(ana)).isEmpty();
    }

    @Test
    void pausesUntilADayAndEndsThePause() {
        programs.joins(ana);

        office.types(ana, "pause");
        Reply reply = office.submit(ana, Map.of("until", "2026-03-16"));

        assertThat(text(reply)).contains("from Monday, March 16 on");
        assertThat(programs.enrollment(ana).map(Enrollment::pausedUntil)).contains(LocalDate.of(2026, 3, 16));
        assertThat(office.home(ana).plain()).contains("taking a break until Monday, March 16");
        office.press(ana, "End the break");
        assertThat(programs.enrollment(ana).orElseThrow().pausedUntil()).isNull();
    }

    @Test
    void pausesEverything() {
        programs.joins(ana);

        programs.does(ana, "programs.pause", PauseActs.EVERYTHING);
        office.submit(ana, Map.of("until", "2026-03-16"));

        assertThat(office.member(ana).pausedUntil()).isEqualTo("2026-03-16");
        assertThat(office.home(ana).plain()).contains("break from everything until Monday, March 16");
        programs.does(ana, "programs.resume", PauseActs.EVERYTHING);
        assertThat(office.member(ana).pausedUntil()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'',         Please choose the day on which you want to take part again.",
        "someday,    Please choose the day on which you want to take part again.",
        "2026-03-02, Please choose a day after today.",
        "2027-03-03, 'Please choose a day within a year. For a longer break, leaving is simpler, and you can come back any time.'"
    })
    void saysWhatIsWrongWithADay(String day, String problem) {
        programs.joins(ana);
        programs.does(ana, "programs.pause", "");

        assertThat(office.submit(ana, Map.of("until", day))).isEqualTo(new Reply.Invalid(Map.of("until", problem)));
    }

    @Test
    void pausesNoProgramThatSomebodyIsNotIn() {
        office.types(ben, "pause");

        Reply reply = office.submit(
                ben,
                Map.of(
                        "until",
                        "2026-03-16",
                        "what",
                        programs.program("C1").id().value()));

        assertThat(reply).isInstanceOf(Reply.Invalid.class);
    }

    @Test
    void skipsTheNextRoundAndTakesPartAfterAll() {
        programs.joins(ana);

        Reply reply = office.types(ana, "skip");

        assertThat(text(reply)).contains("You sit out the round of Tuesday, March 10 in *Coffee*");
        assertThat(programs.enrollment(ana).map(Enrollment::skips)).contains(LocalDate.of(2026, 3, 10));
        office.press(ana, "Take part after all");
        assertThat(programs.enrollment(ana).orElseThrow().skips()).isNull();
    }

    @Test
    void asksWhichProgramToSkipWhereThereAreSeveral() {
        programs.creates(programs.ada, "name", "Tea", "channel", "C2");
        programs.joins(ana);
        programs.does(ana, "programs.join", programs.program("C2").id().value());

        assertThat(text(office.types(ana, "skip"))).isEqualTo("Which program would you like to skip once?");
        assertThat(text(office.press(ana, "Tea"))).contains("in *Tea*");
        assertThat(programs.enrollment(ana).orElseThrow().skips()).isNull();
    }

    @Test
    void hasNothingToSkipWithoutAProgramOrARound() {
        assertThat(text(office.types(ana, "skip"))).contains("You take part in no program");
        programs.joins(ana);
        programs.next = Optional.empty();

        assertThat(text(office.types(ana, "skip"))).contains("no round planned");
        assertThat(office.home(ana).plain()).contains("not set yet");
    }

    @Test
    void namesPeopleConfidentially() {
        office.types(ana, "never");
        Reply reply = office.submit(ana, Map.of("people", ben.value()));

        assertThat(text(reply)).contains("never be matched with this person", "Nobody is told");
        assertThat(programs.named(ana)).containsExactly(ben);
        assertThat(programs.named(ben)).isEmpty();
        office.types(ana, "never");
        office.submit(ana, Map.of("people", ""));
        assertThat(programs.named(ana)).isEmpty();
    }

    @Test
    void namesNeitherOneselfNorSomebodyUnknown() {
        office.types(ana, "never");

        assertThat(office.submit(ana, Map.of("people", ana.value()))).isInstanceOf(Reply.Invalid.class);
        assertThat(office.submit(ana, Map.of("people", "nobody"))).isInstanceOf(Reply.Invalid.class);
        assertThat(programs.named(ana)).isEmpty();
    }

    @Test
    void keepsSettings() {
        programs.does(ana, "programs.settings", "");
        Reply reply = office.submit(
                ana,
                Map.of(
                        "from", "08:30",
                        "until", "14:00",
                        "days", "MONDAY,WEDNESDAY",
                        "budget", "2",
                        "team", "Design",
                        "interests", "climbing, Käse,, climbing"));

        Member member = office.member(ana);
        assertThat(text(reply)).startsWith("Saved");
        assertThat(member.hours())
                .isEqualTo(new WorkingHours(
                        LocalTime.of(8, 30), LocalTime.of(14, 0), Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)));
        assertThat(member.weeklyBudget()).isEqualTo(2);
        assertThat(member.attributes())
                .isEqualTo(Map.of("team", List.of("Design"), "interests", List.of("climbing", "Käse")));
    }

    @Test
    void keepsAttributesThatTheFormDoesNotShow() {
        office.change(
                ana,
                member -> member.choosing(
                        member.hours(), member.weeklyBudget(), null, Map.of("manager", List.of("Ada"))));

        programs.does(ana, "programs.settings", "");
        office.submit(ana, Map.of("team", "Design"));

        assertThat(office.member(ana).attributes())
                .isEqualTo(Map.of("manager", List.of("Ada"), "team", List.of("Design")));
    }

    @ParameterizedTest
    @CsvSource({
        "from,      nonsense, 'Please choose a time, for example 10:00.'",
        "until,     08:00,    'Working hours must end later than they start. If you work through midnight, choose the longer part.'",
        "days,      '',       Please choose at least one working day.",
        "budget,    21,       Please choose a whole number from 0 to 20.",
        "team,      'a, b',   'Please write one thing here, with at most 40 characters.'",
        "interests, 'a,b,c,d,e,f,g,h,i,j,k', 'Please write at most ten things here, separated by commas, each with at most 40 characters.'"
    })
    void saysWhatIsWrongWithASetting(String field, String value, String problem) {
        programs.does(ana, "programs.settings", "");

        assertThat(office.submit(ana, new HashMap<>(Map.of(field, value))))
                .isEqualTo(new Reply.Invalid(Map.of(field, problem)));
    }

    @Test
    void listsProgramsAndSettingsByCommand() {
        programs.joins(ana);

        assertThat(text(office.types(ben, "join"))).contains("*Coffee* introduces you");
        assertThat(text(office.types(ana, "programs"))).contains("You are in *Coffee*.");
        assertThat(text(office.types(ana, "settings"))).contains("Your programs", "Your settings", "9:00");
    }

    @Test
    void asksWhetherSomebodyWouldMentorUntilTheySay() {
        programs.does(programs.ada, "programs.edit", programs.program("C1").id().value());
        office.submit(programs.ada, Map.of("kind", "MENTORS"));

        assertThat(text(programs.joins(ana))).contains("Mentors meet mentees here. Which would you like?");
        assertThat(office.home(ana).plain()).contains("Which would you like?");
        Reply reply = office.press(ana, "Either is fine");

        assertThat(text(reply)).contains("either is fine with you");
        assertThat(office.member(ana).attributes()).containsEntry("mentoring", List.of("mentor", "mentee"));
        assertThat(office.home(ana).plain()).doesNotContain("Which would you like?");
        programs.does(ana, "programs.settings", "");
        office.submit(ana, Map.of());
        assertThat(office.member(ana).attributes()).containsEntry("mentoring", List.of("mentor", "mentee"));
        programs.does(ana, "programs.settings", "");
        office.submit(
                ana,
                Map.of("mentoring", "none", "modes", "in person,phone", "start_date", "2026-02-02", "about", "I, too"));
        assertThat(office.member(ana).attributes())
                .isEqualTo(Map.of(
                        "modes", List.of("in person", "phone"),
                        "start_date", List.of("2026-02-02"),
                        "about", List.of("I, too")));
    }

    @Test
    void takesPartLessOften() {
        programs.joins(ana);

        office.press(ana, "How often");
        Reply reply = office.submit(ana, Map.of("often", "month"));

        assertThat(text(reply)).contains("at most once a month");
        assertThat(programs.enrollment(ana).map(Enrollment::every)).contains(28);
        Program coffee = programs.program("C1");
        office.transactions()
                .execute(work -> new Enrollments().matched(work, coffee, Set.of(ana), LocalDate.of(2026, 3, 3)));
        assertThat(office.home(ana).plain())
                .contains("you sit out the round of Tuesday, March 10, as you take part once a month at most");
        office.moveTo(office.now().plusSeconds(7 * 86_400L));
        assertThat(line(ana).isEmpty()).isTrue();
        office.press(ana, "How often");
        office.submit(ana, Map.of("often", "every"));
        assertThat(programs.enrollment(ana).orElseThrow().every()).isNull();
        assertThat(line(ana).plain()).contains("*Coffee* on Tuesday, March 10");
    }

    @Test
    void tellsAheadOfARoundInTheWeeklyNote() {
        programs.joins(ana);
        office.moveTo(office.now().plusSeconds(7 * 86_400L));

        Card line = line(ana);

        assertThat(line.plain()).contains("Coming up: *Coffee* on Tuesday, March 10");
        assertThat(line.toString()).contains("Skip next round", "Pause");
        office.types(ana, "skip");
        assertThat(line(ana).isEmpty()).isTrue();
        assertThat(line(ben).isEmpty()).isTrue();
    }

    @Test
    void tellsNothingOfRoundsThatAreFarOffOrPaused() {
        programs.joins(ana);

        assertThat(line(ana).isEmpty()).isTrue();
        office.moveTo(office.now().plusSeconds(7 * 86_400L));
        programs.does(ana, "programs.pause", "");
        office.submit(ana, Map.of("until", "2026-03-16"));
        assertThat(line(ana).isEmpty()).isTrue();
    }

    private Card line(MemberId member) {
        Line line = programs.acts.lines().get(0);
        return office.transactions().run(work -> line.source().of(work, office.member(member), office.now()));
    }

    private static String text(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done) reply).card().plain();
    }
}

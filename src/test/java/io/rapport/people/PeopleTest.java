package io.rapport.people;

import static io.rapport.people.Company.BERLIN;
import static io.rapport.people.Company.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.store.BothDatabases;
import io.rapport.store.Sealed;
import io.rapport.store.TestDatabase;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.time.Cadence;
import io.rapport.time.HolidayRegion;
import io.rapport.time.Schedule;
import io.rapport.time.Span;
import io.rapport.time.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@BothDatabases
final class PeopleTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    private static final Instant LATER = START.plus(Duration.ofHours(1));

    private final Company company;
    private final Members members = new Members();
    private final Programs programs = new Programs();
    private final Enrollments enrollments = new Enrollments();
    private final Roles roles = new Roles();
    private final Workspaces workspaces = new Workspaces();
    private final NeverMatches neverMatches = new NeverMatches(Sealed.with(Sealed.freshKey()));

    PeopleTest(TestDatabase database) {
        this.company = new Company(database);
    }

    @Test
    void installsAWorkspaceOnceAndAgainAfterItWasTakenAway() {
        Workspace again = company.run(work -> {
            workspaces.uninstall(work, company.workspace(), START);
            assertThat(workspaces.installed(work)).isEmpty();
            return workspaces.install(work, "slack", "T1", "Acme Ltd", LATER);
        });

        assertThat(again.id()).isEqualTo(company.workspace());
        assertThat(again.name()).isEqualTo("Acme Ltd");
        assertThat(company.run(workspaces::installed)).containsExactly(again);
    }

    @Test
    void remembersWhomAMemberMayTurnTo() {
        MemberId ana = company.person("ana");

        company.execute(work -> workspaces.nameContact(work, company.workspace(), ana, LATER));

        assertThat(company.run(work -> workspaces.get(work, company.workspace()))
                        .contact())
                .isEqualTo(ana);
    }

    @Test
    void keepsTheHolidaysThatAMemberChoseAndGuessesOthers() {
        MemberId ana = company.person("ana");
        HolidayRegion guessed = company.member(ana).holidays();

        company.execute(work -> members.save(
                work, company.member(ana).celebrating(HolidayRegion.of("DE-BY").orElseThrow()), LATER));
        HolidayRegion chosen = company.member(ana).holidays();
        company.execute(work -> members.save(work, company.member(ana).celebrating(null), LATER));

        assertThat(guessed).isEqualTo(HolidayRegion.guessed(company.member(ana).zone()));
        assertThat(chosen.value()).isEqualTo("DE-BY");
        assertThat(company.member(ana).holidays()).isEqualTo(guessed);
    }

    @Test
    void believesALeaveStatusUntilItEndsOrIsTakenAway() {
        MemberId ana = company.person("ana");
        Instant friday = START.plus(Duration.ofDays(4));

        assertThat(rests(rests -> work -> rests.away(work, company.workspace(), ana, friday)))
                .isTrue();
        assertThat(rests(rests -> work -> rests.away(work, company.workspace(), ana, friday)))
                .isFalse();
        assertThat(company.member(ana).isAway(LATER)).isTrue();
        assertThat(company.member(ana).isAway(friday)).isFalse();
        assertThat(rests(rests -> work -> rests.back(work, company.workspace(), ana)))
                .isTrue();
        assertThat(rests(rests -> work -> rests.back(work, company.workspace(), ana)))
                .isFalse();
        assertThat(company.member(ana).isAway(LATER)).isFalse();
    }

    @Test
    void believesALeaveStatusWithoutAnEndForFourWeeksSinceItWasFirstSeen() {
        MemberId ana = company.person("ana");

        rests(rests -> work -> rests.awayWithoutEnd(work, company.workspace(), ana, START));
        rests(rests -> work -> rests.awayWithoutEnd(work, company.workspace(), ana, START.plus(Duration.ofDays(20))));

        assertThat(company.member(ana).isAway(START.plus(Duration.ofDays(27)))).isTrue();
        assertThat(company.member(ana).isAway(START.plus(Duration.ofDays(28)))).isFalse();
    }

    @Test
    void believesDoNotDisturbForADayOnlyAndAsksAgain() {
        MemberId ana = company.person("ana");
        String external = Company.external("ana");
        Span week = new Span(START, START.plus(Duration.ofDays(7)));

        assertThat(unasked(START)).containsExactly(external);
        assertThat(rests(rests -> work -> rests.undisturbed(work, company.workspace(), external, week, START)))
                .isTrue();

        assertThat(company.member(ana).rest().undisturbed()).isEqualTo(new Span(START, START.plus(Duration.ofDays(1))));
        assertThat(unasked(START.minusSeconds(1))).isEmpty();
        assertThat(unasked(START)).containsExactly(external);
        assertThat(rests(rests -> work -> rests.undisturbed(work, company.workspace(), external, null, LATER)))
                .isTrue();
        assertThat(company.member(ana).rest()).isEqualTo(Rest.USUAL);
    }

    @Test
    void knowsWhatWasToldBeforeSomethingItHeardAlready() {
        MemberId ana = company.person("ana");

        assertThat(rests(rests -> work -> rests.isNews(work, company.workspace(), ana, 200)))
                .isTrue();
        assertThat(rests(rests -> work -> rests.isNews(work, company.workspace(), ana, 100)))
                .isFalse();
        assertThat(rests(rests -> work -> rests.isNews(work, company.workspace(), ana, 200)))
                .isTrue();
    }

    private List<String> unasked(Instant before) {
        return company.run(work -> new Rests().unasked(work, company.workspace(), before, 50));
    }

    private boolean rests(Function<Rests, Function<Work, Boolean>> what) {
        return company.run(what.apply(new Rests()));
    }

    @Test
    void keepsWhatAMemberChoseWhenThePlatformTellsMore() {
        MemberId ana = company.person("ana");
        Member chosen = boundaries(company.member(ana));
        company.execute(work -> members.save(work, chosen, LATER));

        MemberId same = company.record(new Profile(
                Company.external("ana"), "Ana S.", Standing.GUEST, true, ZoneId.of("Asia/Tokyo"), Locale.GERMANY));

        assertThat(same).isEqualTo(ana);
        Member found = company.member(ana);
        assertThat(found)
                .isEqualTo(new Member(
                        ana,
                        company.workspace(),
                        "Ana S.",
                        Standing.GUEST,
                        true,
                        ZoneId.of("Asia/Tokyo"),
                        Locale.GERMANY,
                        chosen.hours(),
                        2,
                        LocalDate.of(2026, 4, 1),
                        chosen.attributes()));
    }

    @Test
    void meetsSomebodyUnknownAndLeavesSomebodyKnownAlone() {
        Profile provisional = new Profile("UANA", "?", Standing.STRANGER, false, ZoneId.of("UTC"), Locale.ENGLISH);
        MemberId met = company.run(work -> members.meet(work, company.workspace(), provisional, START));
        MemberId ana = company.person("ana");
        MemberId again = company.run(work -> members.meet(work, company.workspace(), provisional, START));

        assertThat(ana).isEqualTo(met).isEqualTo(again);
        assertThat(company.member(ana).name()).isEqualTo("ana");
    }

    @Test
    void deactivatesWhoeverIsNoLongerThere() {
        MemberId ana = company.person("ana");
        MemberId ben = company.person("ben");

        List<MemberId> gone =
                company.run(work -> members.deactivateOthers(work, company.workspace(), List.of("UANA"), LATER));
        List<MemberId> again =
                company.run(work -> members.deactivateOthers(work, company.workspace(), List.of("UANA"), LATER));

        assertThat(gone).containsExactly(ben);
        assertThat(again).isEmpty();
        assertThat(company.member(ben).standing()).isEqualTo(Standing.DEACTIVATED);
        assertThat(company.member(ana).standing()).isEqualTo(Standing.PERSON);
    }

    @Test
    void findsMembersByEitherId() {
        MemberId ana = company.person("ana");
        MemberId nobody = new MemberId("nobody");

        company.execute(work -> {
            assertThat(members.byExternal(work, company.workspace(), "UANA")
                            .orElseThrow()
                            .id())
                    .isEqualTo(ana);
            assertThat(members.external(work, company.workspace(), ana)).contains("UANA");
            assertThat(members.find(work, company.workspace(), nobody)).isEmpty();
            assertThat(members.all(work, company.workspace(), List.of(ana, nobody)))
                    .containsOnlyKeys(ana);
            assertThat(members.all(work, company.workspace(), List.of())).isEmpty();
        });
    }

    @Test
    void keepsEveryPartOfAProgram() {
        Program plain = company.programOf("Coffee", "C1");
        Program full = new Program(
                plain.id(),
                company.workspace(),
                "Kaffee & Kuchen",
                "C2",
                new Schedule(new Cadence.Monthly(-1, DayOfWeek.FRIDAY), LocalTime.of(14, 30), ZoneId.of("Asia/Tokyo")),
                5,
                Program.OddPerson.SITS_OUT_IN_TURN,
                Program.IntroductionStyle.EACH_PRIVATELY,
                "deep",
                false,
                true,
                6,
                Locale.GERMAN,
                List.of(
                        new Rule.MustDiffer("team"),
                        new Rule.MustShare("office floor"),
                        new Rule.NotOwnManager(),
                        new Rule.MinimumOverlap(Duration.ofMinutes(90))),
                Program.State.PAUSED);

        company.execute(work -> programs.save(work, plain, START));
        company.execute(work -> programs.save(work, full, LATER));

        company.execute(work -> {
            assertThat(programs.find(work, company.workspace(), plain.id())).contains(full);
            assertThat(programs.open(work, company.workspace())).containsExactly(full);
        });
    }

    @Test
    void allowsOneOpenProgramInAChannel() {
        Program first = company.program("coffee");
        Program second = company.programOf("tea", first.channel());

        assertThatThrownBy(() -> company.execute(work -> programs.save(work, second, LATER)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(first.channel());
        company.execute(work -> programs.save(work, ended(first), LATER));
        company.execute(work -> programs.save(work, second, LATER));

        company.execute(work -> assertThat(programs.ofChannel(work, company.workspace(), first.channel()))
                .contains(second));
    }

    @Test
    void joinsOnceLeavesAndJoinsAgain() {
        Program program = company.program("coffee");
        MemberId ana = company.person("ana");

        assertThat(join(program, ana)).isEqualTo(Enrollments.Joined.NOW);
        assertThat(join(program, ana)).isEqualTo(Enrollments.Joined.ALREADY);
        assertThat(leave(program, ana)).isTrue();
        assertThat(leave(program, ana)).isFalse();
        assertThat(enrollment(program, ana).state()).isEqualTo(Enrollment.State.LEFT);
        assertThat(join(program, ana)).isEqualTo(Enrollments.Joined.NOW);
        company.execute(work ->
                assertThat(enrollments.ofMember(work, company.workspace(), ana)).hasSize(1));
    }

    @Test
    void letsOnlyThoseJoinWhomTheProgramTakes() {
        Program program = company.program("coffee");
        Program open = company.run(work -> {
            Program changed =
                    AProgram.like(company.programOf("tea", "CTEA")).withGuests().same();
            programs.save(work, changed, START);
            return changed;
        });
        MemberId guest = company.somebody("gus", Standing.GUEST);

        assertThat(join(program, guest)).isEqualTo(Enrollments.Joined.NOT_ALLOWED);
        assertThat(join(open, guest)).isEqualTo(Enrollments.Joined.NOW);
        for (Standing standing : List.of(Standing.BOT, Standing.STRANGER, Standing.DEACTIVATED)) {
            assertThat(join(open, company.somebody(standing.name(), standing)))
                    .isEqualTo(Enrollments.Joined.NOT_ALLOWED);
        }
        assertThat(join(ended(program), company.person("ana"))).isEqualTo(Enrollments.Joined.NOT_ALLOWED);
    }

    @Test
    void findsWhoIsAvailableInAPeriod() {
        Program program = company.program("coffee");
        MemberId ana = company.person("ana");
        MemberId skipping = company.person("ben");
        MemberId paused = company.person("cyd");
        MemberId silent = company.person("dee");
        MemberId gone = company.person("eva");
        company.joined(program, ana, skipping, paused, silent, gone);

        company.execute(work -> {
            enrollments.skip(work, company.workspace(), program.id(), skipping, TUESDAY, START);
            enrollments.pause(work, company.workspace(), program.id(), paused, TUESDAY.plusDays(1), START);
            members.save(work, boundaries(company.member(silent)), START);
        });
        company.record(new Profile("UEVA", "eva", Standing.DEACTIVATED, false, BERLIN, Locale.UK));

        assertThat(available(program, TUESDAY, START)).containsExactly(ana);
        assertThat(available(program, TUESDAY.plusWeeks(1), START.plus(Duration.ofDays(7))))
                .containsExactlyInAnyOrder(ana, skipping, paused);
    }

    @Test
    void endsAPauseOnTheMembersOwnDate() {
        Program program = company.program("coffee");
        MemberId aki = company.person("aki", "Asia/Tokyo", Locale.JAPAN);
        MemberId lea = company.person("lea", "America/Los_Angeles", Locale.US);
        company.joined(program, aki, lea);
        company.execute(work -> {
            enrollments.pause(work, company.workspace(), program.id(), aki, TUESDAY, START);
            enrollments.pause(work, company.workspace(), program.id(), lea, TUESDAY, START);
        });

        assertThat(available(program, TUESDAY, Instant.parse("2026-03-02T14:59:59Z")))
                .isEmpty();
        assertThat(available(program, TUESDAY, Instant.parse("2026-03-02T15:00:00Z")))
                .containsExactly(aki);
    }

    @Test
    void raisesTheRevisionOnEverythingThatARoundDependsOn() {
        Program program = company.program("coffee");
        MemberId ana = company.person("ana");
        MemberId ben = company.person("ben");
        company.joined(program, ana, ben);
        Program other = company.program("tea");
        long untouched = revision(other);

        raises(program, () -> company.execute(work -> programs.save(work, program, LATER)));
        raises(program, () -> company.organizes(program, ana));
        raises(program, () -> company.joined(program, company.person("cyd")));
        raises(
                program,
                () -> company.execute(
                        work -> enrollments.skip(work, company.workspace(), program.id(), ana, TUESDAY, LATER)));
        raises(
                program,
                () -> company.execute(
                        work -> enrollments.pause(work, company.workspace(), program.id(), ana, TUESDAY, LATER)));
        raises(
                program,
                () -> company.execute(work -> enrollments.resume(work, company.workspace(), program.id(), ana, LATER)));
        raises(program, () -> company.execute(work -> members.save(work, boundaries(company.member(ana)), LATER)));
        raises(
                program,
                () -> company.execute(
                        work -> neverMatches.add(work, company.workspace(), company.person("zoe"), ana, LATER)));
        raises(
                program,
                () -> company.execute(
                        work -> neverMatches.remove(work, company.workspace(), company.person("zoe"), ana, LATER)));
        raises(
                program,
                () -> company.record(new Profile("UANA", "ana", Standing.DEACTIVATED, false, BERLIN, Locale.UK)));
        raises(
                program,
                () -> company.execute(
                        work -> members.deactivateOthers(work, company.workspace(), List.of("UANA"), LATER)));
        assertThat(revision(other)).isEqualTo(untouched);
    }

    @Test
    void leavesTheRevisionWhereNothingChanged() {
        Program program = company.program("coffee");
        MemberId ana = company.person("ana");
        company.joined(program, ana);
        long before = revision(program);

        company.person("ana");
        company.joined(program, ana);
        company.execute(
                work -> enrollments.leave(work, company.workspace(), program.id(), company.person("ben"), LATER));

        assertThat(revision(program)).isEqualTo(before);
    }

    @Test
    void knowsRolesFromItsOwnTables() {
        Program program = company.program("coffee");
        MemberId ada = company.admin("ada");
        MemberId ben = company.person("ben");
        MemberId cyd = company.person("cyd");
        MemberId dee = company.person("dee");
        company.organizes(program, ben);
        company.execute(work -> roles.nameCreators(work, company.workspace(), Set.of(cyd), LATER));

        company.execute(work -> {
            assertThat(List.of(ada, ben, cyd, dee))
                    .filteredOn(member -> roles.isAdmin(work, company.workspace(), member))
                    .containsExactly(ada);
            assertThat(List.of(ada, ben, cyd, dee))
                    .filteredOn(member -> roles.isOrganizer(work, company.workspace(), member, program.id()))
                    .containsExactly(ada, ben);
            assertThat(List.of(ada, ben, cyd, dee))
                    .filteredOn(member -> roles.mayCreatePrograms(work, company.workspace(), member))
                    .containsExactly(ada, cyd);
            assertThat(programs.organizedBy(work, company.workspace(), ben)).containsExactly(program);
        });
    }

    @Test
    void givesNoRoleToWhoWasDeactivated() {
        Program program = company.program("coffee");
        MemberId ben = company.person("ben");
        company.organizes(program, ben);
        company.execute(work -> roles.nameCreators(work, company.workspace(), Set.of(ben), LATER));

        company.record(new Profile("UBEN", "ben", Standing.DEACTIVATED, true, BERLIN, Locale.UK));

        company.execute(work -> {
            assertThat(roles.isAdmin(work, company.workspace(), ben)).isFalse();
            assertThat(roles.isOrganizer(work, company.workspace(), ben, program.id()))
                    .isFalse();
            assertThat(roles.mayCreatePrograms(work, company.workspace(), ben)).isFalse();
        });
    }

    @Test
    void neverMatchesInEitherDirectionAndLetsOnlyTheAuthorUndoIt() {
        MemberId ana = company.person("ana");
        MemberId ben = company.person("ben");
        MemberId cyd = company.person("cyd");

        company.execute(work -> {
            neverMatches.add(work, company.workspace(), ana, ben, START);
            neverMatches.add(work, company.workspace(), ana, ben, LATER);
            neverMatches.remove(work, company.workspace(), ben, ana, LATER);
        });

        company.execute(work -> {
            assertThat(neverMatches.of(work, company.workspace(), ana)).containsExactly(ben);
            assertThat(neverMatches.of(work, company.workspace(), ben)).isEmpty();
            assertThat(neverMatches.among(work, company.workspace(), List.of(ben, ana, cyd)))
                    .containsExactly(new NeverMatches.Pair(ben, ana));
            assertThat(neverMatches.among(work, company.workspace(), List.of(ana, cyd)))
                    .isEmpty();
            neverMatches.remove(work, company.workspace(), ana, ben, LATER);
            assertThat(neverMatches.of(work, company.workspace(), ana)).isEmpty();
        });
    }

    @Test
    void storesWhomSomebodyNamedUnreadably() {
        MemberId ana = company.person("ana");
        MemberId ben = company.person("ben");
        company.execute(work -> neverMatches.add(work, company.workspace(), ana, ben, START));

        NeverMatches stranger = new NeverMatches(Sealed.with(Sealed.freshKey()));

        assertThatThrownBy(() -> company.run(work -> stranger.of(work, company.workspace(), ana)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void raises(Program program, Runnable change) {
        long before = revision(program);
        change.run();
        assertThat(revision(program)).isGreaterThan(before);
    }

    private long revision(Program program) {
        return company.run(work -> programs.revision(work, company.workspace(), program.id()));
    }

    private Enrollments.Joined join(Program program, MemberId member) {
        return company.run(work -> enrollments.join(work, program, member, LATER));
    }

    private boolean leave(Program program, MemberId member) {
        return company.run(work -> enrollments.leave(work, company.workspace(), program.id(), member, LATER));
    }

    private Enrollment enrollment(Program program, MemberId member) {
        return company.run(work -> enrollments
                .find(work, company.workspace(), program.id(), member)
                .orElseThrow());
    }

    private List<MemberId> available(Program program, LocalDate period, Instant now) {
        return company.run(work -> enrollments.available(work, program, period, now).stream()
                .map(Member::id)
                .toList());
    }

    private static Member boundaries(Member member) {
        return new Member(
                member.id(),
                member.workspace(),
                member.name(),
                member.standing(),
                member.admin(),
                member.zone(),
                member.locale(),
                new WorkingHours(LocalTime.of(8, 0), LocalTime.of(14, 0), Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                2,
                LocalDate.of(2026, 4, 1),
                Map.of("interests", List.of("climbing", "Käse"), "team", List.of("Design")));
    }

    @Test
    void keepsAPrivateChannelToItsMembers() {
        MemberId ana = company.person("ana");
        MemberId ben = company.person("ben");
        Program program = company.program("Leads");
        Channels channels = new Channels();
        WorkspaceId workspace = company.workspace();

        company.execute(work -> channels.keepPrivate(work, workspace, program.channel(), Set.of(ana)));
        company.execute(work -> channels.keepPrivate(work, workspace, program.channel(), Set.of(ana)));
        boolean before = company.run(work -> new Roles().mayTakePart(work, program, ben));
        company.execute(work -> channels.joined(work, workspace, program.channel(), ben));
        boolean inIt = company.run(work -> new Roles().mayTakePart(work, program, ben));
        company.execute(work -> channels.left(work, workspace, program.channel(), ana));
        boolean gone = company.run(work -> new Roles().mayTakePart(work, program, ana));
        company.execute(work -> channels.open(work, workspace, program.channel()));

        assertThat(before).isFalse();
        assertThat(inIt).isTrue();
        assertThat(gone).isFalse();
        assertThat((boolean) company.run(work -> new Roles().mayTakePart(work, program, ana)))
                .isTrue();
    }

    private static Program ended(Program program) {
        return program.in(Program.State.ENDED);
    }
}

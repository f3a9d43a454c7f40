package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.AProgram;
import io.rapport.people.MemberId;
import io.rapport.people.Rule;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each kind of program makes of its rounds. */
@BothDatabases
final class KindsOfProgramTest {

    private static final List<String> WEEKS = List.of("03", "10", "17", "24");

    private final Club club;

    KindsOfProgramTest(TestDatabase database) {
        this.club = Club.on(database);
    }

    @Test
    void bringsMentorsAndMenteesTogether() {
        club.joined("ana", "ben", "cyd", "dee");
        club.obeys(Rule.Across.MENTORING);
        club.has("ana", "mentoring", "mentor");
        club.has("ben", "mentoring", "mentee");
        club.has("cyd", "mentoring", "mentor", "mentee");
        club.has("dee", "mentoring", "mentor");

        club.walkTo(Club.TUESDAY);

        assertThat(club.groups()).hasSize(2);
        assertThat(club.partnersOf("ana")).isIn("ben", "cyd");
        assertThat(club.partnersOf("dee")).isIn("ben", "cyd");
        assertThat(club.lastTold("ben")).contains("is here as a mentor, ben as a mentee.");
        assertThat(club.lastTold("cyd")).contains("is here as a mentor, cyd as a mentee.");
    }

    @Test
    void keepsToItselfOnWhichSideTwoAreWhoTakeEither() {
        club.joined("ana", "ben");
        club.obeys(Rule.Across.MENTORING);
        club.has("ana", "mentoring", "mentor", "mentee");
        club.has("ben", "mentoring", "mentor", "mentee");

        club.walkTo(Club.TUESDAY);

        assertThat(club.lastTold("ben")).contains(", meet ").doesNotContain("mentor");
    }

    @Test
    void namesAllWhoMentorOrAreMentoredInALargerGroup() {
        club.meetsInGroupsOf(3);
        club.joined("ana", "ben", "cyd");
        club.obeys(Rule.Across.MENTORING);
        club.has("ana", "mentoring", "mentor");
        club.has("ben", "mentoring", "mentee");
        club.has("cyd", "mentoring", "mentee");

        club.walkTo(Club.TUESDAY);

        assertThat(club.lastTold("ana"))
                .containsPattern("ana is here as a mentor, (ben and cyd|cyd and ben) as mentees\\.");
    }

    @Test
    void remindsOnceWhoHasYetToSayWhetherTheyWouldMentor() {
        club.joined("ana", "ben", "cyd");
        club.obeys(Rule.Across.MENTORING);
        club.has("ana", "mentoring", "mentor");
        club.has("ben", "mentoring", "mentee");

        club.walkTo("2026-03-17T10:00:00Z");

        assertThat(club.told("cyd")).hasSize(1);
        assertThat(club.lastTold("cyd"))
                .contains("You have not said yet whether you would like to mentor")
                .doesNotContain("You go first next time.");
    }

    @Test
    void hasTheHostMeetEverybodyInTurnWithoutAMessageToWhoWaits() {
        club.joined("ana", "ben", "cyd", "dee");
        MemberId host = club.id("ana");
        club.obeys(new Rule.WithHost(Set.of(host)));
        Set<String> met = new HashSet<>();

        for (String week : List.of("03", "10", "17")) {
            club.walkTo("2026-03-" + week + "T10:00:00Z");
            assertThat(club.groups()).hasSize(1);
            met.add(club.partnersOf("ana"));
        }

        assertThat(met).containsExactlyInAnyOrder("ben", "cyd", "dee");
        assertThat(List.of("ben", "cyd", "dee"))
                .allSatisfy(name ->
                        assertThat(String.join("\n", club.told(name))).doesNotContain("there is no check-in for you"));
    }

    @Test
    void tellsEverybodyWhenNoHostCouldTakePart() {
        club.joined("ana", "ben", "cyd");
        club.obeys(new Rule.WithHost(Set.of(club.outsider("zoe"))));

        club.walkTo(Club.TUESDAY);

        assertThat(List.of("ana", "ben", "cyd"))
                .allSatisfy(name -> assertThat(club.lastTold(name)).contains("there is no check-in for you"));
    }

    @Test
    void givesNewcomersTheSameBuddyForFourWeeksAndLeavesOtherBuddiesInPeace() {
        club.joined("new", "ben", "cyd", "dee");
        club.obeys(new Rule.Newcomers());
        club.has("new", "start_date", "2026-03-02");
        club.has("ben", "start_date", "2020-01-01");
        club.has("dee", "start_date", "2026-01-12");
        List<String> buddies = new ArrayList<>();

        for (String week : WEEKS) {
            club.walkTo("2026-03-" + week + "T10:00:00Z");
            buddies.add(club.partnersOf("new"));
        }
        club.walkTo("2026-03-31T10:00:00Z");

        assertThat(buddies).doesNotContain("dee");
        assertThat(new HashSet<>(buddies)).hasSize(1);
        assertThat(club.isInAGroup("new")).isFalse();
        String spare = buddies.contains("ben") ? "cyd" : "ben";
        assertThat(club.told(spare)).isEmpty();
        assertThat(club.told("dee")).isEmpty();
        assertThat(club.told("new").get(0)).contains("new is new here.");
    }

    @Test
    void drawsLotsForFewPlacesAndPromisesATicketMore() {
        club.joined("ana", "ben", "cyd", "dee", "eva");
        club.obeys(new Rule.Lottery(2));

        club.walkTo(Club.TUESDAY);

        assertThat(club.groups()).hasSize(1);
        String out = List.of("ana", "ben", "cyd", "dee", "eva").stream()
                .filter(name -> !club.isInAGroup(name))
                .findFirst()
                .orElseThrow();
        assertThat(club.lastTold(out)).contains("one ticket more").doesNotContain("You go first next time.");
    }

    @Test
    void keepsGroupsTogetherForSoManyRoundsAndMixesThemThen() {
        club.joined("ana", "ben", "cyd", "dee", "eva", "fay");
        club.obeys(new Rule.KeptTogether(3));
        List<List<String>> rounds = new ArrayList<>();

        for (String week : WEEKS) {
            club.walkTo("2026-03-" + week + "T10:00:00Z");
            rounds.add(club.groups());
        }

        assertThat(rounds.get(1)).isEqualTo(rounds.get(0));
        assertThat(rounds.get(2)).isEqualTo(rounds.get(0));
        assertThat(rounds.get(3)).doesNotContainAnyElementsOf(rounds.get(0));
    }

    @Test
    void greetsThoseWhoStayTogetherAsPeopleWhoKnowEachOther() {
        club.joined("ana", "ben", "cyd");
        club.meetsInGroupsOf(3);
        club.obeys(new Rule.KeptTogether(3));

        club.walkTo("2026-03-03T10:00:00Z");
        assertThat(club.lastTold("ana")).contains(", meet each other.");
        club.walkTo("2026-03-10T10:00:00Z");
        assertThat(club.lastTold("ana")).contains(", this time you meet again.").doesNotContain("meet each other");
        club.introducesPrivately();
        club.walkTo("2026-03-17T10:00:00Z");
        assertThat(club.lastTold("ana"))
                .startsWith("*ana, this time you meet @")
                .contains(" again.");
    }

    @Test
    void putsFirstWhatTheProgramPrefers() {
        club.joined("ana", "ben", "cyd", "dee");
        club.obeys(new Rule.Prefers(List.of(Rule.Liking.INTERESTS, Rule.Liking.LONGEST_AGO, Rule.Liking.OTHER_TEAM)));
        club.has("ana", "interests", "jazz");
        club.has("cyd", "interests", "jazz");

        club.walkTo(Club.TUESDAY);

        assertThat(club.groups()).containsExactly("ana+cyd", "ben+dee");
    }

    @Test
    void matchesNobodyMoreOftenThanTheyAskedAndSendsNothingMeanwhile() {
        club.joined("ana", "ben", "cyd");
        club.run(work ->
                club.people.enrollments().takePartEvery(work, club.program(), club.id("cyd"), 28, club.office.now()));
        List<Boolean> tookPart = new ArrayList<>();

        for (LocalDate week = Club.THIRD; week.isBefore(LocalDate.of(2026, 4, 8)); week = week.plusWeeks(1)) {
            club.walkTo(week + "T10:00:00Z");
            tookPart.add(club.isInAGroup("cyd"));
        }

        assertThat(tookPart).containsExactly(true, false, false, false, true, false);
        assertThat(String.join("\n", club.told("cyd"))).doesNotContain("there is no check-in for you");
    }

    @Test
    void introducesNobodyWhoMetBeforeRapportCame() {
        club.joined("ana", "ben", "cyd", "dee");
        club.office.transactions().execute(work -> {
            club.checkIns.metEarlier(
                    work, club.office.workspace(), List.of(club.id("ana"), club.id("ben")), LocalDate.of(2026, 1, 6));
            club.checkIns.metEarlier(
                    work, club.office.workspace(), List.of(club.id("cyd"), club.id("ana")), LocalDate.of(2025, 12, 2));
        });

        club.walkTo(Club.TUESDAY);

        assertThat(club.groups()).containsExactly("ana+dee", "ben+cyd");
    }

    @Test
    void foreseesWhatAProgramWouldComeToWithoutATraceOfConfidentialWishes() {
        club.joined("ana", "ben");
        club.joinedFrom("kei", "America/Los_Angeles", "en");
        Outlook before = outlook();

        club.never("ana", "ben");

        assertThat(before)
                .isEqualTo(new Outlook(List.of(Club.THIRD, Club.TENTH, LocalDate.of(2026, 3, 17)), 3, 1, 0, 1));
        assertThat(outlook()).isEqualTo(before);
    }

    private Outlook outlook() {
        return club.run(work ->
                club.checkIns.outlook(work, AProgram.like(club.program()).same(), club.office.now()));
    }
}

package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.matching.Matching;
import io.rapport.matching.Problem;
import io.rapport.people.AProgram;
import io.rapport.people.Rule;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tables keep, on both databases; the stories around it are told elsewhere, on one. */
@BothDatabases
final class TablesTest {

    private final Club club;

    TablesTest(TestDatabase database) {
        this.club = Club.on(database);
    }

    @Test
    void keepARoundFromItsStartToItsEnd() {
        club.runs(AProgram.like(club.program()).sittingOut().same());
        club.joined("Ana", "Ben", "Cyd");
        club.organizes("Ana");

        club.walkTo(Club.TUESDAY);
        List<String> matched = List.of(club.groups().get(0).split("\\+"));
        String group = club.groupOf(matched.get(0)).id();
        club.press(matched.get(0), "Find a time");
        club.press(
                matched.get(0),
                CheckIns.TAKE_TIME,
                group + "@" + Instant.parse("2026-03-04T10:00:00Z").getEpochSecond());
        club.press(matched.get(1), "Yes, that works");
        club.press(matched.get(0), CheckIns.MET, group);
        club.walkTo("2026-03-24T10:00:00Z");

        List<String> met = club
                .run(work -> club.checkIns.metLately(work, club.office.workspace(), club.id(matched.get(0)), 3))
                .stream()
                .map(club::name)
                .toList();
        assertThat(met).containsExactly(matched.get(1));
        assertThat(club.channel()).hasSize(3);
        Optional<LocalDate> last = club.run(work -> new RoundTable(work)
                .lastPeriod(club.office.workspace(), club.program().id()));
        assertThat(last).contains(LocalDate.of(2026, 3, 24));
    }

    @Test
    void mendARoundOnce() {
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);

        club.press("Ana", CheckIns.CANNOT, club.groupOf("Ana").id());
        club.press("Ben", CheckIns.NO_REPLY, club.groupOf("Ben").id());
        club.beat();
        club.beat();

        assertThat(club.groups()).isEmpty();
        assertThat(club.told("Ben")).hasSize(2);
    }

    @Test
    void keepAConnectionFromTheLastYesToItsEnd() {
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);
        String group = club.groupOf("Ana").id();
        for (String name : List.of("Ana", "Ben")) {
            club.press(name, CheckIns.GUIDE, group);
            club.press(name, CheckIns.DEEPER, group);
            club.press(name, CheckIns.MET, group);
            club.press(name, CheckIns.WISH, group + "@TWO_WEEKS");
        }
        club.leaves("Ana");
        club.walkTo("2026-03-17T12:00:00Z");

        assertThat(club.lastTold("Ben")).contains("it is time for your check-in");
        assertThat(club.groupOf("Ben").question()).isNotEmpty();
        club.press("Ben", "Stop meeting");
        club.walkTo("2026-04-14T12:00:00Z");
        assertThat(club.lastTold("Ana")).contains("have come to an end");
        assertThat(club.isInAGroup("Ana")).isFalse();
    }

    @Test
    void beginAConnectionOnceWhenTheLastTwoSayYesAtTheSameMoment() {
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);
        Scene scene = club.run(work ->
                new Scenes(club.people).around(work, club.groupOf("Ana")).orElseThrow());
        Connections connections = new Connections(club.people, new Notices(club.office.outbox()));

        for (int time = 0; time < 10; time++) {
            Stream.of("Ana", "Ben")
                    .map(name -> CompletableFuture.runAsync(() -> club.run(
                            work -> connections.wish(work, scene, club.id(name), Rhythm.MONTHLY, club.office.now()))))
                    .toList()
                    .forEach(CompletableFuture::join);

            List<Connection> begun = club.run(work -> new ConnectionTable(work).active(club.office.workspace()));
            assertThat(begun).hasSize(1);
            club.office.transactions().execute(work -> new ConnectionTable(work).end(begun.get(0), club.office.now()));
        }
    }

    @Test
    void haveOneOfTwoPairsMakeRoomWhenBothSayYesAtTheSameMoment() {
        club.joined("Ana", "Ben", "Cyd", "Dee");
        club.walkTo(Club.TUESDAY);
        club.joined("Eve");
        club.press("Eve", "Match me now");
        club.walkTo("2026-03-05T12:00:00Z");
        Thirds thirds = new Thirds(club.people, new Scenes(club.people));
        Notices notices = new Notices(club.office.outbox());
        String partner = club.partnersOf("Ana");
        List<Scene> pairs = Stream.of("Ana", "Ben", "Cyd", "Dee")
                .filter(name -> !name.equals(partner))
                .map(club::groupOf)
                .distinct()
                .map(group -> club.run(
                        work -> new Scenes(club.people).around(work, group).orElseThrow()))
                .toList();

        List<Boolean> joined = Stream.concat(pairs.stream(), pairs.stream())
                .map(pair -> CompletableFuture.supplyAsync(() -> club.office
                        .transactions()
                        .runIf(Optional::isPresent, work -> thirds.welcome(work, pair, notices, club.office.now()))
                        .isPresent()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        club.beat();

        assertThat(pairs).hasSize(2);
        assertThat(joined).containsOnlyOnce(true);
        assertThat(club.groupOf("Eve").present()).hasSize(3);
        assertThat(club.groups()).hasSize(2);
    }

    @Test
    void decideARoundAgainJustSoFromWhatWasRecorded() {
        club.joined("Ana", "Ben", "Cyd", "Dee", "Eve");
        club.has("Ana", "interests", "climbing & hiking", "Käse");
        club.has("Ben", "team", "Research");
        club.never("Ana", "Ben");
        club.obeys(new Rule.MustDiffer("team"), new Rule.NotOwnManager(), new Rule.MinimumOverlap(Duration.ofHours(2)));
        club.walkTo("2026-03-10T10:00:00Z");
        Round round = club.run(
                work -> new RoundTable(work).open(club.office.workspace()).get(0));

        Problem again =
                ReplayReader.problem(club.run(work -> new ReplayTable(work).find(club.office.workspace(), round.id()))
                        .orElseThrow());

        List<String> groups = Matching.solve(again).groups().stream()
                .map(group -> club.names(group.ids().stream()
                        .map(io.rapport.people.MemberId::new)
                        .toList()))
                .sorted()
                .toList();
        assertThat(groups).isEqualTo(club.groups());
    }

    @Test
    void forgetReplaysAfterNinetyDays() {
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);
        Round round = club.run(
                work -> new RoundTable(work).open(club.office.workspace()).get(0));

        assertThat(kept(round, "2026-06-01T00:00:00Z")).isTrue();
        assertThat(kept(round, "2026-06-02T00:00:00Z")).isFalse();
    }

    @Test
    void countNobodyWhoRestedAsTheyWishedAsLeftOut() {
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);
        Round round = club.run(
                work -> new RoundTable(work).open(club.office.workspace()).get(0));
        club.outsider("Cyd");
        club.outsider("Dee");

        Map<String, Integer> missed = club.run(work -> {
            LeftOutTable leftOut = new LeftOutTable(work);
            leftOut.insert(round, club.id("Cyd"), Unmatched.RESTS, club.office.now());
            leftOut.insert(round, club.id("Dee"), Unmatched.NOT_DRAWN, club.office.now());
            return leftOut.missed(club.office.workspace(), club.program().id()).entrySet().stream()
                    .collect(Collectors.toMap(entry -> club.name(entry.getKey()), Map.Entry::getValue));
        });

        assertThat(missed).isEqualTo(Map.of("Dee", 1));
    }

    private boolean kept(Round round, String now) {
        return club.run(work -> {
            club.checkIns.forget(work, club.office.workspace(), Instant.parse(now));
            return new ReplayTable(work)
                    .find(club.office.workspace(), round.id())
                    .isPresent();
        });
    }
}

package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Card;
import io.rapport.people.AProgram;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WeeklyTest {

    private static final List<String> MONDAYS = List.of(
            "2026-03-16T08:00:00Z",
            "2026-03-23T08:00:00Z",
            "2026-03-30T08:00:00Z",
            "2026-04-06T08:00:00Z",
            "2026-04-13T08:00:00Z",
            "2026-04-20T08:00:00Z");

    private final Club club = Club.opensBeside(new Neighbours(
            (work, workspace, members, locale) -> List.of(),
            (locale, group) -> List.of(),
            token -> Optional.empty(),
            (locale, program) -> List.of(
                    new Card.Button(
                            "Pause " + program.name(),
                            "programs.pause",
                            program.id().value()),
                    new Card.Button(
                            "Leave " + program.name(),
                            "programs.leave",
                            program.id().value()))));

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void asksOnceMoreWhatBecameOfACheckIn() {
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);
        String group = club.groupOf("Ana").id();
        club.press("Ben", CheckIns.MET, group);

        club.walkTo(MONDAYS.get(0));

        assertThat(line("Ana"))
                .isEqualTo("Did your check-in of March 3 with @Ben happen in the end?\n[We met] [Not this time]");
        assertThat(line("Ben")).isEmpty();
        club.press("Ana", CheckIns.MET, group);
        assertThat(line("Ana")).isEmpty();
    }

    @Test
    void asksASecondTimeOnlyOnce() {
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);
        club.leaves("Ben");
        club.press("Ana", CheckIns.NOT_YET, club.groupOf("Ana").id());
        club.walkTo(MONDAYS.get(1));

        assertThat(line("Ana")).isEmpty();
    }

    @Test
    void asksNothingWhereFollowUpsAreOff() {
        club.runs(AProgram.like(club.program()).withoutFollowUps().same());
        club.joined("Ana", "Ben");
        club.walkTo(MONDAYS.get(2));

        assertThat(line("Ana")).isEmpty();
    }

    @Test
    void asksTheSilentInEveryThirdRoundWhetherTheyStay() {
        club.joined("Ana", "Ben");

        List<Boolean> asked = MONDAYS.stream()
                .map(monday -> {
                    club.walkTo(monday);
                    return line("Ana").contains("for three rounds");
                })
                .toList();

        assertThat(asked).containsExactly(false, false, true, false, false, true);
        assertThat(line("Ana"))
                .contains("[I’ll stay] [Pause Coffee] [Leave Coffee]")
                .doesNotContain("in the end");
    }

    @Test
    void beginsToCountAnewWithEveryAnswer() {
        club.joined("Ana", "Ben");
        club.walkTo(MONDAYS.get(1));
        club.press("Ana", CheckIns.NOT_THIS_TIME, club.groupOf("Ana").id());
        club.walkTo(MONDAYS.get(2));

        assertThat(line("Ana")).doesNotContain("for three rounds");
        assertThat(line("Ben")).contains("for three rounds");
    }

    private String line(String name) {
        return club.run(work -> club.checkIns.lines().stream()
                .map(line -> line.source().of(work, club.office.member(club.id(name)), club.office.now()))
                .filter(card -> !card.isEmpty())
                .map(club::text)
                .collect(Collectors.joining("\n")));
    }
}

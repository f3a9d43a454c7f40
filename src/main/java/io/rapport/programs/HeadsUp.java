package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Card;
import io.rapport.people.Enrollment;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.wording.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The line of the weekly note that tells of the rounds of the week, with a way to sit one out. */
final class HeadsUp {

    private static final Duration AHEAD = Duration.ofDays(7);
    private static final int MOST_SKIPPED = 4;

    private final Desk desk;

    HeadsUp(Desk desk) {
        this.desk = desk;
    }

    /** A round that a member will be in unless they say otherwise. */
    private record Ahead(Program program, LocalDate day) {}

    Card of(Work work, Member member, Instant now) {
        LocalDate today = now.atZone(member.clock()).toLocalDate();
        if (member.isPausedOn(today)) {
            return Card.of();
        }
        List<Enrollment> awake = desk.enrollments().ofMember(work, member.workspace(), member.id()).stream()
                .filter(enrollment -> !enrollment.isPausedOn(today))
                .toList();
        List<Ahead> ahead = ahead(work, member, awake, now);
        return ahead.isEmpty() ? Card.of() : card(member.locale(), ahead);
    }

    private List<Ahead> ahead(Work work, Member member, List<Enrollment> awake, Instant now) {
        Map<ProgramId, Program> programs = desk.programs()
                .all(
                        work,
                        member.workspace(),
                        awake.stream().map(Enrollment::program).toList());
        Map<ProgramId, Neighbours.Upcoming> rounds = desk.rounds(work, member.workspace());
        return awake.stream()
                .flatMap(enrollment -> Stream.ofNullable(rounds.get(enrollment.program()))
                        .filter(next -> !next.period().equals(enrollment.skips()))
                        .filter(next -> !enrollment.restsIn(next.period()))
                        .filter(next -> next.at().isAfter(now) && !next.at().isAfter(now.plus(AHEAD)))
                        .flatMap(next -> Stream.ofNullable(programs.get(enrollment.program()))
                                .map(program -> new Ahead(program, Words.dayOf(member, next)))))
                .toList();
    }

    private static Card card(Locale locale, List<Ahead> ahead) {
        List<String> rounds = ahead.stream()
                .map(one -> WORDING.say(
                        locale,
                        "heads_up.round",
                        Map.of("program", one.program().name(), "day", one.day())))
                .toList();
        List<Card.Element> buttons = new ArrayList<>();
        ahead.stream().limit(MOST_SKIPPED).forEach(one -> buttons.add(skip(locale, one, ahead.size())));
        String subject = ahead.size() == 1 ? ahead.get(0).program().id().value() : "";
        buttons.add(new Card.Button(WORDING.say(locale, "button.pause"), "programs.pause", subject));
        return Card.of(
                new Card.Text(WORDING.say(locale, "heads_up", Map.of("rounds", Phrases.list(locale, rounds)))),
                new Card.Buttons(buttons));
    }

    /** A button that skips one round; of several it names the program. */
    private static Card.Element skip(Locale locale, Ahead one, int rounds) {
        String label = rounds == 1
                ? WORDING.say(locale, "button.skip")
                : WORDING.say(
                        locale,
                        "button.skip_one",
                        Map.of("program", one.program().name()));
        return new Card.Button(label, "programs.skip", one.program().id().value());
    }
}

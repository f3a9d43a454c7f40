package io.rapport.checkins;

import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Notice;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words the summary of a closed round for its channel; figures only from five answers on. */
final class Summaries {

    static final int ANSWERS_NEEDED = 5;

    private final People people;
    private final RoundSchedules schedules;

    Summaries(People people, RoundSchedules schedules) {
        this.people = people;
        this.schedules = schedules;
    }

    Optional<Card> compose(Work work, Notice notice, Audience audience, Instant now) {
        Optional<Round> found = new RoundTable(work).find(notice.workspace(), notice.subject());
        return found.flatMap(round -> {
            List<Group> groups = new GroupTable(work)
                    .ofRound(round.workspace(), round.id()).stream()
                            .filter(Group::isOpen)
                            .toList();
            return groups.isEmpty() ? Optional.empty() : Optional.of(card(work, round, groups, audience));
        });
    }

    private Card card(Work work, Round round, List<Group> groups, Audience audience) {
        Words words = new Words(audience.locale());
        Figures figures = Figures.of(groups);
        List<Card.Part> parts = new ArrayList<>();
        if (figures.answers() < ANSWERS_NEEDED) {
            parts.add(new Card.Text(words.say("summary.few", Map.of("groups", groups.size()))));
        } else {
            parts.add(
                    new Card.Text(words.say("summary.figures", Map.of("groups", groups.size(), "met", figures.met()))));
            parts.add(figures.chart(words));
        }
        next(work, round, words).ifPresent(parts::add);
        return new Card(parts);
    }

    private Optional<Card.Part> next(Work work, Round round, Words words) {
        return people.programs()
                .find(work, round.workspace(), round.program())
                .flatMap(program -> schedules
                        .next(work, round.workspace(), round.program())
                        .filter(next -> next.dueAt() != null)
                        .map(next -> new Card.Small(words.say(
                                "summary.next", Map.of("program", program.name(), "period", next.period())))));
    }

    /** How many groups met, did not, disagree, or said nothing. */
    record Figures(int met, int unsure, int notMet, int silent, long answers) {

        static Figures of(List<Group> groups) {
            Map<Verdict, Long> counts =
                    groups.stream().collect(Collectors.groupingBy(Verdict::of, Collectors.counting()));
            long answers = groups.stream()
                    .flatMap(group -> group.checkIns().stream())
                    .filter(part -> part.outcome() != null)
                    .count();
            return new Figures(
                    count(counts, Verdict.MET),
                    count(counts, Verdict.UNSURE),
                    count(counts, Verdict.NOT_MET),
                    count(counts, Verdict.SILENT),
                    answers);
        }

        private static int count(Map<Verdict, Long> counts, Verdict verdict) {
            return counts.getOrDefault(verdict, 0L).intValue();
        }

        Card.Chart chart(Words words) {
            return new Card.Chart(
                    words.say("summary.chart"),
                    List.of(
                            new Card.Bar(words.say("summary.met"), met),
                            new Card.Bar(words.say("summary.unsure"), unsure),
                            new Card.Bar(words.say("summary.not_met"), notMet),
                            new Card.Bar(words.say("summary.silent"), silent)));
        }
    }

    /** What the members of a group together say; one yes counts for matching, here a no beside it shows as unsure. */
    private enum Verdict {
        MET,
        UNSURE,
        NOT_MET,
        SILENT;

        static Verdict of(Group group) {
            boolean no = group.checkIns().stream().anyMatch(part -> part.outcome() != null && !part.hasMet());
            if (group.hasMet()) {
                return no ? UNSURE : MET;
            }
            return no ? NOT_MET : SILENT;
        }
    }
}

package io.rapport.matching;

import io.rapport.matching.Arrangement.LeftOut;
import io.rapport.matching.Arrangement.Why;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Who takes part in a round at all: nobody who asked for a longer rest, and no more people than a lottery has places. */
final class Attendance {

    private static final int MOST_TICKETS = 1_000;

    private final Problem problem;
    private final List<Candidate> present;
    private final List<LeftOut> absent = new ArrayList<>();

    Attendance(Problem problem) {
        this.problem = problem;
        this.present = new ArrayList<>(problem.candidates());
        for (Rule rule : problem.rules()) {
            if (rule instanceof Rule.AtMostEvery often) {
                letRest(often.days());
            }
        }
        for (Rule rule : problem.rules()) {
            if (rule instanceof Rule.Lottery lottery) {
                draw(lottery.places());
            }
        }
    }

    private void letRest(Map<String, Integer> days) {
        Map<String, Long> since = daysSinceLast();
        present.removeIf(candidate -> {
            boolean rests = since.getOrDefault(candidate.id(), Long.MAX_VALUE) < days.getOrDefault(candidate.id(), 0);
            if (rests) {
                absent.add(new LeftOut(candidate.id(), Why.RESTS));
            }
            return rests;
        });
    }

    private Map<String, Long> daysSinceLast() {
        Map<String, Long> since = new HashMap<>();
        for (Meeting meeting : problem.history()) {
            long days = ChronoUnit.DAYS.between(meeting.on(), problem.on());
            since.merge(meeting.pair().one(), days, Math::min);
            since.merge(meeting.pair().other(), days, Math::min);
        }
        return since;
    }

    private void draw(int places) {
        present.sort(Comparator.comparingLong(this::firstTicket).thenComparing(Candidate::id));
        while (present.size() > places) {
            Candidate last = present.remove(present.size() - 1);
            absent.add(new LeftOut(last.id(), Why.NOT_DRAWN));
        }
    }

    /** Returns the lowest of somebody's tickets: the more of them, the sooner one is low. */
    private long firstTicket(Candidate candidate) {
        return LongStream.rangeClosed(0, Math.min(candidate.roundsMissed(), MOST_TICKETS))
                .map(ticket -> Roster.hash(problem.seed() + 7 * (ticket + 1), candidate.id()))
                .min()
                .orElse(0);
    }

    /** Returns the problem of who takes part. */
    Problem problem() {
        return absent.isEmpty() ? problem : problem.among(present, problem.odd());
    }

    /** Adds to the groups of who takes part those who do not. */
    Arrangement complete(Arrangement arrangement) {
        List<LeftOut> leftOut = new ArrayList<>(arrangement.leftOut());
        leftOut.addAll(absent);
        leftOut.sort(Comparator.comparing(LeftOut::id));
        return new Arrangement(arrangement.groups(), leftOut);
    }
}

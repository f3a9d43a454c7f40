package io.rapport.checkins;

import io.rapport.matching.Arrangement;
import io.rapport.matching.Availability;
import io.rapport.matching.Candidate;
import io.rapport.matching.Matching;
import io.rapport.matching.Problem;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.store.Work;
import java.time.LocalDate;
import java.util.List;

/**
 * What a program would come to as it is written down now, saved or not. Confidential wishes are left aside, so nothing can be told
 * from it, nor from the difference of two.
 *
 * @param periods the local dates of the next three rounds
 * @param people how many would take part in the first of them
 * @param groups how many groups they would make
 * @param alone how many of them would have no group
 * @param hourless how many of them share no working hour with anybody else of them
 */
public record Outlook(List<LocalDate> periods, int people, int groups, int alone, int hourless) {

    static final int ROUNDS = 3;

    /** Among more people it takes too long to try. */
    private static final int MOST_TRIED = 200;

    static Outlook of(Work work, Program program, List<LocalDate> periods, List<Member> members) {
        Problem problem = Rosters.openly(work, program, periods.get(0), members);
        int hourless = hourless(problem.candidates());
        if (members.size() > MOST_TRIED) {
            return new Outlook(periods, members.size(), members.size() / program.groupSize(), 0, hourless);
        }
        Arrangement arrangement = Matching.solve(problem);
        return new Outlook(
                periods,
                members.size(),
                arrangement.groups().size(),
                arrangement.leftOut().size(),
                hourless);
    }

    private static int hourless(List<Candidate> candidates) {
        return candidates.size() < 2
                ? 0
                : (int) candidates.stream()
                        .filter(candidate -> candidates.stream()
                                .filter(other -> !other.id().equals(candidate.id()))
                                .noneMatch(other -> share(candidate.availability(), other.availability())))
                        .count();
    }

    private static boolean share(Availability one, Availability other) {
        return one.overlapMinutes(other) > 0;
    }
}

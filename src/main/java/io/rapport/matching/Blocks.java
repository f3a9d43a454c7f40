package io.rapport.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Matches very many people block by block, in seeded order, for the exact search takes cubic time.
 *
 * <p>Who is left over in one block goes on to the next, and only in the last one does anybody join a larger group or get left out; unless so few people fit
 * anyone that those left over would crowd the next block.
 */
final class Blocks {

    /** The most people that are matched as a whole. */
    static final int AT_ONCE = 1_000;

    private static final int BLOCK = AT_ONCE / 2;

    private Blocks() {}

    static Arrangement solve(Problem problem, Progress progress) {
        List<Candidate> everyone = Roster.inSeededOrder(problem);
        List<Arrangement.Group> groups = new ArrayList<>();
        List<Arrangement.LeftOut> leftOut = new ArrayList<>();
        List<Candidate> waiting = new ArrayList<>();
        for (int from = 0; from < everyone.size(); from += BLOCK) {
            int to = Math.min(everyone.size(), from + BLOCK);
            progress.reach(from, everyone.size());
            waiting.addAll(everyone.subList(from, to));
            Odd odd = to == everyone.size() ? problem.odd() : Odd.SITS_OUT;
            Arrangement block = Matching.solveAtOnce(problem.among(waiting, odd), Progress.UNWATCHED);
            groups.addAll(block.groups());
            int carried =
                    to == everyone.size() ? 0 : Math.min(BLOCK, block.leftOut().size());
            leftOut.addAll(block.leftOut().subList(carried, block.leftOut().size()));
            waiting = people(waiting, block.leftOut().subList(0, carried));
        }
        groups.sort(Comparator.comparing(group -> group.ids().get(0)));
        leftOut.sort(Comparator.comparing(Arrangement.LeftOut::id));
        return new Arrangement(groups, leftOut);
    }

    private static List<Candidate> people(List<Candidate> candidates, List<Arrangement.LeftOut> wanted) {
        Set<String> ids = wanted.stream().map(Arrangement.LeftOut::id).collect(Collectors.toSet());
        return candidates.stream()
                .filter(candidate -> ids.contains(candidate.id()))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}

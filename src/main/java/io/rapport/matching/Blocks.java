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

    /** The most new people in a block: it must have room for who is left over from the one before. */
    private static final int MOST_NEW = 800;

    private static final int MOST_CARRIED = AT_ONCE - MOST_NEW;

    private Blocks() {}

    static Arrangement solve(Problem problem, Progress progress) {
        List<Candidate> everyone = Roster.inSeededOrder(problem);
        List<Arrangement.Group> groups = new ArrayList<>();
        List<Arrangement.LeftOut> leftOut = new ArrayList<>();
        List<Candidate> waiting = new ArrayList<>();
        int blocks = (everyone.size() + MOST_NEW - 1) / MOST_NEW;
        for (int block = 0; block < blocks; block++) {
            int from = everyone.size() * block / blocks;
            int to = everyone.size() * (block + 1) / blocks;
            progress.reach(block, blocks);
            waiting.addAll(everyone.subList(from, to));
            Odd odd = to == everyone.size() ? problem.odd() : Odd.SITS_OUT;
            Arrangement solved = Matching.solveAtOnce(problem.among(waiting, odd), Progress.UNWATCHED);
            groups.addAll(solved.groups());
            int carried = to == everyone.size()
                    ? 0
                    : Math.min(MOST_CARRIED, solved.leftOut().size());
            leftOut.addAll(solved.leftOut().subList(carried, solved.leftOut().size()));
            waiting = people(waiting, solved.leftOut().subList(0, carried));
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

package io.rapport.checkins;

import io.rapport.matching.Pair;
import io.rapport.people.MemberId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which questions each two members were given so far.
 *
 * @param questions on introductions, one for each time they were together
 * @param guided by guides besides
 * @param deeper who were in a check-in in which all chose to go deeper
 */
record Asked(Map<Pair, List<String>> questions, Map<Pair, List<String>> guided, Set<Pair> deeper) {

    static Asked nothing() {
        return new Asked(new HashMap<>(), new HashMap<>(), new HashSet<>());
    }

    void onIntroduction(Pair pair, String question) {
        questions.computeIfAbsent(pair, each -> new ArrayList<>()).add(question);
    }

    void byGuide(Pair pair, String question) {
        guided.computeIfAbsent(pair, each -> new ArrayList<>()).add(question);
    }

    /** Returns the questions that any two of {@code members} were given. */
    Set<String> among(List<MemberId> members) {
        Set<String> among = new HashSet<>();
        for (int one = 0; one < members.size(); one++) {
            for (int other = 0; other < one; other++) {
                among.addAll(between(members.get(one), members.get(other)));
                among.addAll(guided.getOrDefault(pair(members.get(one), members.get(other)), List.of()));
            }
        }
        return among;
    }

    /**
     * Returns from which level of a deck the question of an introduction is: the deeper the more often they were together; the
     * deepest only for those who all chose it once.
     */
    int level(List<MemberId> members, int levels) {
        int depth = depth(members);
        return areDeeper(members) ? depth : Math.min(depth, Math.max(0, levels - 2));
    }

    private boolean areDeeper(List<MemberId> members) {
        for (int one = 0; one < members.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (!deeper.contains(pair(members.get(one), members.get(other)))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns how often the two who know each other least were together. */
    int depth(List<MemberId> members) {
        int depth = Integer.MAX_VALUE;
        for (int one = 0; one < members.size(); one++) {
            for (int other = 0; other < one; other++) {
                depth = Math.min(
                        depth, between(members.get(one), members.get(other)).size());
            }
        }
        return depth;
    }

    private List<String> between(MemberId one, MemberId other) {
        return questions.getOrDefault(pair(one, other), List.of());
    }

    private static Pair pair(MemberId one, MemberId other) {
        return new Pair(one.value(), other.value());
    }
}

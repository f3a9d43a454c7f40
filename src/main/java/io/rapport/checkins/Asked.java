package io.rapport.checkins;

import io.rapport.matching.Pair;
import io.rapport.people.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which questions each two members were given so far. */
record Asked(Map<Pair, List<String>> questions) {

    int add(String one, String other, String question) {
        List<String> known = questions.computeIfAbsent(new Pair(one, other), pair -> new ArrayList<>());
        known.add(question);
        return known.size();
    }

    /** Returns the questions that any two of {@code members} were given. */
    Set<String> among(List<MemberId> members) {
        Set<String> among = new HashSet<>();
        for (int one = 0; one < members.size(); one++) {
            for (int other = 0; other < one; other++) {
                among.addAll(between(members.get(one), members.get(other)));
            }
        }
        return among;
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
        return questions.getOrDefault(new Pair(one.value(), other.value()), List.of());
    }
}

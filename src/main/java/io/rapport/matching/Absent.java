package io.rapport.matching;

import io.rapport.matching.Account.Absence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who belongs to the program and does not take part. */
record Absent(Candidate person, Absence absence) {

    /** Gathers who paused, and whom the rules about taking part keep from it this time. */
    static List<Absent> from(Problem problem, Arrangement arrangement, List<Candidate> paused) {
        Map<String, Candidate> candidates = new HashMap<>();
        problem.candidates().forEach(candidate -> candidates.put(candidate.id(), candidate));
        List<Absent> absent = new ArrayList<>();
        paused.stream()
                .filter(candidate -> !candidates.containsKey(candidate.id()))
                .forEach(candidate -> absent.add(new Absent(candidate, Absence.PAUSED)));
        for (Arrangement.LeftOut left : arrangement.leftOut()) {
            Candidate candidate = candidates.get(left.id());
            if (candidate != null && left.why() == Arrangement.Why.RESTS) {
                absent.add(new Absent(candidate, Absence.RESTS));
            }
            if (candidate != null && left.why() == Arrangement.Why.NOT_DRAWN) {
                absent.add(new Absent(candidate, Absence.NOT_DRAWN));
            }
        }
        return absent;
    }

    /** Says whether the rules let this person be a pair with somebody. */
    boolean fits(Candidate other, List<Rule> rules) {
        return rules.stream().allMatch(rule -> rule.allows(person, other) && rule.allowsWhole(List.of(person, other)));
    }
}

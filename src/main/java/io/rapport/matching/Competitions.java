package io.rapport.matching;

import io.rapport.matching.Account.Absence;
import io.rapport.matching.Account.Competition;
import io.rapport.matching.Account.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells in rounds of pairs who competes for whom, by the {@link Contests} of who was left out, and who would fit but does not take part. */
final class Competitions {

    private final Roster roster;
    private final List<Rule> rules;
    private final List<Absent> absent;

    Competitions(Roster roster, List<Absent> absent) {
        this.roster = roster;
        this.rules = roster.problem().rules();
        this.absent = absent;
    }

    /** People, the partners that they compete for, and who else would fit. */
    private record Rivalry(Set<String> people, Set<String> partners, Set<Absent> away) {

        boolean isAbout(Rivalry other) {
            return !Collections.disjoint(partners, other.partners)
                    || (partners.isEmpty() && other.partners.isEmpty() && !Collections.disjoint(away, other.away));
        }

        void add(Rivalry other) {
            people.addAll(other.people);
            partners.addAll(other.partners);
            away.addAll(other.away);
        }
    }

    /** Returns the competitions of those who were left out, one for all that are about the same partners. */
    List<Competition> around(List<Arrangement.LeftOut> leftOut) {
        List<Integer> left = leftOut.stream()
                .map(each -> roster.number(each.id()))
                .filter(number -> number >= 0)
                .toList();
        if (roster.problem().groupSize() > 2 || left.isEmpty()) {
            return List.of();
        }
        Contests contests = new Contests(
                roster.size(), new Allowed(roster), roster.problem().seed());
        List<Rivalry> found = new ArrayList<>();
        for (int number : left) {
            if (contests.canBeLeftOut(number)) {
                Rivalry rivalry = rivalry(contests.around(number));
                boolean nobodyFits = rivalry.people.size() == 1 && !rivalry.away.isEmpty();
                if (!rivalry.partners.isEmpty() || nobodyFits) {
                    merge(rivalry, found);
                }
            }
        }
        return found.stream().map(this::competition).toList();
    }

    /** Every pair that the open rules allow. */
    private record Allowed(Roster roster) implements PairWeights {

        @Override
        public long of(int one, int other) {
            return roster.makesPair(one, other) ? 1 : -1;
        }

        @Override
        public long most(int vertex) {
            return 1;
        }
    }

    private Rivalry rivalry(Contest contest) {
        Set<Absent> away = new LinkedHashSet<>();
        for (Absent each : absent) {
            if (contest.competing().stream().anyMatch(number -> each.fits(roster.person(number), rules))) {
                away.add(each);
            }
        }
        return new Rivalry(ids(contest.competing()), ids(contest.wanted()), away);
    }

    private Set<String> ids(Collection<Integer> numbers) {
        Set<String> ids = new TreeSet<>();
        numbers.forEach(number -> ids.add(roster.person(number).id()));
        return ids;
    }

    private static void merge(Rivalry rivalry, List<Rivalry> found) {
        for (Rivalry other : List.copyOf(found)) {
            if (rivalry.isAbout(other)) {
                rivalry.add(other);
                found.remove(other);
            }
        }
        found.add(rivalry);
    }

    private Competition competition(Rivalry rivalry) {
        Map<Absence, Integer> away = new EnumMap<>(Absence.class);
        rivalry.away.forEach(each -> away.merge(each.absence(), 1, Integer::sum));
        return new Competition(List.copyOf(rivalry.people), List.copyOf(rivalry.partners), away, side(rivalry.people));
    }

    /** Returns the side of a rule on which all partners of these people must be. */
    private @Nullable Side side(Set<String> ids) {
        List<Candidate> people =
                ids.stream().map(id -> roster.person(roster.number(id))).toList();
        for (Rule rule : rules) {
            if (rule instanceof Rule.Across across) {
                if (people.stream().allMatch(across::isOnlyHere)) {
                    return new Side(across.trait(), across.otherValue());
                }
                if (people.stream().allMatch(across::isOnlyThere)) {
                    return new Side(across.trait(), across.oneValue());
                }
            }
        }
        return null;
    }
}

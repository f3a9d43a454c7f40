package io.rapport.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The soft part of what a pair is worth: every preference scores from 0 to {@link #BEST}, and each counts four times as much as the next one; what a
 * {@link Lookahead} needs counts four times as much as the first.
 *
 * <p>Among many people mixing counts as much as the first preference: it is better if no acquaintance leads from one to the other. Without it, what people have in
 * common keeps a company in its corners (the small worlds of D. Watts and S. Strogatz, Nature 393, 1998: a few far steps make every way short).
 */
final class Blend {

    /** The best score; the worst is 0. */
    static final int BEST = 1_023;

    private static final int ENOUGH_MINUTES = 40 * 60;
    /** Up to this many people, two or three rounds leave nobody far away, and a plan that avoids repeats matters more. */
    private static final int FEW = 64;

    private static final int RATIO = 4;
    private static final int LEVELS_APART = 8;

    private final Score[] scores;
    private final long[] parts;
    /** How many of the scores say how good a pair is by itself. */
    private final int good;

    private final long finest;
    private final long best;
    private final List<Preference> preferences;

    Blend(Roster roster, Past past, long finest) {
        this.preferences = withDefaults(roster.problem().preferences());
        List<Score> all = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        int level = Math.min(LEVELS_APART, preferences.size());
        for (int index = 0; index < preferences.size(); index++) {
            long part = power(Math.max(0, level - index));
            all.add(score(preferences.get(index), roster.profiles()));
            weights.add(part);
        }
        if (mixes(roster)) {
            all.add((one, other, daysSince) -> past.isFar(one, other) ? BEST : 0);
            weights.add(power(level));
        }
        this.good = all.size();
        Lookahead lookahead = Lookahead.of(roster, past);
        if (lookahead.isOfUse()) {
            all.add((one, other, daysSince) -> BEST * lookahead.need(one, other) / 2);
            weights.add(power(level + 1));
        }
        this.scores = all.toArray(Score[]::new);
        this.parts = weights.stream().mapToLong(Long::longValue).toArray();
        this.finest = finest;
        this.best = BEST * weights.stream().mapToLong(Long::longValue).sum();
    }

    /** How good one thing about two people is. */
    private interface Score {

        /** Returns from 0 to {@link #BEST}; {@code daysSince} is {@link Integer#MAX_VALUE} for people who never met. */
        int of(int one, int other, int daysSince);
    }

    /** Says whether a round prefers people whom no acquaintance leads to each other. */
    static boolean mixes(Roster roster) {
        return roster.size() > FEW && !keepsTogether(roster.problem());
    }

    static boolean keepsTogether(Problem problem) {
        return problem.preferences().stream().anyMatch(Preference.KeepTogether.class::isInstance);
    }

    private static List<Preference> withDefaults(List<Preference> named) {
        List<Preference> all = new ArrayList<>(named);
        if (named.stream()
                .noneMatch(each -> each instanceof Preference.LongestAgo || each instanceof Preference.KeepTogether)) {
            all.add(0, new Preference.LongestAgo());
        }
        return all;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int step = 0; step < exponent; step++) {
            power *= RATIO;
        }
        return power;
    }

    private static Score score(Preference preference, Profiles profiles) {
        if (preference instanceof Preference.DifferentTrait different) {
            Trait trait = profiles.trait(different.trait());
            return (one, other, daysSince) -> trait.differs(one, other) ? BEST : 0;
        }
        if (preference instanceof Preference.SharedTrait shared) {
            Trait trait = profiles.trait(shared.trait());
            return (one, other, daysSince) -> sharedScore(trait.inCommon(one, other));
        }
        if (preference instanceof Preference.OverlapOfHours) {
            Overlaps overlaps = profiles.overlaps();
            return (one, other, daysSince) -> overlapScore(overlaps.minutes(one, other));
        }
        if (preference instanceof Preference.InPerson inPerson) {
            Trait place = profiles.trait(inPerson.place());
            BitSet likeIt = profiles.bits(inPerson::isLikedBy);
            return (one, other, daysSince) ->
                    likeIt.get(one) && likeIt.get(other) && place.shares(one, other) ? BEST : 0;
        }
        return preference instanceof Preference.KeepTogether
                ? (one, other, daysSince) -> Math.max(0, BEST - daysSince)
                : (one, other, daysSince) -> Math.min(daysSince, BEST);
    }

    /** Returns the preferences that count, the strongest first; mixing is not among them. */
    List<Preference> preferences() {
        return preferences;
    }

    /** Says whether a thing that is blended is what later rounds need. */
    boolean isLookahead(int index) {
        return index >= good;
    }

    /** Returns how many things are blended: the preferences, and after them mixing and what later rounds need, where they count. */
    int parts() {
        return parts.length;
    }

    /** Returns what one of the things blended counts for two people, next to the others. */
    long part(int index, int one, int other, int daysSince) {
        return parts[index] * scores[index].of(one, other, daysSince);
    }

    /** Returns what a preference adds to the score at most if it scores so much. */
    long atMost(int preference, long score) {
        return (parts[preference] * score * finest + best - 1) / best;
    }

    /** Returns what all of the blend but these preferences adds at most. */
    long rest() {
        long rest = 0;
        for (int index = preferences.size(); index < parts.length; index++) {
            rest += atMost(index, BEST);
        }
        return rest;
    }

    static int sharedScore(int valuesInCommon) {
        return Math.min(valuesInCommon, 3) * (BEST / 3);
    }

    static int overlapScore(int minutes) {
        return Math.min(minutes, ENOUGH_MINUTES) * BEST / ENOUGH_MINUTES;
    }

    /** Returns how good a pair is by the preferences and mixing alone. */
    int outOfThousand(int one, int other, int daysSince) {
        long sum = 0;
        long most = 0;
        for (int index = 0; index < good; index++) {
            sum += part(index, one, other, daysSince);
            most += parts[index] * BEST;
        }
        return (int) (1_000 * sum / most);
    }

    /** Returns from 0 to the finest value. */
    long score(int one, int other, int daysSince) {
        long sum = 0;
        for (int index = 0; index < parts.length; index++) {
            sum += part(index, one, other, daysSince);
        }
        return sum * finest / best;
    }
}

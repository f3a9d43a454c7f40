package io.rapport.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What two people are worth as a pair at most, told by a few numbers: most pairs are too dear for even that, and nobody needs to look at them more closely.
 *
 * <p>They are taken for people who never met. What they have in common counts by bits, their hours by a table of the kinds of hours.
 */
final class Ceiling implements PairWeights {

    private static final long NEVER = Long.MIN_VALUE / 64;

    private final Roster roster;
    private final Weights weights;
    private final Blend blend;
    /** What each person adds, with half of what depends on nothing else. */
    private final long[] share;

    private final Map<String, long[]> byCommon = new LinkedHashMap<>();
    private final long[][] bits;
    private final long[][] worthOfBits;
    private final int kinds;
    private final int[] kind;
    private final long[] byKinds;

    Ceiling(Roster roster, Weights weights) {
        this.roster = roster;
        this.weights = weights;
        this.blend = weights.blend();
        Overlaps overlaps = roster.profiles().overlaps();
        this.kinds = Math.max(1, overlaps.kinds());
        this.kind = new int[roster.size()];
        this.byKinds = new long[kinds * kinds];
        Arrays.setAll(kind, number -> overlaps.kinds() == 0 ? 0 : overlaps.kind(number));
        Units units = weights.units();
        long rest = 2 * units.newness() + 1 + units.soft() * (blend.rest() + addPreferences(overlaps));
        addRules(overlaps);
        this.share = new long[roster.size()];
        Arrays.setAll(share, number -> weights.person(number) + (rest + 1) / 2);
        List<long[]> persons = new ArrayList<>();
        byCommon.keySet().forEach(trait -> persons.add(bits(roster.profiles().trait(trait))));
        this.bits = persons.toArray(long[][]::new);
        this.worthOfBits = byCommon.values().toArray(long[][]::new);
    }

    private long[] bits(Trait trait) {
        long[] all = new long[roster.size()];
        Arrays.setAll(all, trait::bits);
        return all;
    }

    /** Fills the tables and returns what preferences add at most that are in none. */
    private long addPreferences(Overlaps overlaps) {
        long rest = 0;
        for (int index = 0; index < blend.preferences().size(); index++) {
            Preference preference = blend.preferences().get(index);
            if (preference instanceof Preference.SharedTrait shared) {
                addShared(index, shared.trait());
            } else if (preference instanceof Preference.DifferentTrait different) {
                addDifferent(index, different.trait());
            } else if (preference instanceof Preference.InPerson inPerson) {
                long[] worth = worth(inPerson.place());
                for (int common = 1; common < worth.length; common++) {
                    worth[common] += soft(index, Blend.BEST);
                }
            } else if (preference instanceof Preference.OverlapOfHours && overlaps.kinds() > 0) {
                for (int pair = 0; pair < byKinds.length; pair++) {
                    int minutes = overlaps.minutesOfKinds(pair / kinds, pair % kinds);
                    byKinds[pair] += soft(index, Blend.overlapScore(minutes));
                }
            } else {
                rest += blend.atMost(index, Blend.BEST);
            }
        }
        return rest;
    }

    private void addShared(int index, String trait) {
        long[] worth = worth(trait);
        boolean told = roster.profiles().trait(trait).isToldByBits();
        for (int common = 1; common < worth.length; common++) {
            worth[common] += soft(index, told ? Blend.sharedScore(common) : Blend.BEST);
        }
    }

    private void addDifferent(int index, String trait) {
        long[] worth = worth(trait);
        boolean told = roster.profiles().trait(trait).isToldByBits();
        for (int common = 0; common < worth.length; common++) {
            worth[common] += soft(index, common == 0 || !told ? Blend.BEST : 0);
        }
    }

    private void addRules(Overlaps overlaps) {
        for (Rule rule : roster.problem().rules()) {
            if (rule instanceof Rule.MustShare share) {
                worth(share.trait())[0] = NEVER;
            } else if (rule instanceof Rule.MustDiffer differ
                    && roster.profiles().trait(differ.trait()).isToldByBits()) {
                Arrays.fill(worth(differ.trait()), 1, Long.SIZE + 1, NEVER);
            } else if (rule instanceof Rule.MinimumOverlap minimum && overlaps.kinds() > 0) {
                for (int pair = 0; pair < byKinds.length; pair++) {
                    boolean enough = overlaps.minutesOfKinds(pair / kinds, pair % kinds)
                            >= minimum.atLeast().toMinutes();
                    byKinds[pair] = enough ? byKinds[pair] : NEVER;
                }
            }
        }
    }

    private long[] worth(String trait) {
        return byCommon.computeIfAbsent(trait, name -> new long[Long.SIZE + 1]);
    }

    private long soft(int preference, long score) {
        return weights.units().soft() * blend.atMost(preference, score);
    }

    @Override
    public long atMost(int one, int other) {
        long worth = share[one] + share[other] + byKinds[kind[one] * kinds + kind[other]];
        for (int trait = 0; trait < bits.length; trait++) {
            worth += worthOfBits[trait][Long.bitCount(bits[trait][one] & bits[trait][other])];
        }
        return worth;
    }

    @Override
    public long most(int vertex) {
        return weights.mostInPair(vertex);
    }

    @Override
    public long of(int one, int other) {
        return roster.makesPair(one, other) ? weights.pairGroup(one, other) : -1;
    }
}

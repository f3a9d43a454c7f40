package io.rapport.matching;

import java.util.BitSet;
import java.util.function.ToIntFunction;

/** A {@link Rule} by the numbers of candidates: the same answers, quick enough to ask for each two of ten thousand. */
interface Fit {

    /** Says whether two may be in one group. */
    boolean together(int one, int other);

    /** Says whether two may be a group by themselves. */
    default boolean pair(int one, int other) {
        return together(one, other);
    }

    /** Says whether the rest of the rule holds for a whole group, each two of which may be together. */
    default boolean whole(int... members) {
        return true;
    }

    /** Turns a rule into what it says of these people. */
    static Fit of(Rule rule, Profiles profiles, ToIntFunction<String> numbers) {
        if (rule instanceof Rule.MustDiffer differ) {
            Trait trait = profiles.trait(differ.trait());
            return (one, other) -> !trait.shares(one, other);
        }
        if (rule instanceof Rule.MustShare share) {
            return new Sharing(profiles.trait(share.trait()));
        }
        if (rule instanceof Rule.MinimumOverlap minimum) {
            return new Hours(profiles.overlaps(), (int) minimum.atLeast().toMinutes());
        }
        if (rule instanceof Rule.Across across) {
            return new Sides(profiles.bits(across::isHere), profiles.bits(across::isThere), false);
        }
        if (rule instanceof Rule.WithHost host) {
            return new Sides(profiles.bits(host::isHost), profiles.bits(host::isGuest), true);
        }
        if (rule instanceof Rule.Forbidden forbidden) {
            Links apart = Links.of(forbidden.pairs(), numbers, profiles.people().size());
            return (one, other) -> !apart.between(one, other);
        }
        return (one, other) -> true;
    }

    /** A value in common. */
    record Sharing(Trait trait) implements Fit {

        @Override
        public boolean together(int one, int other) {
            return trait.shares(one, other);
        }

        @Override
        public boolean whole(int... members) {
            return trait.isSharedByAll(members);
        }
    }

    /** Time in common. */
    record Hours(Overlaps overlaps, int atLeast) implements Fit {

        @Override
        public boolean together(int one, int other) {
            return overlaps.minutes(one, other) >= atLeast;
        }

        @Override
        public boolean whole(int... members) {
            return members.length == 2 || overlaps.minutes(members) >= atLeast;
        }
    }

    /** Two sides, one or more from each; some people may be on both. */
    record Sides(BitSet here, BitSet there, boolean oneOnlyHere) implements Fit {

        @Override
        public boolean together(int one, int other) {
            return belongs(one) && belongs(other) && !(oneOnlyHere && here.get(one) && here.get(other));
        }

        private boolean belongs(int number) {
            return here.get(number) || there.get(number);
        }

        @Override
        public boolean pair(int one, int other) {
            return together(one, other) && ((here.get(one) && there.get(other)) || (here.get(other) && there.get(one)));
        }

        @Override
        public boolean whole(int... members) {
            int hereOnly = 0;
            int thereOnly = 0;
            for (int member : members) {
                hereOnly += there.get(member) ? 0 : 1;
                thereOnly += here.get(member) ? 0 : 1;
            }
            int both = members.length - hereOnly - thereOnly;
            return both + hereOnly > 0 && both + thereOnly > 0 && members.length > 1;
        }
    }
}

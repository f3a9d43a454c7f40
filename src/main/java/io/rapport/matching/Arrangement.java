package io.rapport.matching;

import java.util.List;

/** The groups of one round, and who was left out. Both are in the order of ids. */
public record Arrangement(List<Group> groups, List<LeftOut> leftOut) {

    /** Copies the lists. */
    public Arrangement {
        groups = List.copyOf(groups);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Members who are to meet.
     *
     * @param ids in their order
     * @param reasons true of all of them, the strongest first; may be empty
     */
    public record Group(List<String> ids, List<Reason> reasons) {

        /** Copies the lists. */
        public Group {
            ids = List.copyOf(ids);
            reasons = List.copyOf(reasons);
        }
    }

    /** Somebody for whom there was no group this time. */
    public record LeftOut(String id, Why why) {}

    /** Why somebody was left out. It never tells whether a confidential pair was the cause. */
    public enum Why {
        /** Nobody else takes part. */
        TOO_FEW_PEOPLE,
        /** The number of people did not come out even, and people sit out in turn. */
        ODD_ONE_OUT,
        /** There are more people on this person's side (mentors, say) than on the other. */
        OUTNUMBERED,
        /** The host meets everybody in turn. */
        WAITS_FOR_HOST,
        /** This person asked to take part less often. */
        RESTS,
        /** The lot fell on others. */
        NOT_DRAWN,
        /** Nobody was free who fits the rules: one word for every kind of rule. */
        NO_FITTING_PARTNER
    }
}

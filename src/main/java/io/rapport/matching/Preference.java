package io.rapport.matching;

/** A soft preference: what makes one allowed pair better than another. "Never met" comes before them all and need not be named. */
public sealed interface Preference {

    /** The longer ago two people met, the better. Where a program does not name it, it comes first. */
    record LongestAgo() implements Preference {}

    /** Better if the two are known to have no value of the trait in common. */
    record DifferentTrait(String trait) implements Preference {}

    /** Better the more values of the trait the two have in common, up to three. */
    record SharedTrait(String trait) implements Preference {}

    /** Better the more time of the week the two have in common, up to 40 hours. */
    record OverlapOfHours() implements Preference {}

    /**
     * Better if the two are in one place and both like to meet in person.
     *
     * @param place the trait that says where people are
     * @param modes the trait that says how they like to meet
     * @param inPerson its value for meeting in person
     */
    record InPerson(String place, String modes, String inPerson) implements Preference {

        boolean isLikedBy(Candidate candidate) {
            return candidate.values(modes).contains(inPerson);
        }
    }

    /** Buddies: who was together stays together, the latest first. Nothing counts as new then. */
    record KeepTogether() implements Preference {}
}

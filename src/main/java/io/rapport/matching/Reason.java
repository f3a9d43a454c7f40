package io.rapport.matching;

import java.time.LocalDate;

/** Something true of all members of a group that speaks for it. */
public sealed interface Reason {

    /** No two of them were ever introduced to each other. */
    record NeverMet() implements Reason {}

    /** Each two of them have met, the last time four weeks ago or longer. */
    record LongAgo(LocalDate last) implements Reason {}

    /** All of them have this value of the trait. */
    record Shared(String trait, String value) implements Reason {}

    /** No two of them have a value of the trait in common. */
    record Different(String trait) implements Reason {}

    /** All of them have this much time of the week in common. */
    record Overlap(int minutes) implements Reason {}

    /** All of them are in this place and like to meet in person. */
    record InPerson(String trait, String place) implements Reason {}

    /** They were together before and stay so. */
    record Kept() implements Reason {}

    /** No two of them were ever introduced to the same person. */
    record NobodyBetween() implements Reason {}
}

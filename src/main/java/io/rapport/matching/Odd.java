package io.rapport.matching;

/** What happens to people who remain when the group size does not divide their number. */
public enum Odd {
    /** They join a group, which is then larger by one; everybody takes turns. At size 8 they sit out instead. */
    JOINS,
    /** They sit out this round; everybody takes turns. */
    SITS_OUT
}

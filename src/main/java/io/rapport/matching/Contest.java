package io.rapport.matching;

import java.util.List;

/**
 * Why somebody had to be left out: these people can be paired with nobody but those wanted, or among themselves where that does not come out even.
 *
 * @param competing more of them than can be paired
 * @param wanted fewer than would be needed; empty where a number just does not come out even
 */
record Contest(List<Integer> competing, List<Integer> wanted) {

    /** Copies the lists. */
    Contest {
        competing = List.copyOf(competing);
        wanted = List.copyOf(wanted);
    }
}

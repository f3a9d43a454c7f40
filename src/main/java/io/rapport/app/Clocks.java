package io.rapport.app;

import java.time.InstantSource;

/**
 * The two clocks.
 *
 * @param wire system time: jobs, leases, settling, pacing, signatures
 * @param domain everything people notice; the same as wire, unless rehearsed
 */
record Clocks(InstantSource wire, InstantSource domain) {

    static Clocks system() {
        return new Clocks(InstantSource.system(), InstantSource.system());
    }
}

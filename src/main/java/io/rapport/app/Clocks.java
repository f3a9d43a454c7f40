package io.rapport.app;

import java.time.InstantSource;

/**
 * The two clocks.
 *
 * @param wire system time: jobs, leases, settling, pacing, signatures
 * @param domain everything people notice; system time too, or a {@link DomainClock} in a rehearsal
 */
record Clocks(InstantSource wire, InstantSource domain) {

    static Clocks system() {
        return new Clocks(InstantSource.system(), InstantSource.system());
    }

    static Clocks rehearsing(DomainClock domain) {
        return new Clocks(InstantSource.system(), domain);
    }

    boolean isRehearsal() {
        return domain instanceof DomainClock;
    }
}

package io.rapport.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes random surrogate ids, so that nothing stored under them tells who is meant once the person's row is gone. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;

    private Ids() {}

    /** Returns a fresh id of 24 lower-case hexadecimal characters (96 random bits). */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

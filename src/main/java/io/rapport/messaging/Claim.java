package io.rapport.messaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The right to make one call for an entry.
 *
 * @param owner names this claim and no other
 * @param lease the wire instant until which the call must be settled
 * @param message the exact bytes
 */
record Claim(String id, String owner, Instant lease, String address, String message) {

    String digest() {
        return digest(message);
    }

    /** Returns what is kept of a message once it was said: enough to see whether it changed. */
    static String digest(String message) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(message.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}

package io.rapport.slack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of text, in hexadecimal. */
final class Digest {

    private static final int SHORT = 16;

    private Digest() {}

    /** Returns 16 characters that tell texts apart. */
    static String of(String text) {
        return whole(text).substring(0, SHORT);
    }

    /** Returns all 64 characters. */
    static String whole(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}

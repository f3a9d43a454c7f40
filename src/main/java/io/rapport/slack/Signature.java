package io.rapport.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slack's signature over a request's raw bytes.
 *
 * <p>Source: <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests from Slack</a>:
 * {@code v0=} and the hexadecimal HMAC-SHA256 of {@code v0:<timestamp>:<body>}.
 */
final class Signature {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
    private static final Pattern FORM = Pattern.compile("v0=[0-9a-f]{64}");
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final SecretKeySpec key;

    /** Verifies by a signing secret; an empty one is an {@link IllegalArgumentException}. */
    Signature(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("a signing secret is needed: without one anybody could speak as Slack");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** Returns whether the headers have the right form and a time at most five minutes away, before or after. */
    static boolean isTimely(String timestamp, String signature, Instant wire) {
        if (!SECONDS.matcher(timestamp).matches() || !FORM.matcher(signature).matches()) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(signed, wire).abs().compareTo(WINDOW) <= 0;
    }

    /** Returns whether the signature is that of the body, in constant time. */
    boolean isOf(byte[] body, String timestamp, String signature) {
        byte[] expected = of(body, timestamp).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the signature of a body. */
    String of(byte[] body, String timestamp) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}

package io.rapport.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Counts the rows of a table and sums their SHA-256 digests, so that two tallies agree whatever order the rows come in. */
final class Tally {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest digest;
    private long rows;
    private BigInteger sum = BigInteger.ZERO;

    Tally() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    void add(String row) {
        rows++;
        sum = sum.add(new BigInteger(1, digest.digest(row.getBytes(UTF_8)))).mod(MODULUS);
    }

    Backup.Total total() {
        return new Backup.Total(rows, sum.toString(16));
    }
}

package io.rapport.sandbox;

import java.time.Duration;

/**
 * Something that goes wrong with a share of calls.
 *
 * @param method the method it strikes, or {@code *} for all
 * @param rate the share of calls, from 0 to 1
 * @param delay how long the kinds that keep the caller waiting do so
 */
public record Fault(Kind kind, String method, double rate, Duration delay) {

    /** What goes wrong, and whether the call takes effect all the same. */
    public enum Kind {
        /** 429 with {@code Retry-After}; without effect. */
        RATE_LIMITED(false),
        /** HTTP 500; without effect. */
        ERROR_NOT_APPLIED(false),
        /** HTTP 500; the call took effect. */
        ERROR_APPLIED(true),
        /** {@code internal_error}; without effect. */
        INTERNAL_ERROR_NOT_APPLIED(false),
        /** {@code internal_error}; the call took effect. */
        INTERNAL_ERROR_APPLIED(true),
        /** {@code invalid_blocks} for what has a chart, as where Slack draws none yet; without effect. */
        CHARTS_REFUSED(false),
        /** The connection ends before the call takes effect. */
        CUT_NOT_APPLIED(false),
        /** The connection ends after the call took effect. */
        CUT_APPLIED(true),
        /** The call takes effect at once; the right answer comes after the delay. */
        SLOW(true),
        /** The call takes effect at once; no answer comes, and the connection ends after the delay. */
        SILENT_APPLIED_AT_ONCE(true),
        /** No answer comes; the call takes effect after the delay. */
        SILENT_APPLIED_LATE(false),
        /** No answer comes, and the call never takes effect. */
        SILENT_NEVER_APPLIED(false);

        final boolean isAppliedAtOnce;

        Kind(boolean isAppliedAtOnce) {
            this.isAppliedAtOnce = isAppliedAtOnce;
        }
    }

    /** Refuses shares outside 0 to 1. */
    public Fault {
        if (rate < 0 || rate > 1) {
            throw new IllegalArgumentException("rate must be from 0 to 1, was " + rate);
        }
    }

    /** A fault that strikes {@code rate} of the calls of {@code method} and keeps nobody waiting long. */
    public static Fault of(Kind kind, String method, double rate) {
        return new Fault(kind, method, rate, Duration.ofSeconds(1));
    }

    boolean isAbout(String name) {
        return method.equals("*") || method.equals(name);
    }
}

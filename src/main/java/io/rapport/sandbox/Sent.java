package io.rapport.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * A delivery that was attempted, and how the app took it.
 *
 * @param at when, on the domain clock
 * @param status the HTTP status; 0 when nothing came in time
 * @param answer the body of the acknowledgement
 */
public record Sent(
        long number, Delivery delivery, Instant at, Instant wireAt, Duration took, int status, String answer) {}

/**
 * How Rapport hears and speaks, whatever the platform: acts and replies inward; the outbox, its gate and its dispatcher
 * outward; the Home page and the weekly note composed from what features declare.
 *
 * <p>Not for what is said (features word it) and not for a platform's API (adapters behind {@link Chat}). Tables:
 * {@code outbox}, {@code outbox_reader}, {@code conversation}, {@code pace}, {@code home}, {@code weekly_note}.
 */
@NullMarked
package io.rapport.messaging;

import org.jspecify.annotations.NullMarked;

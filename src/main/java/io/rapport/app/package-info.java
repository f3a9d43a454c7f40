/**
 * The top floor: commands, settings, wiring, the HTTP server, jobs, the two clocks. Nothing depends on it.
 *
 * <p>Not for anything that people read in Slack, nor for rules: those stand in the features. Tables: {@code domain_clock};
 * {@code scheduled_tasks} belongs to db-scheduler.
 */
@NullMarked
package io.rapport.app;

import org.jspecify.annotations.NullMarked;

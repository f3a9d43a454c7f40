/**
 * The top floor: commands, settings, wiring, the HTTP server, jobs and clocks. Nothing depends on it.
 */
@NullMarked
package io.rapport.app;

import org.jspecify.annotations.NullMarked;

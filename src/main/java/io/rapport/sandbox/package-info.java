/**
 * A Slack workspace that runs in this process: the Web API over HTTP, Socket Mode, and people who press what they see.
 *
 * <p>It talks to the app only as Slack does: signed requests to the app's own endpoint, answers to the app's own calls. It
 * is for trying Rapport and for testing it, on loopback, with its own tokens; it is never part of {@code serve}. It knows
 * nothing of Rapport's features, so it keeps no tables: everything lives in memory.
 */
@NullMarked
package io.rapport.sandbox;

import org.jspecify.annotations.NullMarked;

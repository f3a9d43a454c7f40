/**
 * Slack, in both directions: what Slack tells becomes acts for the front desk, and replies, messages and pages become Block
 * Kit and Web API calls. The only package that names Slack's SDK.
 *
 * <p>Not for words of a feature and not for when something is said. Tables: {@code slack_installation}, {@code slack_team},
 * {@code slack_oauth_state}.
 */
@NullMarked
package io.rapport.slack;

import org.jspecify.annotations.NullMarked;

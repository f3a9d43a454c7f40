package io.rapport.people;

import io.rapport.store.WorkspaceId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One Slack team or Teams tenant.
 *
 * @param external the platform's id of the team
 * @param contact whom the workplace names for "something felt wrong", or null until set
 */
public record Workspace(
        WorkspaceId id,
        String platform,
        String external,
        String name,
        Locale locale,
        @Nullable MemberId contact,
        boolean installed) {}

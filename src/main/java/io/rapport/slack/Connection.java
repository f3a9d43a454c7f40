package io.rapport.slack;

import io.rapport.store.WorkspaceId;
import java.util.Set;

/**
 * A workspace as Slack knows it, with what is needed to speak in it.
 *
 * @param team Slack's id of the workspace
 * @param installation the workspace or organization whose token it is
 */
record Connection(WorkspaceId workspace, String team, Installation installation) {

    String token() {
        return installation.token();
    }

    /** Returns the workspace's team where Slack must be told, because one token serves a whole organization. */
    String teamForCalls() {
        return installation.team().isEmpty() ? team : "";
    }

    boolean grants(String scope) {
        return installation.scopes().contains(scope);
    }

    /** Returns whether a user is Rapport itself. */
    boolean isSelf(String user) {
        return installation.botUser().equals(user);
    }

    /**
     * An installation: of one workspace, or of a whole organization (then {@code team} is empty).
     *
     * @param enterprise Slack's id of the organization, or empty
     * @param botUser Rapport's own user id
     * @param bot Rapport's bot id, as messages carry it
     */
    record Installation(String enterprise, String team, String botUser, String bot, Set<String> scopes, String token) {

        Installation {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String toString() {
            return "Installation[" + enterprise + "/" + team + "]";
        }
    }
}

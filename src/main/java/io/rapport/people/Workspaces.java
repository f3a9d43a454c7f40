package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The workspaces that Rapport is installed in. */
public final class Workspaces {

    /** Records that the platform's team installed Rapport (again), and returns its workspace. */
    public Workspace install(Work work, String platform, String external, String name, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Records that the team took Rapport away; its rows stay for a grace time, nothing is sent to it. */
    public void uninstall(Work work, WorkspaceId workspace, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns the workspace of the platform's team. */
    public Optional<Workspace> byExternal(Work work, String platform, String external) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns a workspace; {@link IllegalArgumentException} when there is none. */
    public Workspace get(Work work, WorkspaceId workspace) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Names whom a member may turn to. */
    public void nameContact(Work work, WorkspaceId workspace, MemberId contact, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns the workspaces that are installed. */
    public List<Workspace> installed(Work work) {
        throw new UnsupportedOperationException("not yet");
    }
}

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
        WorkspaceTable table = new WorkspaceTable(work);
        if (!table.insert(platform, external, name, now)) {
            table.installAgain(platform, external, name, now);
        }
        return table.byExternal(platform, external).orElseThrow();
    }

    /** Records that the team took Rapport away; its rows stay for a grace time, nothing is sent to it. */
    public void uninstall(Work work, WorkspaceId workspace, Instant now) {
        new WorkspaceTable(work).uninstall(workspace, now);
    }

    /** Returns the workspace of the platform's team. */
    public Optional<Workspace> byExternal(Work work, String platform, String external) {
        return new WorkspaceTable(work).byExternal(platform, external);
    }

    /** Returns a workspace; {@link IllegalArgumentException} when there is none. */
    public Workspace get(Work work, WorkspaceId workspace) {
        return new WorkspaceTable(work)
                .find(workspace)
                .orElseThrow(() -> new IllegalArgumentException("no workspace " + workspace));
    }

    /** Names whom a member may turn to. */
    public void nameContact(Work work, WorkspaceId workspace, MemberId contact, Instant now) {
        new WorkspaceTable(work).nameContact(workspace, contact, now);
    }

    /** Returns the workspaces that are installed. */
    public List<Workspace> installed(Work work) {
        return new WorkspaceTable(work).installed();
    }
}

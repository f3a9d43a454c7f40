package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The programs of a workspace, and who organizes them. */
public final class Programs {

    /**
     * Records a program as it now is, new or changed; its revision rises. A second open program in a channel is an
     * {@link IllegalStateException}: ask {@link #ofChannel} first.
     */
    public void save(Work work, Program program, Instant now) {
        ProgramTable table = new ProgramTable(work, program.workspace());
        if (!table.update(program, now) && !table.insert(program, now)) {
            throw new IllegalStateException("channel " + program.channel() + " has an open program already");
        }
    }

    /** Returns a program, ended ones included. */
    public Optional<Program> find(Work work, WorkspaceId workspace, ProgramId program) {
        return new ProgramTable(work, workspace).find(program);
    }

    /** Returns those of {@code programs} that there are, ended ones included, by id, in one query for every thousand. */
    public Map<ProgramId, Program> all(Work work, WorkspaceId workspace, Collection<ProgramId> programs) {
        return new ProgramTable(work, workspace).all(programs);
    }

    /** Returns the programs that have not ended, by name. */
    public List<Program> open(Work work, WorkspaceId workspace) {
        return new ProgramTable(work, workspace).open();
    }

    /** Returns the open program of a channel. */
    public Optional<Program> ofChannel(Work work, WorkspaceId workspace, String channel) {
        return new ProgramTable(work, workspace).ofChannel(channel);
    }

    /** Returns who organizes a program. */
    public Set<MemberId> organizers(Work work, WorkspaceId workspace, ProgramId program) {
        return new RoleTable(work, workspace).organizers(program);
    }

    /** Returns the programs that have not ended and that a member was appointed to organize, by name. */
    public List<Program> organizedBy(Work work, WorkspaceId workspace, MemberId member) {
        Set<ProgramId> organized = new RoleTable(work, workspace).organizedBy(member);
        return open(work, workspace).stream()
                .filter(program -> organized.contains(program.id()))
                .toList();
    }

    /** Makes exactly these members the program's organizers. */
    public void appoint(Work work, WorkspaceId workspace, ProgramId program, Set<MemberId> organizers, Instant now) {
        RoleTable roles = new RoleTable(work, workspace);
        roles.dismissOrganizers(program);
        organizers.forEach(member -> roles.appoint(program, member));
        new ProgramTable(work, workspace).raise(program);
    }

    /**
     * Returns a number that rises whenever anything changes that a round of the program depends on: the program, its
     * enrollments, a participant's boundaries or standing, a never-match entry.
     */
    public long revision(Work work, WorkspaceId workspace, ProgramId program) {
        return new ProgramTable(work, workspace).revision(program);
    }
}

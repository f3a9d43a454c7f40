package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may do what, from our own tables only. Whoever is not (or no longer) a person of the workspace has no role. */
public final class Roles {

    private final Members members = new Members();
    private final Channels channels = new Channels();

    /** Returns whether the member is an admin of the workspace. */
    public boolean isAdmin(Work work, WorkspaceId workspace, MemberId member) {
        return person(work, workspace, member).filter(Member::admin).isPresent();
    }

    /** Returns the admins of the workspace. */
    public Set<MemberId> admins(Work work, WorkspaceId workspace) {
        return new RoleTable(work, workspace).admins();
    }

    /** Returns whether the member organizes the program, or is an admin. */
    public boolean isOrganizer(Work work, WorkspaceId workspace, MemberId member, ProgramId program) {
        return isAdmin(work, workspace, member)
                || (isPerson(work, workspace, member)
                        && new RoleTable(work, workspace).organizers(program).contains(member));
    }

    /** Returns whether the member may create programs: admins and people they named. */
    public boolean mayCreatePrograms(Work work, WorkspaceId workspace, MemberId member) {
        return isAdmin(work, workspace, member)
                || (isPerson(work, workspace, member)
                        && creators(work, workspace).contains(member));
    }

    /** Returns whom the admins named as creators of programs. */
    public Set<MemberId> creators(Work work, WorkspaceId workspace) {
        return new RoleTable(work, workspace).creators();
    }

    /** Makes exactly these members creators. */
    public void nameCreators(Work work, WorkspaceId workspace, Set<MemberId> creators, Instant now) {
        RoleTable table = new RoleTable(work, workspace);
        table.dismissCreators();
        creators.forEach(table::nameCreator);
    }

    /** Returns whether the member is a person of the workspace: neither guest, bot, stranger nor deactivated. */
    public boolean isPerson(Work work, WorkspaceId workspace, MemberId member) {
        return person(work, workspace, member).isPresent();
    }

    /**
     * Returns whether the member may take part in a program: a person, or a guest where the program allows guests; where its
     * channel is private, only who is in it.
     */
    public boolean mayTakePart(Work work, Program program, MemberId member) {
        return members.find(work, program.workspace(), member)
                        .filter(found -> program.takes(found.standing()))
                        .isPresent()
                && channels.mayKnow(work, program.workspace(), program.channel(), member);
    }

    /** Returns those of {@code programs} that a member may take part in, asking no more for many than for one. */
    public List<Program> openTo(Work work, Member member, List<Program> programs) {
        Set<String> hidden = channels.hiddenFrom(work, member.workspace(), member.id());
        return programs.stream()
                .filter(program -> program.takes(member.standing()) && !hidden.contains(program.channel()))
                .toList();
    }

    private Optional<Member> person(Work work, WorkspaceId workspace, MemberId member) {
        return members.find(work, workspace, member).filter(found -> found.standing() == Standing.PERSON);
    }
}

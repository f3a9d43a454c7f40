package io.rapport.programs;

import io.rapport.messaging.Act;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Outbox;
import io.rapport.people.Enrollment;
import io.rapport.people.Enrollments;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.NeverMatches;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.people.Programs;
import io.rapport.people.Roles;
import io.rapport.people.Workspaces;
import io.rapport.store.AuditLog;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What every act here needs: the people, what is owed to them, and the trail that acts leave. */
record Desk(
        Workspaces workspaces,
        Members members,
        Programs programs,
        Enrollments enrollments,
        Roles roles,
        NeverMatches neverMatches,
        Outbox outbox,
        AuditLog audit,
        Neighbours neighbours) {

    Member actor(Work work, Act act) {
        return members.find(work, act.workspace(), act.actor())
                .orElseThrow(() -> new IllegalArgumentException("no member " + act.actor()));
    }

    /** Returns the program that an act is about, if it has not ended. */
    Optional<Program> open(Work work, Act act) {
        return programs.find(work, act.workspace(), new ProgramId(act.subject()))
                .filter(program -> program.state() != Program.State.ENDED);
    }

    /** Returns the programs that have not ended and that a member takes part in, by name. */
    List<Program> joined(Work work, Member member) {
        Set<ProgramId> enrolled = enrollments.ofMember(work, member.workspace(), member.id()).stream()
                .map(Enrollment::program)
                .collect(Collectors.toSet());
        return programs.open(work, member.workspace()).stream()
                .filter(program -> enrolled.contains(program.id()))
                .toList();
    }

    /** Returns the programs that a member organizes, by name; an admin: all of them. */
    List<Program> organized(Work work, Member member) {
        if (roles.isAdmin(work, member.workspace(), member.id())) {
            return programs.open(work, member.workspace());
        }
        return roles.isPerson(work, member.workspace(), member.id())
                ? programs.organizedBy(work, member.workspace(), member.id())
                : List.of();
    }

    /** Returns whether a member may create programs, or organizes one. */
    boolean organizesAnything(Work work, WorkspaceId workspace, MemberId member) {
        return roles.mayCreatePrograms(work, workspace, member)
                || (roles.isPerson(work, workspace, member)
                        && !programs.organizedBy(work, workspace, member).isEmpty());
    }

    Optional<Neighbours.Upcoming> next(Work work, Program program) {
        return Optional.ofNullable(rounds(work, program.workspace()).get(program.id()));
    }

    /** Returns the next round of each program for which one is planned. */
    Map<ProgramId, Neighbours.Upcoming> rounds(Work work, WorkspaceId workspace) {
        return neighbours.nextRounds().of(work, workspace);
    }

    /** Leaves the trail of an act on what is the actor's own: audit, a fresh Home, and what waits for them judged anew. */
    void trail(Work work, Act act, String subject, Instant now) {
        audit.record(work, act.workspace(), act.actor().value(), act.verb(), subject, now);
        Homes.touch(work, act.workspace(), Set.of(act.actor()), now);
        outbox.reconsider(work, act.workspace(), act.actor());
    }

    /** Saves a program and tells everybody whom it concerns. */
    void save(Work work, Act act, Program program, Instant now) {
        programs.save(work, program, now);
        neighbours.changed().accept(work, program, now);
        outbox.revise(work, act.workspace(), Invitation.KIND, program.id().value(), now);
        audit.record(
                work,
                act.workspace(),
                act.actor().value(),
                act.verb(),
                program.id().value(),
                now);
        Homes.touch(work, act.workspace(), concerned(work, program, act.actor()), now);
    }

    private Set<MemberId> concerned(Work work, Program program, MemberId actor) {
        Set<MemberId> concerned = new HashSet<>(programs.organizers(work, program.workspace(), program.id()));
        enrollments
                .ofProgram(work, program.workspace(), program.id())
                .forEach(enrollment -> concerned.add(enrollment.member()));
        concerned.add(actor);
        return concerned;
    }
}

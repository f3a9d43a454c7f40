package io.rapport.programs;

import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Office;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Reply;
import io.rapport.people.Enrollment;
import io.rapport.people.Enrollments;
import io.rapport.people.MemberId;
import io.rapport.people.NeverMatches;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.people.Programs;
import io.rapport.store.AuditLog;
import io.rapport.store.Sealed;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An office with programs: an admin, Ada, and a next round on Tuesday, 10 March 2026, 10:00 in Berlin. */
final class ProgramOffice {

    final Office office = Office.at("2026-03-02T08:00:00Z");
    final NeverMatches neverMatches = new NeverMatches(Sealed.with(Sealed.freshKey()));
    final List<Program> changes = new ArrayList<>();
    final MemberId ada = office.admin("Ada");
    Optional<Neighbours.Upcoming> next =
            Optional.of(new Neighbours.Upcoming(LocalDate.of(2026, 3, 10), Instant.parse("2026-03-10T09:00:00Z")));
    Neighbours.Outlook outlook = new Neighbours.Outlook(
            List.of(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 24), LocalDate.of(2026, 4, 7)), 14, 7, 0, 2);
    final List<String> met = new ArrayList<>();
    final ProgramActs acts = new ProgramActs(
            neverMatches,
            new Outbox(),
            new AuditLog(),
            new Neighbours(
                    (work, program, now) -> changes.add(program),
                    this::rounds,
                    this::buttons,
                    (work, program, now) -> outlook,
                    (work, workspace, members, on) -> met.add(on + " " + members.size())));

    ProgramOffice() {
        office.opens(acts.verbs(), acts.kinds(), acts.sections(), acts.commands());
    }

    /** Creates a program as somebody would, with the four fields and whatever else is given. */
    Reply creates(MemberId creator, String... more) {
        office.perform(creator, "programs.create", "", Answers.NONE);
        Map<String, String> filled = new HashMap<>(Map.of("name", "Coffee", "channel", "C1"));
        for (int index = 0; index < more.length; index += 2) {
            filled.put(more[index], more[index + 1]);
        }
        return office.submit(creator, filled);
    }

    private Map<ProgramId, Neighbours.Upcoming> rounds(Work work, WorkspaceId workspace) {
        Map<ProgramId, Neighbours.Upcoming> rounds = new HashMap<>();
        next.ifPresent(upcoming ->
                new Programs().open(work, workspace).forEach(program -> rounds.put(program.id(), upcoming)));
        return rounds;
    }

    private Map<ProgramId, List<Card.Button>> buttons(Work work, WorkspaceId workspace, Locale locale) {
        return new Programs()
                .open(work, workspace).stream()
                        .collect(Collectors.toMap(
                                Program::id, program -> List.of(new Card.Button("Run now", "checkins.run", "x"))));
    }

    /** The program of a channel. */
    Program program(String channel) {
        return office.transactions()
                .run(work -> new Programs()
                        .ofChannel(work, office.workspace(), channel)
                        .orElseThrow());
    }

    Reply does(MemberId member, String verb, String subject) {
        return office.perform(member, verb, subject, Answers.NONE);
    }

    /** Has somebody join the program of channel C1. */
    Reply joins(MemberId member) {
        return does(member, "programs.join", program("C1").id().value());
    }

    Optional<Enrollment> enrollment(MemberId member) {
        ProgramId program = program("C1").id();
        return office.transactions()
                .run(work -> new Enrollments().find(work, office.workspace(), program, member))
                .filter(enrollment -> enrollment.state() == Enrollment.State.ACTIVE);
    }

    List<MemberId> named(MemberId author) {
        return office.transactions().run(work -> neverMatches.of(work, office.workspace(), author));
    }

    /** What was audited, as "verb subject". */
    List<String> audited() {
        return office.transactions()
                .run(work -> work.handle()
                        .createQuery("SELECT verb FROM audit_log WHERE workspace = :workspace ORDER BY done_at, verb")
                        .bind("workspace", office.workspace())
                        .mapTo(String.class)
                        .list());
    }
}

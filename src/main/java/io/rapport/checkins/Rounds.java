package io.rapport.checkins;

import io.rapport.matching.Matching;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Notice;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Ids;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts rounds: gathers, decides, commits. */
final class Rounds {

    private static final int ATTEMPTS = 3;

    private final Transactions transactions;
    private final People people;
    private final RoundSchedules schedules;
    private final Notices notices;

    Rounds(Transactions transactions, People people, RoundSchedules schedules, Notices notices) {
        this.transactions = transactions;
        this.people = people;
        this.schedules = schedules;
        this.notices = notices;
    }

    Started start(WorkspaceId workspace, ProgramId program, LocalDate period, Instant now) {
        Started started = Started.DECIDE_AGAIN;
        for (int attempt = 0; attempt < ATTEMPTS && started == Started.DECIDE_AGAIN; attempt++) {
            started = transactions
                    .run(work -> gather(work, workspace, program, period, now))
                    .map(roster -> decide(roster, now))
                    .orElse(Started.ALREADY);
        }
        return started;
    }

    /** Gathers what the next round is decided from; empty when {@code period} is not next. */
    Optional<Roster> gather(Work work, WorkspaceId workspace, ProgramId program, LocalDate period, Instant now) {
        return schedules
                .next(work, workspace, program)
                .filter(next -> next.period().equals(period))
                .flatMap(next -> people.programs().find(work, workspace, program))
                .filter(found -> found.state() == Program.State.ACTIVE)
                .map(found -> new Rosters(people).of(work, found, period, now));
    }

    private Started decide(Roster roster, Instant now) {
        if (roster.isTooSmall()) {
            return transactions.run(work -> tooFew(work, roster, now));
        }
        Decision decision = new Decision(roster, Matching.solve(roster.problem()));
        String replay = Replay.text(roster.problem());
        return transactions.runIf(started -> started == Started.NOW, work -> commit(work, decision, replay, now));
    }

    private Started tooFew(Work work, Roster roster, Instant now) {
        Program program = roster.program();
        if (!schedules.moveOn(work, program, roster.period(), now)) {
            return Started.ALREADY;
        }
        String once = new RoundTable(work)
                .lastPeriod(program.workspace(), program.id())
                .map(LocalDate::toString)
                .orElse("");
        tellOrganizers(work, program, Notices.TOO_FEW, once, now);
        return Started.TOO_FEW;
    }

    private Started commit(Work work, Decision decision, String replay, Instant now) {
        Roster roster = decision.roster();
        Program program = roster.program();
        if (people.programs().revision(work, program.workspace(), program.id()) != roster.revision()) {
            return Started.DECIDE_AGAIN;
        }
        Optional<Round> planned = schedules
                .next(work, program.workspace(), program.id())
                .filter(next -> next.period().equals(roster.period()))
                .map(next -> round(next, roster, now));
        if (planned.isEmpty() || !schedules.moveOn(work, program, roster.period(), now)) {
            return Started.ALREADY;
        }
        Round round = planned.orElseThrow();
        if (!new RoundTable(work).insert(round)) {
            return Started.ALREADY;
        }
        record(work, round, decision, now);
        new ReplayTable(work).insert(round, replay, now);
        return Started.NOW;
    }

    private static Round round(NextRound next, Roster roster, Instant now) {
        Program program = roster.program();
        Instant due = next.dueAt();
        Instant startsAt = due == null || due.isBefore(now) ? now : due;
        Instant following = program.schedule().at(program.schedule().cadence().after(next.period()));
        return new Round(
                Ids.next(),
                next.workspace(),
                next.program(),
                next.period(),
                roster.problem().seed(),
                startsAt,
                following,
                null,
                roster.revision(),
                null);
    }

    private void record(Work work, Round round, Decision decision, Instant now) {
        Roster roster = decision.roster();
        new RoundTable(work).endEarlier(round);
        Map<MemberId, Member> members = roster.byId();
        List<Scene> scenes = decision.groups(round).stream()
                .map(group -> new Scene(group, round, roster.program(), members))
                .toList();
        introduce(work, scenes, now);
        decision.leftOut().forEach((member, why) -> leaveOut(work, round, roster, member, why, now));
        Homes.touch(
                work,
                round.workspace(),
                roster.members().stream().map(Member::id).toList(),
                now);
    }

    /** Who has yet to choose a side is told once. */
    private void leaveOut(Work work, Round round, Roster roster, MemberId member, Unmatched why, Instant now) {
        LeftOutTable leftOut = new LeftOutTable(work);
        boolean wasTold = why == Unmatched.UNDECIDED && leftOut.wasEver(round, member, why);
        leftOut.insert(round, member, why, now);
        if (!wasTold && roster.tells(member, why)) {
            notices.notMatched(work, round, member, now);
        }
    }

    /** Records groups of one round and everything owed to them. */
    void introduce(Work work, List<Scene> scenes, Instant now) {
        if (scenes.isEmpty()) {
            return;
        }
        Round round = scenes.get(0).round();
        Program program = scenes.get(0).program();
        List<Group> groups = scenes.stream().map(Scene::group).toList();
        new GroupTable(work).insert(groups);
        new TurnTable(work).count(groups);
        List<MemberId> matched =
                groups.stream().flatMap(group -> group.members().stream()).toList();
        people.enrollments().matched(work, program, matched, round.period());
        Instant from = round.startsAt().isBefore(now) ? now : round.startsAt();
        Stream<Notice> introductions = scenes.stream().flatMap(scene -> notices.introductions(scene, from).stream());
        Stream<Notice> followUps = program.followUps()
                ? scenes.stream().flatMap(scene -> notices.followUps(scene, now).stream())
                : Stream.of();
        notices.outbox().post(work, Stream.concat(introductions, followUps).toList(), now);
    }

    void tellOrganizers(Work work, Program program, String kind, String once, Instant now) {
        notices.tellOrganizers(
                work,
                program,
                kind,
                new Notices.Organizers(people.programs().organizers(work, program.workspace(), program.id()), once),
                now);
    }
}

package io.rapport.checkins;

import io.rapport.matching.Matching;
import io.rapport.messaging.Homes;
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
import java.util.Map;
import java.util.Optional;

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
        return transactions.runIf(started -> started == Started.NOW, work -> commit(work, decision, now));
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

    private Started commit(Work work, Decision decision, Instant now) {
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
        for (Group group : decision.groups(round)) {
            introduce(work, new Scene(group, round, roster.program(), members), now);
        }
        decision.leftOut().forEach((member, why) -> leaveOut(work, round, roster, member, why, now));
        new ReplayTable(work).insert(round, Replay.text(roster.problem()), now);
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

    /** Records a group and everything owed to it. */
    void introduce(Work work, Scene scene, Instant now) {
        new GroupTable(work).insert(scene.group());
        new TurnTable(work).count(scene.group());
        people.enrollments()
                .matched(
                        work,
                        scene.program(),
                        scene.group().members(),
                        scene.round().period());
        Instant startsAt = scene.round().startsAt();
        notices.introduce(work, scene, startsAt.isBefore(now) ? now : startsAt, now);
        if (scene.program().followUps()) {
            notices.followUp(work, scene, now);
        }
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

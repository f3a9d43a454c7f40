package io.rapport.checkins;

import io.rapport.messaging.Kind;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Verb;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts rounds of check-ins and keeps track of them. */
public final class CheckIns {

    static final String FIND_TIME = "checkins.find_time";
    static final String TAKE_TIME = "checkins.take_time";
    static final String MORE = "checkins.more";
    static final String CANNOT = "checkins.cannot";
    static final String MET = "checkins.met";
    static final String NOT_YET = "checkins.not_yet";
    static final String NOT_THIS_TIME = "checkins.not_this_time";
    static final String NO_REPLY = "checkins.no_reply";
    static final String NEXT_STEP = "checkins.next_step";
    static final String FELT_WRONG = "checkins.felt_wrong";

    private final RoundSchedules schedules = new RoundSchedules();
    private final Rounds rounds;
    private final Scenes scenes;
    private final Notices notices;
    private final People people;
    private final Neighbours neighbours;

    /** Keeps check-ins among {@code people}, with what {@code neighbours} lend. */
    public CheckIns(Transactions transactions, Outbox outbox, People people, Neighbours neighbours) {
        this.people = people;
        this.neighbours = neighbours;
        this.scenes = new Scenes(people);
        this.notices = new Notices(outbox);
        this.rounds = new Rounds(transactions, people, schedules, notices);
    }

    /** Returns what people can do. */
    public List<Verb> verbs() {
        return Stream.of(
                        new OutcomeActs(people, scenes).verbs(),
                        new TimeActs(people, scenes, notices, neighbours).verbs(),
                        new MoreActs(people, scenes, neighbours).verbs(),
                        new AloneActs(people, scenes).verbs())
                .flatMap(List::stream)
                .toList();
    }

    /** Returns what people are told. */
    public List<Kind> kinds() {
        return Kinds.of(people, scenes, neighbours);
    }

    /**
     * Starts the program's round for {@code period}, unless it has started already.
     *
     * <p>The round, its groups and what people will be told are recorded together or not at all.
     */
    public Started startRound(WorkspaceId workspace, ProgramId program, LocalDate period, Instant now) {
        return rounds.start(workspace, program, period, now);
    }

    /** Computes the program's next round anew; to be called whenever a program was created or changed. */
    public void rescheduled(Work work, Program program, Instant now) {
        schedules.rescheduled(work, program, now);
    }

    /** Returns the program's next round, if it runs rounds. */
    public Optional<NextRound> nextRound(Work work, WorkspaceId workspace, ProgramId program) {
        return schedules.next(work, workspace, program).filter(next -> next.dueAt() != null);
    }

    /** Returns who takes part in a group; empty when there is none. */
    public List<MemberId> membersOf(Work work, WorkspaceId workspace, String group) {
        return new GroupTable(work).find(workspace, group).map(Group::present).orElse(List.of());
    }
}

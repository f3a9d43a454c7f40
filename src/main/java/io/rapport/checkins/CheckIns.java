package io.rapport.checkins;

import io.rapport.matching.Pair;
import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Command;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Line;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Section;
import io.rapport.messaging.Verb;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    static final String GUIDE = "checkins.guide";
    static final String PASS = "checkins.pass";
    static final String DEEPER = "checkins.deeper";
    static final String CHAT = "checkins.chat";
    static final String KEEP = "checkins.keep";
    static final String WISH = "checkins.wish";
    static final String STOP = "checkins.stop";
    static final String MATCH_ME = "checkins.match_me";
    static final String WELCOME = "checkins.welcome";
    static final String RATHER_NOT = "checkins.rather_not";
    static final String STAY = "checkins.stay";
    static final String MATCH = "checkins.match";
    static final String PREVIEW = "checkins.preview";
    static final String RUN_NOW = "checkins.run_now";
    static final String SKIP_NEXT = "checkins.skip_next";

    private static final int HOME_ORDER = 100;
    private static final Duration REPLAYS_KEPT = Duration.ofDays(90);

    private final Transactions transactions;
    private final RoundSchedules schedules = new RoundSchedules();
    private final Rounds rounds;
    private final Scenes scenes;
    private final Notices notices;
    private final People people;
    private final Neighbours neighbours;
    private final Beat beat;
    private final Connections connections;
    private final ConnectionBeat connectionBeat;
    private final Late late;
    private final Weekly weekly;
    private final MatchPage page;

    /** Keeps check-ins among {@code people}, with what {@code neighbours} lend. */
    public CheckIns(Transactions transactions, Outbox outbox, People people, Neighbours neighbours) {
        this.transactions = transactions;
        this.people = people;
        this.neighbours = neighbours;
        this.scenes = new Scenes(people);
        this.notices = new Notices(outbox);
        this.rounds = new Rounds(transactions, people, schedules, notices);
        this.beat = new Beat(transactions, people, schedules, rounds, notices);
        this.connections = new Connections(people, notices);
        this.connectionBeat = new ConnectionBeat(transactions, people, notices);
        this.late = new Late(people);
        this.weekly = new Weekly(people, scenes, neighbours);
        this.page = new MatchPage(people, scenes, schedules, new ConnectionNotes(people, neighbours), late);
    }

    /** Returns what people can do. */
    public List<Verb> verbs() {
        KeepActs keeping = new KeepActs(people, scenes, connections, neighbours);
        return Stream.of(
                        new OutcomeActs(people, scenes, notices, neighbours, keeping).verbs(),
                        keeping.verbs(),
                        new TimeActs(people, scenes, notices, neighbours).verbs(),
                        new MoreActs(people, scenes, neighbours, keeping).verbs(),
                        new GuideActs(people, scenes, notices).verbs(),
                        new ChatActs(people, scenes, notices).verbs(),
                        new AloneActs(people, scenes, connections).verbs(),
                        new OrganizerActs(people, schedules, rounds).verbs(),
                        new LateActs(people, late).verbs(),
                        new ThirdActs(people, scenes, notices).verbs(),
                        weekly.verbs(),
                        List.of(page.verb()))
                .flatMap(List::stream)
                .toList();
    }

    /** Returns what people are told. */
    public List<Kind> kinds() {
        return Kinds.of(people, scenes, schedules, neighbours);
    }

    /** Returns the words that follow {@code /rapport}. */
    public List<Command> commands() {
        return List.of(Command.of("match", MATCH, Words.WORDING, "match.words", "match.help"));
    }

    /** Returns what the weekly note says of check-ins. */
    public List<Line> lines() {
        return weekly.lines();
    }

    /** Answers an act by which somebody joined a program: a match now, where a round of it has begun. */
    public Reply joined(Work work, Act act, Instant now) {
        return new LateActs(people, late).joined(work, act, now);
    }

    /** Returns the part of Home that shows a member's matches, the next action and the next date. */
    public Section section() {
        return new Section("check-ins", HOME_ORDER, page::of);
    }

    /** Returns the buttons with which an organizer looks at, runs or skips the next round, for each program that runs rounds. */
    public Map<ProgramId, List<Card.Button>> organizerButtons(Work work, WorkspaceId workspace, Locale locale) {
        return new OrganizerActs(people, schedules, rounds).buttons(work, workspace, locale);
    }

    /**
     * Starts the program's round for {@code period}, unless it has started already.
     *
     * <p>The round, its groups and what people will be told are recorded together or not at all.
     */
    public Started startRound(WorkspaceId workspace, ProgramId program, LocalDate period, Instant now) {
        return rounds.start(workspace, program, period, now);
    }

    /** Returns the programs for which {@link #beat} has something to do now. */
    public List<ProgramId> due(Work work, WorkspaceId workspace, Instant now) {
        return beat.due(work, workspace, now);
    }

    /** Does what is due for a program: starts its round, closes it, and looks after its groups, without anybody reporting it. */
    public void beat(WorkspaceId workspace, ProgramId program, Instant now) {
        beat.at(workspace, program, now);
    }

    /** Does what is due for those who keep meeting, outside of any program's rounds. */
    public void beat(WorkspaceId workspace, Instant now) {
        connectionBeat.at(workspace, now);
    }

    /** Returns the next instant at which {@link #beat} has something to do, which may have passed. */
    public Optional<Instant> nextDue(Work work, WorkspaceId workspace) {
        return beat.nextDue(work, workspace);
    }

    /** Computes the program's next round anew; to be called whenever a program was created or changed. */
    public void rescheduled(Work work, Program program, Instant now) {
        schedules.rescheduled(work, program, now);
    }

    /** Returns the program's next round, if it runs rounds. */
    public Optional<NextRound> nextRound(Work work, WorkspaceId workspace, ProgramId program) {
        return schedules.next(work, workspace, program).filter(next -> next.dueAt() != null);
    }

    /** Returns the next round of every program that runs rounds, the earliest first. */
    public List<NextRound> nextRounds(Work work, WorkspaceId workspace) {
        return schedules.waiting(work, workspace);
    }

    /** Returns what became of the program's rounds that ended from {@code from} on, before {@code until}. */
    public LookBack lookBack(Work work, Program program, Instant from, Instant until) {
        return LookBack.on(work, program, from, until);
    }

    /** Returns whether the program has held a round, ended or not. */
    public boolean hasHeldRounds(Work work, Program program) {
        return new RoundTable(work)
                .lastPeriod(program.workspace(), program.id())
                .isPresent();
    }

    /** Returns what a program would come to as it is written down, saved or not. */
    public Outlook outlook(Work work, Program program, Instant now) {
        List<LocalDate> periods = schedules.periods(work, program, Outlook.ROUNDS, now);
        return Outlook.of(work, program, periods, people.enrollments().available(work, program, periods.get(0), now));
    }

    /** Records that these members met before Rapport came, so that they are not introduced to each other as if for the first time. */
    public void metEarlier(Work work, WorkspaceId workspace, Collection<MemberId> members, LocalDate on) {
        List<String> ids = members.stream().map(MemberId::value).sorted().toList();
        EarlierMeetingTable table = new EarlierMeetingTable(work);
        for (int one = 0; one < ids.size(); one++) {
            for (String other : ids.subList(one + 1, ids.size())) {
                table.record(workspace, new Pair(ids.get(one), other), on);
            }
        }
    }

    /**
     * Returns with whom a member keeps meeting, the next one due first, and the people of the last groups they were in, the latest
     * round first, at most {@code most} groups; each by the id of what a goal of theirs belongs to.
     */
    public Map<String, List<MemberId>> companions(Work work, WorkspaceId workspace, MemberId member, int most) {
        Map<String, List<MemberId>> companions = new LinkedHashMap<>();
        new ConnectionTable(work)
                .ofMember(workspace, member)
                .forEach(connection -> companions.put(connection.id(), connection.members()));
        new GroupTable(work)
                .latest(workspace, member, most)
                .forEach(group -> companions.put(group.id(), group.present()));
        return companions;
    }

    /** Returns the groups a member is in now, the latest round first. */
    public List<String> openGroups(Work work, WorkspaceId workspace, MemberId member) {
        return new GroupTable(work)
                .ofMember(workspace, member).stream().map(Group::id).toList();
    }

    /** Returns whom a member met, as somebody said, the latest first, at most {@code most}. */
    public List<MemberId> metLately(Work work, WorkspaceId workspace, MemberId member, int most) {
        return new PastTable(work).metLately(workspace, member, most);
    }

    /** Returns the text of the calendar file behind an unguessable token, until a day after the check-in. */
    public Optional<String> calendar(String token, Instant now) {
        return transactions.run(work -> new CalendarFiles(scenes).find(work, token, now));
    }

    /** Forgets what rounds were decided from, 90 days after. */
    public void forget(Work work, WorkspaceId workspace, Instant now) {
        new ReplayTable(work).deleteBefore(workspace, now.minus(REPLAYS_KEPT));
    }
}

package io.rapport.app;

import io.rapport.checkins.People;
import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Dispatcher;
import io.rapport.messaging.FrontDesk;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Place;
import io.rapport.people.AProgram;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import io.rapport.slack.SlackPace;
import io.rapport.store.Inbox;
import io.rapport.store.Sealed;
import io.rapport.store.TestDatabase;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Rapport and a simulated Slack that holds it to its limits, in one process and in virtual time: one clock for both, which moves to
 * the next instant at which something can be done, so that a year passes in minutes. Calls are real HTTP and take no time.
 */
final class VirtualRapport implements AutoCloseable {

    private static final Duration SETTLE = Duration.ofMinutes(1);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final String CHANNEL = "check-ins";

    private final TestDatabase database = TestDatabase.fresh();
    private final Transactions transactions = database.transactions();
    private final SimulatedSlack slack;
    private final SlackSide side;
    private final People people;
    private final Features features;
    private final Engine engine;
    private final WorkspaceId workspace;
    private final FrontDesk desk;
    private int presses;
    private Instant now;
    private Duration nap = Duration.ofMillis(1);

    VirtualRapport(UnaryOperator<SandboxOptions> how, io.rapport.sandbox.Company company, Instant start) {
        now = start;
        slack = SimulatedSlack.start(
                how.apply(SandboxOptions.of(company, () -> now)).withWireClock(() -> now));
        slack.workplace().inviteApp(CHANNEL);
        String key = Sealed.freshKey();
        Sealed sealed = Sealed.with(key);
        people = Features.people(sealed);
        features = new Features(transactions, people, null);
        desk = new FrontDesk(transactions, new Inbox(), features.verbs());
        Clocks clocks = new Clocks(() -> now, () -> now);
        side = SlackSide.of(settings(key, start), transactions, people, sealed, clocks);
        Dispatcher.Wire wire = Patience.of(SETTLE).wire(() -> now, Runnable::run);
        Dispatcher dispatcher =
                new Dispatcher(transactions, features.kinds(), new Homes(features.sections()), side.chat(), wire);

        engine = new Engine(transactions, people.workspaces(), features.beats(), dispatcher, clocks);
        side.installations().connect(slack.app().botToken(), now);
        workspace = engine.workspaces().get(0);
        side.directory().sync(workspace, now);
        slack.limitRates(1);
    }

    private Settings settings(String key, Instant start) {
        return new Settings(
                new Settings.SlackAccess(
                        new Secret(slack.app().botToken()),
                        new Secret(slack.app().signingSecret()),
                        null,
                        null,
                        slack.apiUrl(),
                        SlackPace.BELOW_LIMITS),
                new Settings.Address("127.0.0.1", 0),
                null,
                new Settings.DatabaseAccess("jdbc:h2:mem:", "", new Secret("")),
                new Secret(key),
                Patience.of(SETTLE),
                Settings.Log.TEXT,
                start);
    }

    SimulatedSlack slack() {
        return slack;
    }

    Instant now() {
        return now;
    }

    List<Member> staff() {
        return transactions.run(work -> people.members().people(work, workspace, 100_000)).stream()
                .filter(member -> member.standing() == io.rapport.people.Standing.PERSON)
                .toList();
    }

    /** Returns whom Slack knows a member as. */
    String external(Member member) {
        return transactions
                .run(work -> people.members().external(work, workspace, member.id()))
                .orElseThrow();
    }

    /** Everybody joins a program. */
    void begin(AProgram like) {
        String channel = slack.conversations().stream()
                .filter(conversation -> conversation.name().equals(CHANNEL))
                .findFirst()
                .orElseThrow()
                .id();
        Program program = like.in(workspace, channel);
        transactions.execute(work -> {
            people.programs().save(work, program, now);
            features.checkIns().rescheduled(work, program, now);
            staff().forEach(member -> people.enrollments().join(work, program, member.id(), now));
        });
    }

    /** What a member chose about their hours, pauses and budget, from now on. */
    void choose(Member member) {
        transactions.execute(work -> {
            people.members().save(work, member, now);
            new Outbox().reconsider(work, workspace, member.id());
        });
    }

    /** Lives until an instant: whatever is due is done, as soon as pace and Slack let it be; a beat comes every 15 seconds. */
    void liveUntil(Instant until) {
        Instant beat = now;
        while (now.isBefore(until)) {
            if (!now.isBefore(beat)) {
                engine.beat(workspace);
                beat = now.plus(BEAT);
            }
            Dispatcher.Step step = engine.dispatch(workspace);
            if (step.againAt() != null) {
                moveTo(earlier(step.againAt(), beat), until);
            } else if (step.delivered() == 0) {
                moveTo(idleUntil(until), until);
            }
        }
    }

    /** Nothing is undelivered: nothing happens before something is due. */
    private Instant idleUntil(Instant until) {
        return engine.next()
                .map(Engine.Due::at)
                .map(due -> due.isAfter(now) ? due : now.plus(BEAT))
                .orElse(until);
    }

    private void moveTo(Instant next, Instant until) {
        Instant rested = now.plus(nap);
        now = earlier(next.isAfter(rested) ? next : rested, until);
    }

    /** Lets the clock move by at least so much, so that what pace has saved up meanwhile is done at once; for long times. */
    VirtualRapport napping(Duration least) {
        nap = least;
        return this;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Nothing is done until an instant, as when the program is down. */
    void sleepUntil(Instant until) {
        now = until;
    }

    /** Returns what did not simply arrive, with its reason. */
    List<Outbox.Mishap> mishaps() {
        return transactions.run(work -> new Outbox().mishaps(work, workspace, 1_000_000));
    }

    /** Has a member press what stands for a verb on a subject. */
    void press(Member member, String verb, String subject) {
        Act act = new Act(workspace, verb, subject, member.id(), Answers.NONE, Place.NONE);
        desk.receive("press " + ++presses, act, now);
    }

    /** Returns the groups that a member is in now. */
    List<String> groups(Member member) {
        return transactions.run(work -> features.checkIns().openGroups(work, workspace, member.id()));
    }

    /** A message that somebody got in private or in a group conversation, by its kind. */
    record Told(String kind, MemberId reader, Instant at) {}

    /** Returns the private and group messages of everybody; what was said within another is not one of its own. */
    List<Told> told() {
        return transactions.run(
                work -> work
                        .handle()
                        .createQuery("""
                        SELECT kind, circle, said_at FROM outbox
                        WHERE workspace = :workspace AND destination <> 'channel' AND state IN ('SENT', 'REVISED', 'UNKNOWN')
                        ORDER BY said_at, circle
                        """)
                        .bind("workspace", workspace)
                        .map((rows, context) -> told(rows))
                        .list()
                        .stream()
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Told> told(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        Instant at = row.getTimestamp("said_at").toInstant();
        return Stream.of(row.getString("circle").split(" "))
                .map(reader -> new Told(kind, new MemberId(reader), at))
                .toList();
    }

    /**
     * Returns how often each decision was made, by kind of message: said when it was due, moved and then said, merged into another,
     * dropped; each with the reason that is recorded.
     */
    Map<String, Long> decisions() {
        return transactions.run(work -> work.handle()
                .createQuery("SELECT kind, state, reason, COUNT(*) AS times FROM outbox"
                        + " WHERE workspace = :workspace GROUP BY kind, state, reason")
                .bind("workspace", workspace)
                .reduceRows(new TreeMap<String, Long>(), (decisions, row) -> {
                    String state = row.getColumn("state", String.class).toLowerCase(Locale.ROOT);
                    String decision = row.getColumn("kind", String.class) + " " + state + ": "
                            + row.getColumn("reason", String.class);
                    decisions.put(decision, row.getColumn("times", Long.class));
                    return decisions;
                }));
    }

    /** Returns what kinds of messages there are, each with how much it matters. */
    List<Kind> kinds() {
        return features.kinds();
    }

    List<Outbox.Held> held() {
        return transactions.run(work -> new Outbox().held(work, workspace));
    }

    @Override
    public void close() {
        side.close();
        slack.close();
        database.close();
    }
}

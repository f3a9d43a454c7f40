package io.rapport.app;

import io.rapport.sandbox.Delivery;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Sent;
import io.rapport.sandbox.SimulatedSlack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/**
 * People who type {@code /rapport skip} again and again, each as fast as they are answered or at a rate; each time it is taken in,
 * one line of the audit log tells of it.
 */
final class Deeds implements AutoCloseable {

    /** How long somebody who sees an error waits before they try again. */
    private static final Duration TAKEN_ABACK = Duration.ofMillis(200);

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final SimulatedSlack slack;
    private final ScheduledExecutorService people;
    private final List<Future<?>> habits = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    private Deeds(SimulatedSlack slack, List<Employee> actors, Duration between) {
        this.slack = slack;
        this.people = Executors.newScheduledThreadPool(actors.size());
        long nanos = between.toNanos();
        for (int index = 0; index < actors.size(); index++) {
            Employee actor = actors.get(index);
            habits.add(people.scheduleAtFixedRate(
                    () -> act(actor), nanos * index / actors.size(), nanos, TimeUnit.NANOSECONDS));
        }
    }

    /** Each acts again as soon as the last deed was answered. */
    static Deeds asFastAsAnswered(SimulatedSlack slack, List<Employee> actors) {
        return new Deeds(slack, actors, Duration.ofMillis(1));
    }

    /** All of them together act so many times a second, as long as they are answered in time. */
    static Deeds everySecond(int times, SimulatedSlack slack, List<Employee> actors) {
        return new Deeds(slack, actors, Duration.ofSeconds(actors.size()).dividedBy(times));
    }

    private void act(Employee actor) {
        if (actor.command("/rapport", "skip").isOk()) {
            acknowledged.incrementAndGet();
        } else {
            refused.incrementAndGet();
            LockSupport.parkNanos(TAKEN_ABACK.toNanos());
        }
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** How often people saw an error instead. */
    int refused() {
        return refused.get();
    }

    /** Returns how each deed went that was not taken in. */
    List<String> failures() {
        return commands().stream()
                .filter(sent -> sent.status() != 200)
                .map(sent -> sent.wireAt() + ": " + sent.status() + " " + sent.answer() + " after "
                        + sent.took().toMillis() + " ms")
                .toList();
    }

    void awaitAcknowledged(int more) {
        int enough = acknowledged.get() + more;
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> acknowledged.get() >= enough);
    }

    /** Returns within how long that share of all deeds, from 0 to 1, was answered, whatever the answer. */
    Duration answeredWithin(double share) {
        List<Duration> sorted =
                commands().stream().map(Sent::took).sorted().collect(Collectors.toCollection(ArrayList::new));
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** Returns the ids of acknowledged deeds that a database knows nothing of, when nobody acts any more. */
    Set<String> lost(DataSource database) throws SQLException {
        Set<String> lost = commands().stream()
                .filter(sent -> sent.status() == 200)
                .map(sent -> sent.delivery().payload().get("trigger_id").getAsString())
                .collect(Collectors.toCollection(TreeSet::new));
        lost.removeAll(texts(database, "SELECT delivery FROM inbox"));
        return lost;
    }

    /** Returns how many lines of the audit log tell of a deed. */
    static int effects(DataSource database) throws SQLException {
        return texts(database, "SELECT id FROM audit_log WHERE verb = 'programs.skip'")
                .size();
    }

    private List<Sent> commands() {
        return slack.sent().stream()
                .filter(sent -> sent.delivery().kind() == Delivery.Kind.COMMAND)
                .toList();
    }

    private static List<String> texts(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** Nobody acts any more. */
    void rest() {
        people.shutdown();
        try {
            if (!people.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("somebody waits for an answer for ever");
            }
            if (!habits.stream().allMatch(Future::isCancelled)) {
                throw new IllegalStateException("somebody stopped before the end: " + habits);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}

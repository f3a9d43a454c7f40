package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import io.rapport.people.ProgramId;
import io.rapport.store.TestDatabase;
import io.rapport.store.WorkspaceId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL, each with its jobs, at a scaled rhythm. */
class JobsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Jobs.Rhythm QUICK = new Jobs.Rhythm(Duration.ofMillis(50), Duration.ofMillis(500));

    private final TestDatabase database = TestDatabase.freshPostgres();
    private final List<Jobs> nodes = new ArrayList<>();
    private final List<WorkspaceId> workspaces =
            IntStream.range(0, 8).mapToObj(n -> new WorkspaceId("w" + n)).toList();
    private final Map<String, Integer> atWork = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final Set<String> helpers = new ConcurrentSkipListSet<>();
    private final Set<String> overlaps = new ConcurrentSkipListSet<>();

    @AfterEach
    void close() {
        nodes.forEach(Jobs::close);
        database.close();
    }

    @Test
    void sharesTheWorkAmongNodesAndDoesNothingTwiceAtATime() {
        node("one", "p").start();
        node("two", "p").start();

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> workspaces.stream()
                        .allMatch(workspace ->
                                times("job " + workspace) >= 5 && times("program " + workspace + "/p") >= 1));

        assertThat(overlaps).isEmpty();
        assertThat(helpers).containsExactly("one", "two");
    }

    /** Seven heartbeats, so by the usual rhythm less than two minutes, after the last heartbeat of a node its jobs go on. */
    @Test
    void takesOverFromANodeThatDied() throws SQLException {
        assertThat(Jobs.Rhythm.USUAL.heartbeat().multipliedBy(7)).isLessThanOrEqualTo(Duration.ofMinutes(2));
        died("dispatch", "w0", Instant.now());
        Jobs node = node("one", "p");
        node.start();

        Awaitility.await().atMost(PATIENCE).until(() -> times("job w0") > 0);

        assertThat(times("job w1")).as("what others do meanwhile").isGreaterThan(1);
    }

    @Test
    void startsOneJobForEachProgramThatIsDue() {
        node("one", "p", "q").start();

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> workspaces.stream()
                        .allMatch(workspace ->
                                times("program " + workspace + "/p") > 0 && times("program " + workspace + "/q") > 0));
    }

    @Test
    void backsUpNoSoonerThanAnHourAfterTheFirstStart() throws SQLException {
        node("one", "p").start();

        assertThat(text("SELECT CASE WHEN execution_time > CURRENT_TIMESTAMP + INTERVAL '50 minutes' THEN 'later' END"
                        + " FROM scheduled_tasks WHERE task_name = 'backup'"))
                .isEqualTo("later");
    }

    private Jobs node(String name, String... programs) {
        Jobs.Plan plan = new Jobs.Plan(
                connected -> {
                    workspaces.forEach(connected);
                    return Duration.ofMinutes(1);
                },
                List.of(new Job("dispatch", workspace -> work(name, "job " + workspace))),
                workspace -> List.of(programs).stream().map(ProgramId::new).toList(),
                (workspace, program) -> work(name, "program " + workspace + "/" + program.value()),
                List.of(() -> Duration.ofDays(1)));
        Jobs jobs = new Jobs(
                database.dataSource(),
                new PostgreSqlJdbcCustomization(false, false),
                plan,
                QUICK,
                InstantSource.system());
        nodes.add(jobs);
        return jobs;
    }

    private Duration work(String name, String what) {
        if (atWork.merge(what, 1, Integer::sum) > 1) {
            overlaps.add(what);
        }
        helpers.add(name);
        IntStream.range(0, 10_000).forEach(turn -> Thread.onSpinWait());
        done.computeIfAbsent(what, each -> new AtomicInteger()).incrementAndGet();
        atWork.merge(what, -1, Integer::sum);
        return Duration.ofMillis(20);
    }

    private int times(String what) {
        return done.getOrDefault(what, new AtomicInteger()).get();
    }

    private void died(String job, String instance, Instant lastHeartbeat) throws SQLException {
        execute(
                "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,"
                        + " version) VALUES ('" + job + "', '" + instance + "', TIMESTAMPTZ '" + lastHeartbeat
                        + "', TRUE, 'a dead node', TIMESTAMPTZ '" + lastHeartbeat + "', 1)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}

package io.rapport.app;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs from the database, so that one node at a time does each, on the wire clock. */
final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);
    private static final int THREADS = 6;
    private static final int MISSED_HEARTBEATS = 6;

    private final Scheduler scheduler;
    private final CustomTask<Void> connect;
    private final List<CustomTask<Void>> jobs;
    private final InstantSource wire;

    /** Runs {@code connect} at every start and as often as it says, and {@code jobs} for each workspace once begun. */
    Jobs(DataSource database, JdbcCustomization dialect, Connecting connect, List<Job> jobs, InstantSource wire) {
        this.wire = wire;
        this.jobs = jobs.stream().map(Jobs::task).toList();
        this.connect = task("connect", instance -> connect.connect(this::begin));
        this.scheduler = Scheduler.create(
                        database,
                        Stream.concat(Stream.of(this.connect), this.jobs.stream())
                                .<Task<?>>map(task -> task)
                                .toList())
                .jdbcCustomization(dialect)
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WORDS)
                .build();
    }

    private static CustomTask<Void> task(Job job) {
        return task(job.name(), instance -> job.doing().run(new WorkspaceId(instance)));
    }

    private static CustomTask<Void> task(String name, Turn turn) {
        return Tasks.custom(name, Void.class)
                .onFailureReschedule(FixedDelay.of(AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, execution) ->
                        new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(turn.take(instance.getId()))));
    }

    /** Connects, tells of each workspace that is connected now, and returns when to look again. */
    interface Connecting {
        Duration connect(Consumer<WorkspaceId> connected);
    }

    private interface Turn {
        Duration take(String instance);
    }

    void start() {
        scheduler.start();
        TaskInstance<Void> connecting = connect.instance("slack");
        if (!scheduler.scheduleIfNotExists(connecting, wire.instant())) {
            hasten(connecting);
        }
    }

    private void hasten(TaskInstance<Void> instance) {
        try {
            scheduler.reschedule(instance, wire.instant());
        } catch (TaskInstanceException another) {
            LOG.debug("another node is connecting", another);
        }
    }

    /** Has every job done for a workspace from now on; again does no harm. */
    void begin(WorkspaceId workspace) {
        jobs.forEach(job -> scheduler.scheduleIfNotExists(job.instance(workspace.value()), wire.instant()));
    }

    /** Returns whether this node runs jobs. */
    boolean isAlive() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}

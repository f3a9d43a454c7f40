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
import io.rapport.people.ProgramId;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs from the database, so that one node at a time does each, on the wire clock. */
final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);
    private static final Duration NOT_YET = Duration.ofHours(1);
    private static final int THREADS = 24;
    private static final int MISSED_HEARTBEATS = 6;
    private static final String ALL = "all";
    private static final String BESIDE = "/";

    private final Scheduler scheduler;
    private final Plan plan;
    private final CustomTask<Void> connect;
    private final CustomTask<Void> program;
    private final List<CustomTask<Void>> forWorkspaces;
    private final Optional<CustomTask<Void>> backup;
    private final InstantSource wire;

    /**
     * What is done by jobs.
     *
     * @param connect done at every start, and as often as it says
     * @param forWorkspaces done for each workspace once it is connected
     * @param due looked at for each workspace every 15 seconds: returns the programs for which there is something to do
     * @param program done for each of these, by one job per program
     * @param backup done an hour after the first start, and as often as it says; empty where there is nothing to back up
     */
    record Plan(
            Connecting connect,
            List<Job> forWorkspaces,
            Function<WorkspaceId, List<ProgramId>> due,
            BiConsumer<WorkspaceId, ProgramId> program,
            List<Supplier<Duration>> backup) {}

    /**
     * How often nodes look for jobs and show that they live; one that did not for six heartbeats is dead, and its jobs are taken
     * over. Detection takes seven heartbeats at most.
     */
    record Rhythm(Duration poll, Duration heartbeat) {

        static final Rhythm USUAL = new Rhythm(Duration.ofMillis(500), Duration.ofSeconds(15));
    }

    Jobs(DataSource database, JdbcCustomization dialect, Plan plan, Rhythm rhythm, InstantSource wire) {
        this.wire = wire;
        this.plan = plan;
        this.connect = again("connect", instance -> plan.connect().connect(this::begin));
        this.program = once("program", this::program);
        this.forWorkspaces = Stream.concat(plan.forWorkspaces().stream(), Stream.of(new Job("beat", this::beat)))
                .map(job -> again(job.name(), instance -> job.doing().run(new WorkspaceId(instance))))
                .toList();
        this.backup = plan.backup().stream().findFirst().map(doing -> again("backup", instance -> doing.get()));
        this.scheduler = Scheduler.create(database, tasks())
                .jdbcCustomization(dialect)
                .threads(THREADS)
                .pollingInterval(rhythm.poll())
                .heartbeatInterval(rhythm.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WORDS)
                .build();
    }

    private List<Task<?>> tasks() {
        List<Task<?>> tasks = new ArrayList<>(forWorkspaces);
        tasks.add(connect);
        tasks.add(program);
        backup.ifPresent(tasks::add);
        return tasks;
    }

    private static CustomTask<Void> again(String name, Turn turn) {
        return Tasks.custom(name, Void.class)
                .onFailureReschedule(FixedDelay.of(AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, execution) ->
                        new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(turn.take(instance.getId()))));
    }

    private static CustomTask<Void> once(String name, Consumer<String> doing) {
        return Tasks.custom(name, Void.class)
                .onFailureReschedule(FixedDelay.of(AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, execution) -> {
                    doing.accept(instance.getId());
                    return new CompletionHandler.OnCompleteRemove<>();
                });
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
        backup.ifPresent(task ->
                scheduler.scheduleIfNotExists(task.instance(ALL), wire.instant().plus(NOT_YET)));
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
        forWorkspaces.forEach(job -> scheduler.scheduleIfNotExists(job.instance(workspace.value()), wire.instant()));
    }

    /** Starts a job for each program that is due; one that is at work already is left to it. */
    private Duration beat(WorkspaceId workspace) {
        for (ProgramId due : plan.due().apply(workspace)) {
            scheduler.scheduleIfNotExists(program.instance(workspace + BESIDE + due.value()), wire.instant());
        }
        return BEAT;
    }

    private void program(String instance) {
        int beside = instance.lastIndexOf(BESIDE);
        plan.program()
                .accept(
                        new WorkspaceId(instance.substring(0, beside)),
                        new ProgramId(instance.substring(beside + BESIDE.length())));
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

package io.rapport.app;

import io.rapport.messaging.Dispatcher;
import io.rapport.messaging.Outbox;
import io.rapport.people.ProgramId;
import io.rapport.people.Workspace;
import io.rapport.people.Workspaces;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens without anybody pressing a button: the features' beats, and the dispatcher; jobs and rehearsals drive it. */
final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Workspaces workspaces;
    private final List<Beat> beats;
    private final Dispatcher dispatcher;
    private final Clocks clocks;
    private final Bells bells = new Bells();
    private final Map<WorkspaceId, Object> turns = new ConcurrentHashMap<>();

    Engine(Transactions transactions, Workspaces workspaces, List<Beat> beats, Dispatcher dispatcher, Clocks clocks) {
        this.transactions = transactions;
        this.workspaces = workspaces;
        this.beats = withOutbox(beats);
        this.dispatcher = dispatcher;
        this.clocks = clocks;
    }

    private static List<Beat> withOutbox(List<Beat> beats) {
        Beat outbox = Beat.ofWorkspace(
                "a message that waits",
                (workspace, now) -> {},
                (work, workspace, now) -> new Outbox().nextDue(work, workspace));
        return Stream.concat(beats.stream(), Stream.of(outbox)).toList();
    }

    Bells bells() {
        return bells;
    }

    List<WorkspaceId> workspaces() {
        return transactions.run(workspaces::installed).stream()
                .map(Workspace::id)
                .toList();
    }

    /** Does what is due in a workspace now. */
    void beat(WorkspaceId workspace) {
        beatWhole(workspace);
        due(workspace).forEach(program -> beat(workspace, program));
        bells.ring(workspace);
    }

    /** Does what is due for a workspace as a whole; what fails is done again with the next beat. */
    void beatWhole(WorkspaceId workspace) {
        for (Beat beat : beats) {
            Instant now = clocks.domain().instant();
            quietly(beat.name(), workspace, () -> beat.whole().beat(workspace, now));
        }
        bells.ring(workspace);
    }

    /** Returns the programs for which some feature has something to do now. */
    List<ProgramId> due(WorkspaceId workspace) {
        Instant now = clocks.domain().instant();
        return transactions.run(work -> beats.stream()
                .flatMap(beat -> beat.due().programs(work, workspace, now).stream())
                .distinct()
                .toList());
    }

    /** Does what every feature has to do for a program now; one that fails is done again with the next beat. */
    void beat(WorkspaceId workspace, ProgramId program) {
        for (Beat beat : beats) {
            Instant now = clocks.domain().instant();
            quietly(beat.name(), workspace, () -> beat.doing().beat(workspace, program, now));
        }
        bells.ring(workspace);
    }

    private static void quietly(String name, WorkspaceId workspace, Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException failed) {
            LOG.error("{} failed for workspace {}", name, workspace, failed);
        }
    }

    /** Delivers what can be delivered now; one at a time for a workspace. */
    Dispatcher.Step dispatch(WorkspaceId workspace) {
        synchronized (turns.computeIfAbsent(workspace, name -> new Object())) {
            return dispatcher.step(workspace, clocks.domain().instant());
        }
    }

    /** Delivers until nothing that is due now is undelivered, however long pace and settling take; returns how much. */
    int drain(WorkspaceId workspace) {
        int delivered = 0;
        Dispatcher.Step step = dispatch(workspace);
        while (step.againAt() != null || step.delivered() > 0) {
            delivered += step.delivered();
            bells.await(workspace, pause(step));
            step = dispatch(workspace);
        }
        return delivered;
    }

    /** Returns how long to wait after a step; not at all after one that delivered all it knew of, as more may be due meanwhile. */
    Duration pause(Dispatcher.Step step) {
        Instant again = step.againAt();
        if (again == null) {
            return step.delivered() > 0 ? Duration.ZERO : LONGEST_WAIT;
        }
        Duration until = Duration.between(clocks.wire().instant(), again);
        return Stream.of(until, SHORTEST_WAIT)
                .max(Comparator.naturalOrder())
                .filter(wait -> wait.compareTo(LONGEST_WAIT) < 0)
                .orElse(LONGEST_WAIT);
    }

    /** Returns when something happens next in any workspace, with what it is; now or earlier means that it is due. */
    Optional<Due> next() {
        return workspaces().stream().flatMap(this::next).min(Comparator.comparing(Due::at));
    }

    private Stream<Due> next(WorkspaceId workspace) {
        Instant now = clocks.domain().instant();
        return transactions
                .run(work -> beats.stream()
                        .flatMap(beat ->
                                beat.next().after(work, workspace, now).map(at -> new Due(at, beat.name())).stream())
                        .toList())
                .stream();
    }

    /** Treats whatever the last process was sending as of unknown outcome, at once; only where that process must be dead. */
    void releaseClaims() {
        workspaces().forEach(dispatcher::releaseClaims);
    }

    InstantSource domain() {
        return clocks.domain();
    }

    /** Something that happens next. */
    record Due(Instant at, String what) {}
}

package io.rapport.app;

import io.rapport.people.ProgramId;
import io.rapport.slack.SlackDirectory;
import io.rapport.slack.SlackDirectory.Synced;
import io.rapport.store.Inbox;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done for each workspace again and again. */
final class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DELIVERIES_KEPT = Duration.ofHours(24);

    private final Transactions transactions;
    private final Features features;
    private final SlackDirectory directory;
    private final Engine engine;
    private final Clocks clocks;

    Housekeeping(Transactions transactions, Features features, SlackDirectory directory, Engine engine, Clocks clocks) {
        this.transactions = transactions;
        this.features = features;
        this.directory = directory;
        this.engine = engine;
        this.clocks = clocks;
    }

    /** Returns what is done for each workspace. */
    List<Job> jobs(Dispatching dispatching, ChannelWatch channels, SlackSide slack) {
        return List.of(
                new Job("dispatch", dispatching::shift),
                new Job("channels", channels::look),
                new Job("directory", this::syncDirectory),
                new Job(
                        "do-not-disturb",
                        workspace -> slack.doNotDisturb()
                                .ask(workspace, clocks.domain().instant())),
                new Job(
                        "profiles",
                        workspace ->
                                slack.profiles().ask(workspace, clocks.domain().instant())),
                new Job("retention", this::forget));
    }

    /** Returns where Rapport is installed. */
    List<WorkspaceId> workspaces() {
        return engine.workspaces();
    }

    /** Brings the directory up to date and returns when to do it again. */
    Duration syncDirectory(WorkspaceId workspace) {
        Synced synced = directory.sync(workspace, clocks.domain().instant());
        if (synced instanceof Synced.Again again) {
            LOG.warn("the directory of {} is not up to date: {}", workspace, again.reason());
            return again.pause();
        }
        return HOUR;
    }

    /** Does what is due for a workspace as a whole, and returns the programs that are due; in a rehearsal the walk beats. */
    List<ProgramId> due(WorkspaceId workspace) {
        if (clocks.isRehearsal()) {
            return List.of();
        }
        engine.beatWhole(workspace);
        return engine.due(workspace);
    }

    private Duration forget(WorkspaceId workspace) {
        Instant now = clocks.domain().instant();
        transactions.execute(work -> {
            new Inbox().forget(work, workspace, now.minus(DELIVERIES_KEPT));
            features.forget(work, workspace, now);
        });
        return HOUR;
    }

    /** Takes over at once what a killed process had in hand; only where the database's file lock proves that it is dead. */
    void releaseAfterCrash() {
        transactions.execute(work -> new ScheduledTasksTable(work).release());
        engine.releaseClaims();
    }
}

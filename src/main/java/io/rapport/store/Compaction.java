package io.rapport.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves together what is alive in H2's file, again and again, so that the room of the rest is used again.
 *
 * <p>With every commit H2 writes a chunk of all pages that changed, some ten kilobytes, and a chunk stays for as long as one page of
 * it is alive. H2 compacts by itself only in the thread that also writes commits late, which must not be; without compaction the
 * file grows for ever. A round takes some tenths of a second, for which units of work wait.
 */
final class Compaction implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int LEAST_ALIVE_PERCENT = 50;
    private static final int SLICES = 4;
    private static final int SLICE_BYTES = 8 << 20;

    private final HikariDataSource pool;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Compaction::daemon);
    private long compacted = -1;

    Compaction(HikariDataSource pool) {
        this.pool = pool;
    }

    void start() {
        Future<?> unused =
                thread.scheduleWithFixedDelay(this::round, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Compacts once, unless nothing was written since it last did; a database that cannot be reached is left to those who use it. */
    void round() {
        try (Connection connection = pool.getConnection()) {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                compact(session.getDatabase().getStore().getMvStore());
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.debug("The database file was not compacted", failure);
        }
    }

    private void compact(MVStore store) {
        if (store.getFileStore() != null && store.getCurrentVersion() != compacted) {
            int retention = store.getRetentionTime();
            try {
                rewrite(store);
            } finally {
                store.setRetentionTime(retention);
            }
            compacted = store.getCurrentVersion();
        }
    }

    /** Room is used again at once meanwhile, so what was written before must have reached the disk. */
    private static void rewrite(MVStore store) {
        store.sync();
        store.setRetentionTime(0);
        store.getFileStore().dropUnusedChunks();
        store.commit();
        for (int slice = 0; slice < SLICES && store.compact(LEAST_ALIVE_PERCENT, SLICE_BYTES); slice++) {
            store.sync();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "compaction");
        thread.setDaemon(true);
        return thread;
    }
}

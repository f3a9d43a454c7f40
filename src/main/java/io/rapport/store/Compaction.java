package io.rapport.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
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
 * file grows for ever. It goes slice by slice, each of some hundredths of a second, for which units of work wait.
 */
final class Compaction implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int LEAST_ALIVE_PERCENT = 50;
    private static final int SLICES = 8;
    private static final int SLICE_BYTES = 4 << 20;

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

    /** Compacts if anything was written since it last did; a database that cannot be reached is left to those who use it. */
    void round() {
        try {
            Optional<MVStore> store = store();
            boolean isMore = store.filter(found -> found.getCurrentVersion() != compacted)
                    .isPresent();
            for (int slice = 0; isMore && slice < SLICES; slice++) {
                store.orElseThrow().sync();
                isMore = slice();
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.debug("The database file was not compacted", failure);
        }
    }

    private Optional<MVStore> store() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return store(connection);
        }
    }

    /**
     * Compacts a little while no unit of work is under way, and answers whether there is more. Room is used again at once meanwhile,
     * so what was written before must have reached the disk: most of it did before, while others went on.
     */
    private boolean slice() throws SQLException {
        try (Connection alone = pool.getConnection()) {
            MVStore store = store(alone).orElseThrow();
            int retention = store.getRetentionTime();
            try {
                store.sync();
                store.setRetentionTime(0);
                store.getFileStore().dropUnusedChunks();
                store.commit();
                return store.compact(LEAST_ALIVE_PERCENT, SLICE_BYTES);
            } finally {
                store.setRetentionTime(retention);
                compacted = store.getCurrentVersion();
            }
        }
    }

    /** Returns the store of the database in this process that has a file. */
    private static Optional<MVStore> store(Connection connection) throws SQLException {
        if (!(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            return Optional.empty();
        }
        return Optional.of(session.getDatabase().getStore().getMvStore()).filter(store -> store.getFileStore() != null);
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

package io.rapport.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** The open database: H2 embedded by default, PostgreSQL by URL; its schema is brought up to date when it is opened. */
public final class Database implements AutoCloseable {

    /**
     * Without WRITE_DELAY=0 a killed process loses commits that it acknowledged; closing is for whoever opened it; a trace file
     * would fill the last of a full disk.
     */
    private static final String[] H2_SETTINGS = {
        "MODE=PostgreSQL",
        "WRITE_DELAY=0",
        "DATABASE_TO_LOWER=TRUE",
        "DEFAULT_NULL_ORDERING=HIGH",
        "LOCK_TIMEOUT=10000",
        "QUERY_CACHE_SIZE=256",
        "TRACE_LEVEL_FILE=0",
        "DB_CLOSE_ON_EXIT=FALSE"
    };

    private static final String LATEST = "latest";
    private static final int CONNECTIONS = 8;

    /**
     * H2 writes the commits of several connections together, and tells all but one of them that all is well even if writing failed, as
     * on a full disk; so there is one connection, and one unit of work at a time.
     */
    private static final int CONNECTIONS_TO_H2 = 1;

    /** A bit less than the time within which a person must be answered. */
    private static final Duration PATIENCE = Duration.ofMillis(2500);

    private static final int H2_ALREADY_OPEN = 90020;

    private final HikariDataSource pool;
    private final Compaction compaction;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.compaction = new Compaction(pool);
    }

    /** Returns the database behind a JDBC URL, connected and migrated, or throws as {@link #connect()} does. */
    public static Database open(String url, String user, String password) {
        Database database = at(url, user, password);
        try {
            database.connect();
            return database;
        } catch (DatabaseUnavailableException unavailable) {
            database.close();
            throw unavailable;
        }
    }

    /** Returns the database behind a JDBC URL, to which nothing connects before {@link #connect()}. */
    public static Database at(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("rapport");
        pool.setJdbcUrl(complete(url));
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(isH2(url) ? CONNECTIONS_TO_H2 : CONNECTIONS);
        pool.setMaxLifetime(isH2(url) ? 0 : pool.getMaxLifetime());
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setExceptionOverride(new ClosedByItself());
        return new Database(pool);
    }

    /**
     * Connects to the database and migrates it; units of work may begin when this has returned.
     *
     * @throws DatabaseUnavailableException when it cannot be opened or migrated, with the reason and what to do
     */
    public void connect() {
        reach();
        migrateTo(LATEST);
        if (isH2(pool.getJdbcUrl())) {
            compaction.start();
        }
    }

    /** Connects to the database as it is, whatever version it was made for; throws as {@link #connect()} does. */
    public void reach() {
        try {
            pool.getConnection().close();
        } catch (SQLException | RuntimeException failure) {
            throw new DatabaseUnavailableException(explain(failure), failure);
        }
    }

    /** Migrates the database up to a version; throws as {@link #connect()} does. */
    void migrateTo(String version) {
        try {
            migrate(aside(), pool.getJdbcUrl(), version);
        } catch (FlywayException failure) {
            throw new DatabaseUnavailableException("The database's schema cannot be brought up to date.", failure);
        }
    }

    /** Returns what opens units of work for which somebody waits: they fail while there is still time to say so. */
    public Transactions transactions() {
        return new Transactions(jdbi(pool));
    }

    /** Returns what opens units of work for which nobody waits. */
    public Transactions patientTransactions() {
        return new Transactions(jdbi(dataSource()));
    }

    /** Returns the connections, for libraries that bring their own SQL, for which nobody waits. */
    public DataSource dataSource() {
        return PatientPool.of(pool);
    }

    /** Returns connections beside the pool, for what takes long and writes nothing while units of work run. */
    public DataSource aside() {
        return new DriverDataSource(
                pool.getJdbcUrl(), null, pool.getDataSourceProperties(), pool.getUsername(), pool.getPassword());
    }

    @Override
    public void close() {
        compaction.close();
        pool.close();
    }

    static Jdbi jdbi(DataSource source) {
        return Columns.register(Jdbi.create(source));
    }

    static void migrate(DataSource source, String url) {
        migrate(source, url, LATEST);
    }

    private static void migrate(DataSource source, String url, String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/" + vendor(url))
                .target(version)
                .load()
                .migrate();
    }

    static String complete(String url) {
        if (!isH2(url)) {
            return url;
        }
        StringBuilder complete = new StringBuilder(url);
        for (String setting : H2_SETTINGS) {
            String name = ";" + setting.substring(0, setting.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(name)) {
                complete.append(';').append(setting);
            }
        }
        return complete.toString();
    }

    private static String explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_ALREADY_OPEN) {
                return "Another process has the database file open. Stop it first,"
                        + " or give this one another file with RAPPORT_DATABASE_URL.";
            }
        }
        return "The database cannot be opened. Check RAPPORT_DATABASE_URL, its user and its password,"
                + " and that the server answers.";
    }

    private static boolean isH2(String url) {
        return url.startsWith("jdbc:h2:");
    }

    private static String vendor(String url) {
        return url.startsWith("jdbc:postgresql:") ? "postgresql" : "h2";
    }
}

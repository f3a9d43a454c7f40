package io.rapport.store;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * An empty, migrated database of a test's own: {@code TestDatabase.fresh()} for H2 in memory (a few milliseconds), or as a
 * constructor parameter of a class annotated {@link BothDatabases}.
 *
 * <p>A statement that touches a table with a {@code workspace} column without naming the workspace fails.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int MOST_CONNECTIONS = 10;

    private final DataSource source;
    private final Jdbi jdbi;
    private final Runnable end;
    private final WorkspaceGuard guard;

    private TestDatabase(DataSource source, Runnable end) {
        this.source = source;
        this.jdbi = Database.jdbi(source);
        this.end = end;
        this.guard = WorkspaceGuard.of(source);
        jdbi.setSqlLogger(guard);
    }

    /** A fresh H2 in memory. */
    public static TestDatabase fresh() {
        HikariDataSource pool = memory();
        run(pool, H2Template.SCRIPT);
        return new TestDatabase(pool, () -> {
            run(pool, "SET DB_CLOSE_DELAY 0");
            pool.close();
        });
    }

    /** A fresh database on the PostgreSQL server that the tests of one JVM share. */
    public static TestDatabase freshPostgres() {
        String name = "test_" + COUNT.incrementAndGet();
        DataSource server = Postgres.SERVER.getPostgresDatabase();
        run(server, "CREATE DATABASE " + name + " TEMPLATE " + Postgres.TEMPLATE);
        HikariDataSource pool = pool(Postgres.SERVER.getJdbcUrl("postgres", name));
        return new TestDatabase(pool, () -> {
            pool.close();
            run(server, "DROP DATABASE " + name + " WITH (FORCE)");
        });
    }

    /** The JDBC URL, user included, of a new and still empty database on that server. */
    public static String emptyPostgres() {
        String name = "test_" + COUNT.incrementAndGet();
        run(Postgres.SERVER.getPostgresDatabase(), "CREATE DATABASE " + name);
        return Postgres.SERVER.getJdbcUrl("postgres", name);
    }

    /** What opens units of work. */
    public Transactions transactions() {
        return new Transactions(jdbi);
    }

    /** How many statements were sent until now. */
    public long statements() {
        return guard.count();
    }

    /** The connections, for libraries that bring their own SQL. */
    public DataSource dataSource() {
        return source;
    }

    @Override
    public void close() {
        end.run();
    }

    private static HikariDataSource memory() {
        return pool(Database.complete("jdbc:h2:mem:test_" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1"));
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(1);
        return pool;
    }

    private static void run(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static final class H2Template {

        static final String SCRIPT = script();

        private static String script() {
            try (HikariDataSource pool = memory()) {
                return script(pool);
            }
        }

        private static String script(DataSource pool) {
            Database.migrate(pool, "jdbc:h2:");
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet lines = statement.executeQuery("SCRIPT NOPASSWORDS NOSETTINGS")) {
                StringBuilder script = new StringBuilder();
                while (lines.next()) {
                    String line = lines.getString(1);
                    if (!line.startsWith("CREATE USER")) {
                        script.append(line).append('\n');
                    }
                }
                return script.toString();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static final class Postgres {

        static final EmbeddedPostgres SERVER = start();
        static final String TEMPLATE = template();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static String template() {
            run(SERVER.getPostgresDatabase(), "CREATE DATABASE rapport_template");
            try (HikariDataSource pool = pool(SERVER.getJdbcUrl("postgres", "rapport_template"))) {
                Database.migrate(pool, "jdbc:postgresql:");
            }
            return "rapport_template";
        }
    }
}

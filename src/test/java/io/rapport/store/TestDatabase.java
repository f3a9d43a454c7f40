package io.rapport.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty, migrated database of a test's own: {@code TestDatabase.fresh()} for H2 in memory (a few milliseconds), or as a
 * constructor parameter of a class annotated {@link BothDatabases}.
 *
 * <p>A statement that touches a table with a {@code workspace} column without naming the workspace fails.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

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
        JdbcConnectionPool pool = memory();
        run(pool, H2Template.SCRIPT);
        return new TestDatabase(pool, pool::dispose);
    }

    /** A fresh database on the PostgreSQL server that the tests of one JVM share. */
    public static TestDatabase freshPostgres() {
        String name = "test_" + COUNT.incrementAndGet();
        DataSource server = Postgres.SERVER.getPostgresDatabase();
        run(server, "CREATE DATABASE " + name + " TEMPLATE " + Postgres.TEMPLATE);
        return new TestDatabase(Postgres.database(name), () -> run(server, "DROP DATABASE " + name + " WITH (FORCE)"));
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

    private static JdbcConnectionPool memory() {
        String url = "jdbc:h2:mem:test_" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        JdbcConnectionPool pool = JdbcConnectionPool.create(Database.complete(url), "", "");
        pool.setMaxConnections(20);
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
            JdbcConnectionPool pool = memory();
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
            Database.migrate(database("rapport_template"), "jdbc:postgresql:");
            return "rapport_template";
        }

        static DataSource database(String name) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(SERVER.getJdbcUrl("postgres", name));
            return source;
        }
    }
}

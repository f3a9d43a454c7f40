package io.rapport.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;

/** Writes a backup. */
final class BackupWriter {

    static final String FORMAT = "rapport backup 1";

    private static final WorkspaceId NOBODYS = new WorkspaceId("backup");
    private static final String CHECKED = "this key opens it";
    private static final int H2_SNAPSHOT = 6;
    private static final int AT_ONCE = 1_000;

    private final DataSource database;
    private final Sealed sealed;
    private final Instant now;

    BackupWriter(DataSource database, Sealed sealed, Instant now) {
        this.database = database;
        this.sealed = sealed;
        this.now = now;
    }

    /** Returns whether the key that sealed what is in a backup is this one. */
    static boolean isOpenedBy(Sealed sealed, Backup.Contents contents) {
        try {
            byte[] check = Base64.getDecoder().decode(contents.keyCheck());
            return sealed.open(NOBODYS, FORMAT, check).equals(CHECKED);
        } catch (IllegalArgumentException anotherKey) {
            return false;
        }
    }

    Backup.Contents write(OutputStream to) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                Writer out = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(to), UTF_8))) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isH2(connection) ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
            Backup.Contents contents = write(connection, out);
            connection.rollback();
            return contents;
        }
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    private Backup.Contents write(Connection connection, Writer out) throws IOException, SQLException {
        if (!Shape.names(connection).contains(Shape.MIGRATIONS)) {
            throw new BadBackupException("There is nothing of Rapport in this database."
                    + " Name the one that it runs on with --database-url or RAPPORT_DATABASE_URL.");
        }
        String schema = schema(connection);
        String check = Base64.getEncoder().encodeToString(sealed.seal(NOBODYS, FORMAT, CHECKED));
        line(out, head(schema, check));
        Map<String, Backup.Total> totals = new TreeMap<>();
        for (Shape shape : Shape.all(connection)) {
            totals.put(shape.table(), write(connection, shape, out));
        }
        JsonObject end = new JsonObject();
        end.addProperty("complete", totals.size());
        line(out, end.toString());
        return new Backup.Contents(schema, now, check, totals);
    }

    private String head(String schema, String check) {
        JsonObject head = new JsonObject();
        head.addProperty("format", FORMAT);
        head.addProperty("schema", schema);
        head.addProperty("made", now.toString());
        head.addProperty("key", check);
        return head.toString();
    }

    private static Backup.Total write(Connection connection, Shape shape, Writer out) throws IOException, SQLException {
        JsonObject begin = new JsonObject();
        begin.addProperty("table", shape.table());
        begin.addProperty("columns", String.join(" ", shape.columns().keySet()));
        line(out, begin.toString());
        Backup.Total total = total(connection, shape, row -> line(out, row));
        JsonObject end = new JsonObject();
        end.addProperty("rows", total.rows());
        end.addProperty("checksum", total.checksum());
        line(out, end.toString());
        return total;
    }

    /** Shows each row of a table to {@code rows} and returns their total. */
    static Backup.Total total(Connection connection, Shape shape, Rows rows) throws IOException, SQLException {
        Tally tally = new Tally();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet found = statement.executeQuery(shape.select())) {
                while (found.next()) {
                    String row = shape.read(found).toString();
                    tally.add(row);
                    rows.take(row);
                }
            }
        }
        return tally.total();
    }

    /** Takes rows as they stand in a backup. */
    interface Rows {
        void take(String row) throws IOException;
    }

    private static String schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT "version" FROM "flyway_schema_history"
                        WHERE "success" AND "version" IS NOT NULL
                        ORDER BY "installed_rank" DESC
                        """)) {
            if (!rows.next()) {
                throw new IllegalStateException("no migration was ever done");
            }
            return rows.getString(1);
        }
    }

    private static void line(Writer out, String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}

package io.rapport.store;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Restores a backup, in one transaction, into an empty database. */
final class Restoration {

    private static final int AT_ONCE = 500;
    private static final String GIVE_AN_EMPTY_ONE =
            " Name an empty database: another file (H2), or one made with \"createdb\" (PostgreSQL).";

    private final Path file;
    private final Database target;
    private final Sealed sealed;

    Restoration(Path file, Database target, Sealed sealed) {
        this.file = file;
        this.target = target;
        this.sealed = sealed;
    }

    Backup.Contents run() {
        Backup.Contents contents = BackupReader.contents(file);
        if (!BackupWriter.isOpenedBy(sealed, contents)) {
            throw new BadBackupException("This secret key does not open " + file
                    + ". Set RAPPORT_SECRET_KEY to the key of that time, or put the file secret.key of that time"
                    + " beside the database.");
        }
        target.reach();
        try (Connection connection = target.dataSource().getConnection()) {
            insistOnEmptiness(connection);
            target.migrateTo(contents.schema());
            connection.setAutoCommit(false);
            fill(connection, contents);
            connection.commit();
        } catch (SQLException failure) {
            throw new BadBackupException(
                    "The database did not take the backup, and holds nothing of it. Is there room on its disk? "
                            + "(SQL state " + failure.getSQLState() + ")",
                    failure);
        }
        target.connect();
        return contents;
    }

    /** What a restoration that was cut off leaves behind is as empty as a new database. */
    private static void insistOnEmptiness(Connection connection) throws SQLException {
        Set<String> names = Shape.names(connection);
        if (names.isEmpty()) {
            return;
        }
        if (!names.contains(Shape.MIGRATIONS)) {
            throw new BadBackupException(
                    "The database holds something else: " + String.join(", ", names) + "." + GIVE_AN_EMPTY_ONE);
        }
        for (Shape shape : Shape.all(connection)) {
            if (hasRows(connection, shape)) {
                throw new BadBackupException(
                        "The database is not empty: there are rows in " + shape.table() + "." + GIVE_AN_EMPTY_ONE);
            }
        }
    }

    private static boolean hasRows(Connection connection, Shape shape) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(1);
            try (ResultSet rows = statement.executeQuery(shape.select())) {
                return rows.next();
            }
        }
    }

    private void fill(Connection connection, Backup.Contents contents) throws SQLException {
        Map<String, Shape> shapes = new TreeMap<>();
        Shape.all(connection).forEach(shape -> shapes.put(shape.table(), shape));
        if (!shapes.keySet().equals(contents.tables().keySet())) {
            throw new BadBackupException("The database was made ready for another version." + GIVE_AN_EMPTY_ONE);
        }
        BackupReader.read(
                file,
                (table, columns) -> filling(connection, Objects.requireNonNull(shapes.get(table), table), columns));
        for (Shape shape : shapes.values()) {
            compare(connection, shape, contents);
        }
    }

    private static BackupReader.Rows filling(Connection connection, Shape shape, List<String> columns)
            throws SQLException {
        if (!List.copyOf(shape.columns().keySet()).equals(columns)) {
            throw new BadBackupException("The database was made ready for another version." + GIVE_AN_EMPTY_ONE);
        }
        return new Filling(shape, connection.prepareStatement(shape.insert()));
    }

    private static void compare(Connection connection, Shape shape, Backup.Contents contents) throws SQLException {
        try {
            Backup.Total written = BackupWriter.total(connection, shape, row -> {});
            if (!written.equals(contents.tables().get(shape.table()))) {
                throw new BadBackupException("The table " + shape.table() + " did not come out as it is in the backup:"
                        + " nothing was restored. Please report this.");
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes rows, many at once. */
    private static final class Filling implements BackupReader.Rows {

        private final Shape shape;
        private final PreparedStatement statement;
        private int waiting;

        Filling(Shape shape, PreparedStatement statement) {
            this.shape = shape;
            this.statement = statement;
        }

        @Override
        public void take(String row) throws SQLException {
            shape.write(statement, JsonParser.parseString(row).getAsJsonArray());
            statement.addBatch();
            waiting++;
            if (waiting == AT_ONCE) {
                statement.executeBatch();
                waiting = 0;
            }
        }

        @Override
        public void end() throws SQLException {
            statement.executeBatch();
            statement.close();
        }
    }
}

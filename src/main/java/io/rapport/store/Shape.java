package io.rapport.store;

import com.google.gson.JsonArray;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A table and its columns in alphabetical order, as the database describes them. */
record Shape(String table, Map<String, CellKind> columns) {

    /** Flyway's own table says which migrations were done; where it is, our tables are. */
    static final String MIGRATIONS = "flyway_schema_history";

    /** Not in a backup: migrations are done anew, and jobs are planned anew at every start. */
    private static final Set<String> MACHINERY = Set.of(MIGRATIONS, "scheduled_tasks");

    Shape {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    }

    /** Returns the tables that belong into a backup; a table comes after those that it refers to. */
    static List<Shape> all(Connection connection) throws SQLException {
        Set<String> waiting = names(connection);
        waiting.removeAll(MACHINERY);
        List<Shape> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> ready = new ArrayList<>();
            for (String table : waiting) {
                if (Collections.disjoint(references(connection, table), waiting)) {
                    ready.add(table);
                }
            }
            if (ready.isEmpty()) {
                throw new IllegalStateException("these tables refer to each other: " + waiting);
            }
            for (String table : ready) {
                ordered.add(of(connection, table));
            }
            ready.forEach(waiting::remove);
        }
        return ordered;
    }

    /** Returns the names of all tables that there are, whosever. */
    static Set<String> names(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        Set<String> names = new TreeSet<>();
        try (ResultSet rows =
                metadata.getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static Set<String> references(Connection connection, String table) throws SQLException {
        Set<String> others = new TreeSet<>();
        try (ResultSet rows = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
            while (rows.next()) {
                others.add(rows.getString("PKTABLE_NAME"));
            }
        }
        others.remove(table);
        return others;
    }

    private static Shape of(Connection connection, String table) throws SQLException {
        Map<String, CellKind> columns = new TreeMap<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            while (rows.next()) {
                columns.put(rows.getString("COLUMN_NAME"), CellKind.of(rows.getInt("DATA_TYPE")));
            }
        }
        return new Shape(table, columns);
    }

    String select() {
        return "SELECT " + list() + " FROM " + quoted(table);
    }

    String insert() {
        String places = columns.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + quoted(table) + " (" + list() + ") VALUES (" + places + ")";
    }

    /** Returns the row at hand, as it stands in a backup. */
    JsonArray read(ResultSet rows) throws SQLException {
        JsonArray cells = new JsonArray();
        int column = 1;
        for (CellKind kind : columns.values()) {
            cells.add(kind.read(rows, column++));
        }
        return cells;
    }

    /** Gives a row to an {@link #insert()} statement. */
    void write(PreparedStatement statement, JsonArray cells) throws SQLException {
        int position = 1;
        for (CellKind kind : columns.values()) {
            kind.write(statement, position, cells.get(position - 1));
            position++;
        }
    }

    private String list() {
        return columns.keySet().stream().map(Shape::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}

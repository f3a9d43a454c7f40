package io.rapport.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;

/** A row in every table with a value in every column. */
final class Samples {

    private Samples() {}

    static void fill(TestDatabase database) {
        try (Connection connection = database.dataSource().getConnection()) {
            for (Shape shape : Shape.all(connection)) {
                insert(connection, shape);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void insert(Connection connection, Shape shape) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(shape.insert())) {
            int position = 1;
            for (Map.Entry<String, CellKind> column : shape.columns().entrySet()) {
                statement.setObject(position++, value(shape.table() + "." + column.getKey(), column.getValue()));
            }
            statement.executeUpdate();
        }
    }

    private static Object value(String column, CellKind kind) {
        return switch (kind) {
            case TEXT -> text(column);
            case TRUTH -> true;
            case NUMBER -> -7;
            case DATE -> LocalDate.of(2028, 2, 29);
            case TIME -> LocalTime.of(9, 30);
            case INSTANT -> Instant.parse("2026-10-25T01:30:00.001Z").atOffset(ZoneOffset.UTC);
            case BYTES -> new byte[] {0, -1, 127, 10, 13};
        };
    }

    private static String text(String column) {
        return switch (column) {
            case "member.workspace" -> "w";
            case "member.name", "goal_note.words" -> "Zoë \"<&>\"\n\\ 小林 🌿";
            case "audit_log.actor" -> "ana";
            default -> "x";
        };
    }
}

package io.rapport.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the values of a column stand in a backup: alike for both databases, so that they can be moved and compared. */
enum CellKind {
    TEXT(Types.VARCHAR, ResultSet::getString, text -> text),
    TRUTH(Types.BOOLEAN, ResultSet::getBoolean, Boolean::valueOf),
    NUMBER(Types.BIGINT, ResultSet::getLong, Long::valueOf),
    DATE(Types.DATE, (rows, column) -> rows.getObject(column, LocalDate.class), LocalDate::parse),
    TIME(Types.TIME, (rows, column) -> rows.getObject(column, LocalTime.class), LocalTime::parse),
    INSTANT(
            Types.TIMESTAMP_WITH_TIMEZONE,
            CellKind::instant,
            text -> Instant.parse(text).atOffset(ZoneOffset.UTC)),
    BYTES(Types.BINARY, CellKind::base64, text -> Base64.getDecoder().decode(text));

    private final int type;

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final Reading reading;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<String, Object> parser;

    CellKind(int type, Reading reading, Function<String, Object> parser) {
        this.type = type;
        this.reading = reading;
        this.parser = parser;
    }

    private interface Reading {
        @Nullable
        Object read(ResultSet rows, int column) throws SQLException;
    }

    /** Returns the kind of columns of a JDBC type; {@link IllegalArgumentException} when no table has such columns. */
    static CellKind of(int type) {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> NUMBER;
            case Types.DATE -> DATE;
            case Types.TIME -> TIME;
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> INSTANT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default -> throw new IllegalArgumentException("columns of JDBC type " + type + " cannot be backed up");
        };
    }

    /** Returns the value of a column of the row at hand. */
    JsonElement read(ResultSet rows, int column) throws SQLException {
        Object value = reading.read(rows, column);
        if (value == null || rows.wasNull()) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof Boolean truth) {
            return new JsonPrimitive(truth);
        }
        return value instanceof Number number ? new JsonPrimitive(number) : new JsonPrimitive(value.toString());
    }

    /** Gives a statement what {@link #read} returned; {@link IllegalArgumentException} when it cannot be that. */
    void write(PreparedStatement statement, int position, JsonElement element) throws SQLException {
        if (element.isJsonNull()) {
            statement.setNull(position, type);
        } else {
            statement.setObject(position, parser.apply(element.getAsString()));
        }
    }

    private static @Nullable String instant(ResultSet rows, int column) throws SQLException {
        OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant().toString();
    }

    private static @Nullable String base64(ResultSet rows, int column) throws SQLException {
        byte[] value = rows.getBytes(column);
        return value == null ? null : Base64.getEncoder().encodeToString(value);
    }
}

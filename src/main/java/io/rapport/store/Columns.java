package io.rapport.store;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jspecify.annotations.Nullable;

/**
 * How values of ours become columns, alike on both databases: instants in UTC to the millisecond, dates and times as such,
 * zones and locales as text, and every id (a record of one text called {@code value}) as that text.
 */
final class Columns {

    /** How the text of an id is read; asking a record for its components takes longer than all else, so it is asked once. */
    private static final ClassValue<Optional<Method>> ID_TEXT = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            boolean isId = components != null
                    && components.length == 1
                    && components[0].getType() == String.class
                    && components[0].getName().equals("value");
            return isId ? Optional.of(components[0].getAccessor()) : Optional.empty();
        }
    };

    private Columns() {}

    static Jdbi register(Jdbi jdbi) {
        return jdbi.registerArgument((ArgumentFactory) Columns::argument)
                .registerColumnMapper(Instant.class, (result, column, scope) -> instant(result, column))
                .registerColumnMapper(
                        LocalDate.class, (result, column, scope) -> result.getObject(column, LocalDate.class))
                .registerColumnMapper(
                        LocalTime.class, (result, column, scope) -> result.getObject(column, LocalTime.class))
                .registerColumnMapper(ZoneId.class, (result, column, scope) -> zone(result.getString(column)))
                .registerColumnMapper(Locale.class, (result, column, scope) -> locale(result.getString(column)))
                .registerColumnMapper((ColumnMapperFactory) Columns::idMapper);
    }

    private static Optional<Argument> argument(Type type, @Nullable Object value, ConfigRegistry registry) {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Instant instant) {
            return object(instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
        }
        if (value instanceof LocalDate || value instanceof LocalTime) {
            return object(value);
        }
        if (value instanceof ZoneId zone) {
            return text(zone.getId());
        }
        if (value instanceof Locale locale) {
            return text(locale.toLanguageTag());
        }
        return isId(value.getClass()) ? text(idText(value)) : Optional.empty();
    }

    private static Optional<Argument> object(Object value) {
        return Optional.of((position, statement, scope) -> statement.setObject(position, value));
    }

    private static Optional<Argument> text(String value) {
        return Optional.of((position, statement, scope) -> {
            statement.setObject(position, value, Types.VARCHAR);
        });
    }

    private static @Nullable Instant instant(ResultSet result, int column) throws SQLException {
        OffsetDateTime value = result.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable ZoneId zone(@Nullable String text) {
        return text == null ? null : ZoneId.of(text);
    }

    private static @Nullable Locale locale(@Nullable String text) {
        return text == null ? null : Locale.forLanguageTag(text);
    }

    private static Optional<ColumnMapper<?>> idMapper(Type type, ConfigRegistry registry) {
        if (!(type instanceof Class<?> id) || !isId(id)) {
            return Optional.empty();
        }
        return Optional.of((result, column, scope) -> idOf(id, result.getString(column)));
    }

    private static boolean isId(Class<?> type) {
        return ID_TEXT.get(type).isPresent();
    }

    private static String idText(Object id) {
        try {
            return (String) ID_TEXT.get(id.getClass()).orElseThrow().invoke(id);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalArgumentException("an id must be a public record, was " + id.getClass(), failure);
        }
    }

    private static @Nullable Object idOf(Class<?> type, @Nullable String text) {
        try {
            return text == null ? null : type.getConstructor(String.class).newInstance(text);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalArgumentException("an id must be a public record, was " + type, failure);
        }
    }
}

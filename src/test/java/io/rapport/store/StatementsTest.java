package io.rapport.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every statement of every table is understood by both databases, with the columns that there are. */
@BothDatabases
final class StatementsTest {

    private static final Pattern STATEMENT =
            Pattern.compile("\\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\\b.*", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):(\\w+\\.)*\\w+|<\\w+>");

    private static final Map<String, String> STATEMENTS = statements();

    private final TestDatabase database;

    StatementsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void isUnderstood() throws SQLException {
        Map<String, String> refused = new TreeMap<>();

        try (Connection connection = database.dataSource().getConnection()) {
            STATEMENTS.forEach((name, sql) -> prepare(connection, sql).ifPresent(why -> refused.put(name, why)));
        }

        assertThat(refused).isEmpty();
        assertThat(STATEMENTS).hasSizeGreaterThan(150);
    }

    @Test
    void noticesAColumnThatThereIsNot() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(prepare(connection, "SELECT nonsense FROM member WHERE workspace = :workspace"))
                    .hasValueSatisfying(why -> assertThat(why).containsIgnoringCase("nonsense"));
        }
    }

    private static Optional<String> prepare(Connection connection, String sql) {
        String plain = PARAMETER.matcher(sql).replaceAll("?");
        try (PreparedStatement statement = connection.prepareStatement(plain)) {
            statement.getParameterMetaData();
            return Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(refused.getMessage() + " in " + plain);
        }
    }

    private static Map<String, String> statements() {
        Map<String, String> statements = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.rapport")) {
            if (type.getSimpleName().matches(".*(Table|Rows?)")) {
                collect(type.reflect(), statements);
            }
        }
        return statements;
    }

    private static void collect(Class<?> table, Map<String, String> statements) {
        for (Field field : Arrays.stream(table.getDeclaredFields())
                .filter(each -> Modifier.isStatic(each.getModifiers()) && each.getType() == String.class)
                .toList()) {
            String text = text(field);
            if (STATEMENT.matcher(text).matches()) {
                statements.put(table.getSimpleName() + "." + field.getName(), text);
            }
        }
    }

    private static String text(Field field) {
        try {
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}

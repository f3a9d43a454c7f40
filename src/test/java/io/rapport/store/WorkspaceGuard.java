package io.rapport.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Fails a statement that touches a table with a {@code workspace} column without binding the workspace. */
final class WorkspaceGuard implements SqlLogger {

    /** Statements that ask for all workspaces on purpose; each begins like this. Keep it short. */
    private static final List<String> ALLOWED = List.of();

    private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern NAMED = Pattern.compile(":(\\w+\\.)*workspace\\b", Pattern.CASE_INSENSITIVE);

    private final Set<String> tables;
    private final Set<String> good = ConcurrentHashMap.newKeySet();

    private final AtomicLong count = new AtomicLong();

    private WorkspaceGuard(Set<String> tables) {
        this.tables = tables;
    }

    static WorkspaceGuard of(DataSource source) {
        Set<String> tables = new HashSet<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT table_name FROM information_schema.columns WHERE column_name = 'workspace'")) {
            while (rows.next()) {
                tables.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new WorkspaceGuard(tables);
    }

    /** How many statements were sent. */
    long count() {
        return count.get();
    }

    @Override
    public void logBeforeExecution(StatementContext statement) {
        count.incrementAndGet();
        String sql = statement.getRenderedSql();
        if (!good.contains(sql)) {
            check(sql);
            good.add(sql);
        }
    }

    private void check(String sql) {
        if (touchesWorkspaceTable(sql) && !NAMED.matcher(sql).find() && !isAllowed(sql)) {
            throw new AssertionError("a statement on a workspace table must name :workspace, was " + sql);
        }
    }

    private boolean touchesWorkspaceTable(String sql) {
        Matcher words = WORD.matcher(sql.toLowerCase(Locale.ROOT));
        while (words.find()) {
            if (tables.contains(words.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAllowed(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return ALLOWED.stream().anyMatch(line::startsWith);
    }
}

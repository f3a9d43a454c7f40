package io.rapport.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How large the H2 file gets while much is committed. */
class CompactionTest {

    private static final int COMMITS = 1_500;
    private static final int BETWEEN = 100;

    @TempDir
    private Path folder;

    @Test
    void keepsTheFileSmallAndEveryRow() throws IOException, SQLException {
        long left = sizeAfterCommits("left", COMMITS + 1);
        long compacted = sizeAfterCommits("compacted", BETWEEN);

        assertThat(compacted).isLessThan(left / 3);
    }

    @Test
    void leavesADatabaseInMemoryAndOneThatIsClosedAlone() {
        try (HikariDataSource memory = pool("jdbc:h2:mem:compaction");
                Compaction compaction = new Compaction(memory)) {
            compaction.round();
        }
        HikariDataSource closed = pool("jdbc:h2:file:" + folder.resolve("closed"));
        closed.close();
        try (Compaction compaction = new Compaction(closed)) {
            compaction.round();
        }
    }

    /** Commits row after row, compacting after every so many, and returns how many bytes the file has. */
    private long sizeAfterCommits(String name, int between) throws IOException, SQLException {
        try (HikariDataSource pool = pool("jdbc:h2:file:" + folder.resolve(name));
                Compaction compaction = new Compaction(pool)) {
            run(pool, "CREATE TABLE item (id VARCHAR(10) PRIMARY KEY, words VARCHAR(2000))", "");
            for (int item = 1; item <= COMMITS; item++) {
                run(pool, "INSERT INTO item VALUES (?, REPEAT('abc', 300))", "item " + item);
                if (item % between == 0) {
                    compaction.round();
                }
            }
            assertThat(items(pool)).isEqualTo(COMMITS);
            return Files.size(folder.resolve(name + ".mv.db"));
        }
    }

    private static void run(HikariDataSource pool, String sql, String id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (!id.isEmpty()) {
                statement.setString(1, id);
            }
            statement.execute();
        }
    }

    private static int items(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT COUNT(*) FROM item");
                ResultSet count = statement.executeQuery()) {
            count.next();
            return count.getInt(1);
        }
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(Database.complete(url));
        pool.setMaximumPoolSize(1);
        return pool;
    }
}

package io.rapport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BothDatabases
final class BackupTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Sealed KEY = Sealed.with(Sealed.freshKey());
    private static final WorkspaceId ACME = new WorkspaceId("acme");
    private static final String COUNT = "SELECT COUNT(*) FROM inbox WHERE workspace = 'acme'";

    @TempDir
    private Path folder;

    private final TestDatabase source;

    BackupTest(TestDatabase database) {
        this.source = database;
        Samples.fill(database);
    }

    @Test
    void restoresEverythingToEitherDatabase() throws IOException, SQLException {
        Path file = backup();
        Map<String, Backup.Total> before = totals(source);

        for (String url : List.of(h2("a"), TestDatabase.emptyPostgres())) {
            try (Database target = Database.at(url, "", "")) {
                Backup.Contents restored = Backup.restore(file, target, KEY);

                assertThat(restored.tables()).isEqualTo(before);
                assertThat(totals(target)).isEqualTo(before);
                assertThat(words(target)).isEqualTo(words(source));
            }
        }
        assertThat(before.values()).allMatch(total -> total.rows() > 0);
    }

    @Test
    void knowsEveryColumnAlikeOnBothDatabases() throws SQLException {
        try (TestDatabase h2 = TestDatabase.fresh();
                TestDatabase postgres = TestDatabase.freshPostgres()) {
            assertThat(shapes(h2)).isEqualTo(shapes(postgres)).hasSizeGreaterThan(20);
        }
    }

    @Test
    void keepsWhatIsOfOneInstantWhileOthersWrite() throws IOException {
        Inbox inbox = new Inbox();
        AuditLog audit = new AuditLog();
        source.transactions().execute(work -> {
            inbox.record(work, ACME, "before", NINE);
            IntStream.range(0, 3_000).forEach(act -> audit.record(work, ACME, Ids.next(), "v", Ids.next(), NINE));
        });
        Path file = folder.resolve("busy");
        try (OutputStream out = new Writing(
                Files.newOutputStream(file),
                () -> source.transactions().execute(work -> inbox.record(work, ACME, "during", NINE)))) {
            Backup.write(source.dataSource(), KEY, out, NINE);
        }

        try (Database target = Database.at(h2("a"), "", "")) {
            Backup.restore(file, target, KEY);
            assertThat(count(target.dataSource())).isEqualTo(1);
        }
        assertThat(count(source.dataSource())).isEqualTo(2);
    }

    @Test
    void refusesADatabaseInWhichThereIsAnything() throws IOException, SQLException {
        Path file = backup();
        for (String url : List.of(h2("a"), TestDatabase.emptyPostgres())) {
            try (Database target = Database.open(url, "", "")) {
                run(target.dataSource(), "INSERT INTO creator (workspace, member) VALUES ('w', 'm')");

                assertRefused(file, target, KEY, "there are rows in creator");
            }
        }
        try (Database target = Database.at(TestDatabase.emptyPostgres(), "", "")) {
            run(target.dataSource(), "CREATE TABLE invoices (id INTEGER)");

            assertRefused(file, target, KEY, "holds something else: invoices");
        }
    }

    @Test
    void refusesAnotherKeyBeforeAnythingIsWritten() throws IOException, SQLException {
        try (Database target = Database.at(TestDatabase.emptyPostgres(), "", "")) {
            assertRefused(backup(), target, Sealed.with(Sealed.freshKey()), "secret key does not open");
            assertThat(tables(target.dataSource())).isEmpty();
        }
    }

    @Test
    void refusesWhatIsDamagedBeforeAnythingIsWritten() throws IOException, SQLException {
        byte[] whole = Files.readAllBytes(backup());
        List<String> lines =
                new String(unzipped(whole), StandardCharsets.UTF_8).lines().toList();
        Map<String, byte[]> damages = new HashMap<>();
        damages.put("ends too early", zipped(lines.subList(0, lines.size() - 1)));
        damages.put("rows are missing or changed", zipped(changed(lines, "Zoë", "Zoe")));
        damages.put("no backup that this version", zipped(changed(lines, "rapport backup 1", "rapport backup 9")));
        damages.put("damaged, or no backup", "no zip".getBytes(StandardCharsets.UTF_8));
        damages.put("tables are missing", zipped(changed(lines, "\"complete\":", "\"complete\":9")));

        try (Database target = Database.at(TestDatabase.emptyPostgres(), "", "")) {
            for (Map.Entry<String, byte[]> damage : damages.entrySet()) {
                Path file = Files.write(folder.resolve("damaged"), damage.getValue());
                assertRefused(file, target, KEY, damage.getKey());
            }
            for (int half : new int[] {whole.length / 2, whole.length - 1}) {
                Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, half));
                assertRefused(file, target, KEY, "ends too early");
            }
            assertRefused(folder.resolve("nowhere"), target, KEY, "There is no file");
            assertThat(tables(target.dataSource())).isEmpty();
        }
    }

    @Test
    void leavesNothingBehindWhenItIsCutOffAndBeginsAgain() throws IOException, SQLException {
        Path file = backup();
        for (String url : List.of(h2("a"), TestDatabase.emptyPostgres())) {
            try (Database target = Database.open(url, "", "")) {
                run(target.dataSource(), "ALTER TABLE audit_log ADD CONSTRAINT cut_off CHECK (actor <> 'ana')");

                assertRefused(file, target, KEY, "holds nothing of it");
                assertThat(totals(target).values()).allMatch(total -> total.rows() == 0);

                run(target.dataSource(), "ALTER TABLE audit_log DROP CONSTRAINT cut_off");
                Backup.restore(file, target, KEY);
                assertThat(totals(target)).isEqualTo(totals(source));
            }
        }
    }

    private Path backup() throws IOException {
        Path file = folder.resolve("backup");
        try (OutputStream out = Files.newOutputStream(file)) {
            Backup.write(source.dataSource(), KEY, out, NINE);
        }
        return file;
    }

    private String h2(String name) {
        return "jdbc:h2:" + folder.resolve(name);
    }

    private static void assertRefused(Path file, Database target, Sealed key, String why) {
        assertThatThrownBy(() -> Backup.restore(file, target, key))
                .isInstanceOf(BadBackupException.class)
                .hasMessageContaining(why);
    }

    private static Map<String, Backup.Total> totals(TestDatabase database) throws IOException {
        return Backup.write(database.dataSource(), KEY, OutputStream.nullOutputStream(), NINE)
                .tables();
    }

    private static Map<String, Backup.Total> totals(Database database) throws IOException {
        return Backup.write(database.dataSource(), KEY, OutputStream.nullOutputStream(), NINE)
                .tables();
    }

    private static String words(TestDatabase database) {
        return words(database.transactions());
    }

    private static String words(Database database) {
        return words(database.transactions());
    }

    private static String words(Transactions transactions) {
        return transactions.run(work -> work.handle()
                .createQuery("SELECT name FROM member WHERE workspace = :workspace")
                .bind("workspace", "w")
                .mapTo(String.class)
                .one());
    }

    private static Map<String, Shape> shapes(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return Shape.all(connection).stream().collect(Collectors.toMap(Shape::table, shape -> shape));
        }
    }

    private static List<String> tables(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return List.copyOf(Shape.names(connection));
        }
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(COUNT)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> changed(List<String> lines, String from, String to) {
        return lines.stream().map(line -> line.replace(from, to)).toList();
    }

    private static byte[] unzipped(byte[] zipped) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        }
    }

    private static byte[] zipped(List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Does something when the first rows are written, after the header of the file. */
    private static final class Writing extends FilterOutputStream {

        private final Runnable meanwhile;
        private int writes;

        Writing(OutputStream out, Runnable meanwhile) {
            super(out);
            this.meanwhile = meanwhile;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            writes++;
            if (writes == 2) {
                meanwhile.run();
            }
            out.write(bytes, from, length);
        }
    }
}

package io.rapport.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads a backup line by line, and sees to it that nothing is missing or damaged. */
final class BackupReader {

    private static final String ANOTHER = "Take another backup; this one cannot be restored.";

    private final Path file;
    private final BufferedReader lines;

    private BackupReader(Path file, BufferedReader lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Takes in the rows of a table, as they stand in the backup. */
    interface Tables {

        /** Begins a table; returns what takes its rows. */
        Rows begin(String table, List<String> columns) throws SQLException;
    }

    /** Takes in rows, and in the end what is left of them. */
    interface Rows {
        void take(String row) throws SQLException;

        void end() throws SQLException;
    }

    static Backup.Contents contents(Path file) {
        try {
            return read(file, (table, columns) -> new Rows() {
                @Override
                public void take(String row) {}

                @Override
                public void end() {}
            });
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Backup.Contents read(Path file, Tables tables) throws SQLException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            return new BackupReader(file, lines).read(tables);
        } catch (NoSuchFileException nothing) {
            throw new BadBackupException("There is no file " + file + ".", nothing);
        } catch (ZipException | JsonParseException | IllegalStateException | DateTimeException foreign) {
            throw new BadBackupException(file + " is damaged, or no backup of Rapport. " + ANOTHER, foreign);
        } catch (EOFException early) {
            throw new BadBackupException(file + " ends too early. " + ANOTHER, early);
        } catch (IOException unreadable) {
            throw new BadBackupException(file + " cannot be read; see who may read it.", unreadable);
        }
    }

    private Backup.Contents read(Tables tables) throws IOException, SQLException {
        JsonObject head = object(line());
        if (!BackupWriter.FORMAT.equals(text(head, "format"))) {
            throw new BadBackupException(file
                    + " is no backup that this version of Rapport can read. Restore it with the version that made it.");
        }
        Map<String, Backup.Total> totals = new TreeMap<>();
        JsonObject next = object(line());
        while (!next.has("complete")) {
            String table = text(next, "table");
            totals.put(
                    table,
                    rows(tables.begin(table, List.of(text(next, "columns").split(" ", -1)))));
            next = object(line());
        }
        if (next.get("complete").getAsInt() != totals.size() || lines.readLine() != null) {
            throw damaged("tables are missing");
        }
        return new Backup.Contents(text(head, "schema"), Instant.parse(text(head, "made")), text(head, "key"), totals);
    }

    private Backup.Total rows(Rows rows) throws IOException, SQLException {
        Tally tally = new Tally();
        String line = line();
        while (line.startsWith("[")) {
            tally.add(line);
            rows.take(line);
            line = line();
        }
        rows.end();
        JsonObject end = object(line);
        Backup.Total told = new Backup.Total(end.get("rows").getAsLong(), text(end, "checksum"));
        if (!tally.total().equals(told)) {
            throw damaged("rows are missing or changed");
        }
        return told;
    }

    private BadBackupException damaged(String how) {
        return new BadBackupException(file + " is damaged: " + how + ". " + ANOTHER);
    }

    private String line() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new EOFException();
        }
        return line;
    }

    private static JsonObject object(String line) {
        return JsonParser.parseString(line).getAsJsonObject();
    }

    private static String text(JsonObject object, String name) {
        if (!object.has(name)) {
            throw new JsonParseException("no " + name);
        }
        return object.get(name).getAsString();
    }
}

package io.rapport.app;

import io.rapport.store.Backup;
import io.rapport.store.BadBackupException;
import io.rapport.store.Sealed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Backups in a folder, which only their owner may read. A file under its final name is complete. */
final class BackupFiles {

    private static final String PREFIX = "rapport-";
    private static final String SUFFIX = ".backup";
    private static final String BEGUN = ".unfinished";
    private static final Pattern FINISHED = Pattern.compile(PREFIX + "\\d{8}T\\d{6}Z\\" + SUFFIX);
    private static final Pattern UNFINISHED = Pattern.compile(PREFIX + "\\d+\\" + BEGUN);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;

    BackupFiles(Path folder) {
        this.folder = folder;
    }

    /** Returns where a backup made at an instant lies. */
    Path at(Instant made) {
        return folder.resolve(PREFIX + NAME.format(made.atOffset(ZoneOffset.UTC)) + SUFFIX);
    }

    /** Makes a backup and reads it again; {@link CannotStart} tells why there is none. */
    static Backup.Contents make(Path file, DataSource database, Sealed sealed, Instant now) {
        try {
            Path whole = file.toAbsolutePath();
            Files.createDirectories(whole.getParent(), PRIVATE_FOLDER);
            Path unfinished = Files.createTempFile(whole.getParent(), PREFIX, BEGUN);
            try {
                write(unfinished, database, sealed, now);
                Backup.Contents contents = Backup.read(unfinished);
                Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
                return contents;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (BadBackupException nothing) {
            throw new CannotStart(String.valueOf(nothing.getMessage()), nothing);
        } catch (IOException failed) {
            throw new CannotStart(
                    "The backup cannot be written to " + file + " (" + failed.getMessage()
                            + "). See whether there is room, and who may write there.",
                    failed);
        }
    }

    private static void write(Path file, DataSource database, Sealed sealed, Instant now) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Backup.write(database, sealed, out, now);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Deletes all but the latest {@code most} backups that lie here under a name of ours, and what was never finished. */
    void keep(int most) throws IOException {
        for (Path old : all().stream().skip(most).toList()) {
            Files.delete(old);
        }
        for (Path unfinished : named(UNFINISHED)) {
            Files.delete(unfinished);
        }
    }

    /** Returns the backups, the latest first. */
    List<Path> all() throws IOException {
        return named(FINISHED);
    }

    private List<Path> named(Pattern name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::toString).reversed())
                    .toList();
        }
    }
}

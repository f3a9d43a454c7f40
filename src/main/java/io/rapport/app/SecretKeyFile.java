package io.rapport.app;

import io.rapport.store.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The sealing key that lies beside an embedded database when the operator sets none; only its owner may read it. */
final class SecretKeyFile {

    static final String NAME = "secret.key";

    private final Path file;

    SecretKeyFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** Returns the key in the file, made now if there was none; nothing when the database lives in memory only. */
    static Secret beside(Settings.DatabaseAccess database) {
        return folder(database.url())
                .map(folder -> new SecretKeyFile(folder).read())
                .orElseGet(() -> new Secret(Sealed.freshKey()));
    }

    /** Returns the key in the file, if there is one. */
    static Optional<Secret> existing(Settings.DatabaseAccess database) {
        return folder(database.url())
                .map(SecretKeyFile::new)
                .filter(found -> Files.exists(found.file))
                .map(SecretKeyFile::read);
    }

    /** Returns where an operator finds the key, in words. */
    static String whereIs(Settings.DatabaseAccess database) {
        return database.isH2()
                ? folder(database.url())
                        .map(folder -> folder.resolve(NAME) + " or RAPPORT_SECRET_KEY")
                        .orElse("RAPPORT_SECRET_KEY")
                : "RAPPORT_SECRET_KEY";
    }

    /** Returns the folder of an embedded database's file. */
    static Optional<Path> folder(String url) {
        return file(url).flatMap(file -> Optional.ofNullable(file.getParent()));
    }

    /** Returns an embedded database's file, without its ending. */
    static Optional<Path> file(String url) {
        String place = url.replaceFirst("^jdbc:h2:", "").replaceFirst(";.*$", "");
        return place.startsWith("mem:")
                ? Optional.empty()
                : Optional.of(Path.of(place.replaceFirst("^file:", ""))
                        .toAbsolutePath()
                        .normalize());
    }

    private Secret read() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            return new Secret(Files.readString(file).strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void create() throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(StandardCharsets.US_ASCII.encode(Sealed.freshKey() + "\n"));
        } catch (FileAlreadyExistsException another) {
            // Somebody else made it in the same moment: theirs counts.
            return;
        }
    }
}

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

    /** Returns the folder of an embedded database's file. */
    static Optional<Path> folder(String url) {
        String place = url.replaceFirst("^jdbc:h2:", "").replaceFirst(";.*$", "");
        if (place.startsWith("mem:")) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                Path.of(place.replaceFirst("^file:", "")).toAbsolutePath().getParent());
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

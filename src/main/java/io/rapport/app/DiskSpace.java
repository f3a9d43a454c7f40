package io.rapport.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether there is room to write where an embedded database lives; a full disk is told before anything is refused. */
final class DiskSpace {

    private static final long LEAST_BYTES = 8L << 20;

    private final Optional<Path> folder;

    private DiskSpace(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Looks beside an H2 file; elsewhere the room is somebody else's to watch. */
    static DiskSpace of(Settings.DatabaseAccess database) {
        return new DiskSpace(database.isH2() ? SecretKeyFile.folder(database.url()) : Optional.empty());
    }

    /** Returns what stands in the way of writing, or empty text. */
    String trouble() {
        return folder.filter(DiskSpace::isFull)
                .map(full -> "the disk of " + full + " is full")
                .orElse("");
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < LEAST_BYTES;
        } catch (IOException gone) {
            return true;
        }
    }
}

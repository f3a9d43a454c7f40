package io.rapport.app;

import io.rapport.sheets.Sheet;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A {@link Sheet} in a file, in UTF-8. */
final class SheetFile {

    private SheetFile() {}

    /** Reads a file; what is wrong with it goes to {@code mistakes}. */
    static Sheet read(Path file, Set<String> required, Mistakes mistakes) {
        try {
            Sheet sheet = Sheet.read(Files.readString(file));
            sheet.flaws().forEach(flaw -> note(file, flaw, sheet.columns().size(), mistakes));
            if (!sheet.columns().isEmpty()) {
                required.stream()
                        .filter(column -> !sheet.columns().contains(column))
                        .forEach(column -> mistakes.add(file, 1, "the column \"" + column + "\" is missing"));
            }
            return sheet;
        } catch (MalformedInputException notUtf8) {
            mistakes.add(file, "is not UTF-8; save it as \"CSV UTF-8\"");
        } catch (IOException unreadable) {
            mistakes.add(file, "cannot be read");
        }
        return new Sheet(Set.of(), List.of(), List.of());
    }

    private static void note(Path file, Sheet.Flaw flaw, int columns, Mistakes mistakes) {
        mistakes.add(
                file,
                flaw.line(),
                switch (flaw.kind()) {
                    case EMPTY -> "is empty; its first line must name the columns";
                    case COLUMN_TWICE -> "each column may stand there once";
                    case CELLS -> "%d cells where there are %d columns".formatted(flaw.found(), columns);
                    case NO_CSV -> "is no CSV: " + flaw.detail();
                });
    }
}

package io.rapport.app;

import io.rapport.sheets.Sheet;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as they stand in files. */
final class Dates {

    private Dates() {}

    /** Reads a cell such as {@code 2026-03-02}; anything else is a mistake. */
    static Optional<LocalDate> read(Path file, Sheet.Row row, String column, Mistakes mistakes) {
        try {
            return Optional.of(LocalDate.parse(row.cell(column)));
        } catch (DateTimeException wrong) {
            mistakes.add(
                    file, row.line(), "%s must look like 2026-03-02, was \"%s\"".formatted(column, row.cell(column)));
            return Optional.empty();
        }
    }
}

package io.rapport.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A CSV file with a line of column names: RFC 4180, UTF-8 with or without a mark at its start, commas or semicolons. */
record Sheet(Path file, Set<String> columns, List<Row> rows) {

    /** One line of the file; empty cells are left out. */
    record Row(long line, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Returns the parts of a cell that are separated by semicolons. */
        List<String> parts(String column) {
            return Arrays.stream(cell(column).split(";"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** Reads a file; what is wrong with it goes to {@code mistakes}. */
    static Sheet read(Path file, Set<String> required, Mistakes mistakes) {
        List<CsvRecord> records = records(file, mistakes);
        if (records.isEmpty()) {
            return new Sheet(file, Set.of(), List.of());
        }
        List<String> names = records.get(0).getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> columns = new LinkedHashSet<>(names);
        if (columns.size() < names.size()) {
            mistakes.add(file, 1, "each column may stand there once");
        }
        required.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> mistakes.add(file, 1, "the column \"" + column + "\" is missing"));
        List<Row> rows = new ArrayList<>();
        records.subList(1, records.size()).forEach(record -> rows.add(row(file, names, record, mistakes)));
        return new Sheet(file, columns, rows);
    }

    private static Row row(Path file, List<String> names, CsvRecord record, Mistakes mistakes) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (record.getFieldCount() != names.size()) {
            mistakes.add(
                    file,
                    record.getStartingLineNumber(),
                    "%d cells where there are %d columns".formatted(record.getFieldCount(), names.size()));
        }
        for (int index = 0; index < Math.min(names.size(), record.getFieldCount()); index++) {
            String value = record.getField(index).strip();
            if (!value.isEmpty()) {
                cells.put(names.get(index), value);
            }
        }
        return new Row(record.getStartingLineNumber(), cells);
    }

    private static List<CsvRecord> records(Path file, Mistakes mistakes) {
        try {
            String text = Files.readString(file);
            String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            List<CsvRecord> records = parse(marked);
            if (records.isEmpty()) {
                mistakes.add(file, "is empty; its first line must name the columns");
            }
            return records;
        } catch (MalformedInputException notUtf8) {
            mistakes.add(file, "is not UTF-8; save it as \"CSV UTF-8\"");
        } catch (IOException unreadable) {
            mistakes.add(file, "cannot be read");
        } catch (CsvParseException malformed) {
            mistakes.add(file, "is no CSV: " + malformed.getMessage());
        }
        return List.of();
    }

    private static List<CsvRecord> parse(String text) {
        String header = text.lines().findFirst().orElse("");
        char separator = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .stream()
                .toList();
    }
}

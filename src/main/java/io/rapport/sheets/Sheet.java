package io.rapport.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table whose first line names the columns: RFC 4180, with or without a mark of its encoding at the start, cells separated by
 * commas, semicolons, or the tabs that spreadsheets copy.
 *
 * @param columns in lower case, in their order
 * @param flaws what is wrong with the table itself, by line
 */
public record Sheet(Set<String> columns, List<Row> rows, List<Flaw> flaws) {

    private static final String MARK = "\uFEFF";

    /** What can be wrong with a table. */
    public enum Kind {
        /** There is nothing in it. */
        EMPTY,
        /** A column stands there twice. */
        COLUMN_TWICE,
        /** A row has more or fewer cells than there are columns. */
        CELLS,
        /** It cannot be read at all. */
        NO_CSV
    }

    /**
     * Something that is wrong.
     *
     * @param line from 1, or 0 for the whole
     * @param found how many cells there are, where their number is wrong
     * @param detail what the reader of CSV says, where that is all there is
     */
    public record Flaw(Kind kind, long line, int found, String detail) {}

    /** One line of the table; empty cells are left out. */
    public record Row(long line, Map<String, String> cells) {

        /** Returns what stands in a column, or empty text. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Returns the parts of a cell that are separated by semicolons. */
        public List<String> parts(String column) {
            return Arrays.stream(cell(column).split(";"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** Reads text. */
    public static Sheet read(String text) {
        List<CsvRecord> records;
        try {
            records = parse(text.startsWith(MARK) ? text.substring(1) : text);
        } catch (CsvParseException malformed) {
            return broken(new Flaw(Kind.NO_CSV, 0, 0, String.valueOf(malformed.getMessage())));
        }
        return records.isEmpty() ? broken(new Flaw(Kind.EMPTY, 0, 0, "")) : of(records);
    }

    private static Sheet broken(Flaw flaw) {
        return new Sheet(Set.of(), List.of(), List.of(flaw));
    }

    private static Sheet of(List<CsvRecord> records) {
        List<String> names = records.get(0).getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> columns = new LinkedHashSet<>(names);
        List<CsvRecord> rest = records.subList(1, records.size());
        Stream<Flaw> twice =
                columns.size() < names.size() ? Stream.of(new Flaw(Kind.COLUMN_TWICE, 1, 0, "")) : Stream.empty();
        Stream<Flaw> cells = rest.stream()
                .filter(record -> record.getFieldCount() != names.size())
                .map(record -> new Flaw(Kind.CELLS, record.getStartingLineNumber(), record.getFieldCount(), ""));
        return new Sheet(
                columns,
                rest.stream().map(record -> row(names, record)).toList(),
                Stream.concat(twice, cells).toList());
    }

    private static Row row(List<String> names, CsvRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int index = 0; index < Math.min(names.size(), record.getFieldCount()); index++) {
            String value = record.getField(index).strip();
            if (!value.isEmpty()) {
                cells.put(names.get(index), value);
            }
        }
        return new Row(record.getStartingLineNumber(), cells);
    }

    private static List<CsvRecord> parse(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text.lines().findFirst().orElse("")))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .stream()
                .toList();
    }

    private static char separator(String header) {
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }
}

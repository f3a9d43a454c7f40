package io.rapport.app;

import io.rapport.matching.Meeting;
import io.rapport.matching.Pair;
import io.rapport.sheets.Sheet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Earlier rounds from a CSV file.
 *
 * <p>Columns: {@code date}, {@code members} (ids separated by semicolons), and optionally {@code met} (yes or no; yes where it is empty). People who are gone
 * may stand in it.
 */
final class HistorySheet {

    private static final Set<String> YES = Set.of("", "yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");

    private final Path file;
    private final Mistakes mistakes;
    private final List<Earlier> groups = new ArrayList<>();

    private HistorySheet(Path file, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /** A group of an earlier round. */
    record Earlier(LocalDate date, List<String> members, boolean met) {}

    static HistorySheet none() {
        return new HistorySheet(Path.of(""), new Mistakes());
    }

    static HistorySheet read(Path file, Mistakes mistakes) {
        HistorySheet history = new HistorySheet(file, mistakes);
        SheetFile.read(file, Set.of("date", "members"), mistakes).rows().forEach(history::add);
        return history;
    }

    private void add(Sheet.Row row) {
        Optional<LocalDate> date = Dates.read(file, row, "date", mistakes);
        List<String> members = row.parts("members");
        if (members.size() < 2) {
            mistakes.add(file, row.line(), "members must be two or more ids, separated by semicolons");
        }
        String met = row.cell("met").toLowerCase(Locale.ROOT);
        if (!YES.contains(met) && !NO.contains(met)) {
            mistakes.add(file, row.line(), "met must be yes or no, was \"" + row.cell("met") + "\"");
        }
        date.ifPresent(day -> groups.add(new Earlier(day, members, YES.contains(met))));
    }

    List<Meeting> meetings() {
        List<Meeting> meetings = new ArrayList<>();
        for (Earlier group : groups) {
            for (String one : group.members()) {
                for (String other : group.members()) {
                    if (one.compareTo(other) < 0) {
                        meetings.add(new Meeting(new Pair(one, other), group.date(), group.met()));
                    }
                }
            }
        }
        return meetings;
    }

    /** Returns how many rounds went by without somebody, counted from the first one with them. */
    int roundsMissed(String id) {
        Set<LocalDate> with = new HashSet<>();
        groups.stream().filter(group -> group.members().contains(id)).forEach(group -> with.add(group.date()));
        Set<LocalDate> all = new TreeSet<>();
        groups.forEach(group -> all.add(group.date()));
        return (int) with.stream()
                .min(LocalDate::compareTo)
                .map(first -> all.stream()
                        .filter(date -> date.isAfter(first) && !with.contains(date))
                        .count())
                .orElse(0L)
                .longValue();
    }

    int timesInLarger(String id, int size) {
        return (int) groups.stream()
                .filter(group ->
                        group.members().size() > size && group.members().contains(id))
                .count();
    }
}

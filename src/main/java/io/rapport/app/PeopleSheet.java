package io.rapport.app;

import io.rapport.checkins.Matchmaking;
import io.rapport.matching.Availability;
import io.rapport.matching.Pair;
import io.rapport.sheets.Sheet;
import io.rapport.time.WorkingHours;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * People from a CSV file.
 *
 * <p>Columns: {@code id} (required), {@code name}, {@code team}, {@code manager} (an id or a name), {@code location}, {@code zone} (such as
 * {@code Europe/Lisbon}), {@code hours} (such as {@code 09:00-17:30}, Monday to Friday), {@code start_date}, {@code interests} (separated by semicolons). Any
 * other column is an attribute, its values separated by semicolons as well.
 */
final class PeopleSheet {

    private static final Set<String> NOT_TRAITS = Set.of("id", "name", "zone", "hours");

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Set<String> columns;
    private final Path file;
    private final Mistakes mistakes;

    PeopleSheet(Path file, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
        Sheet sheet = SheetFile.read(file, Set.of("id"), mistakes);
        this.columns = new LinkedHashSet<>(sheet.columns());
        sheet.rows().forEach(this::add);
    }

    /** Somebody in the file. */
    record Person(
            String id,
            String name,
            Map<String, Set<String>> traits,
            WorkingHours hours,
            ZoneId zone,
            boolean hasHours) {

        Availability inWeekOf(LocalDate date) {
            return hasHours ? Matchmaking.hoursInWeekOf(date, hours, zone) : Availability.always();
        }
    }

    private void add(Sheet.Row row) {
        String id = row.cell("id");
        if (id.isEmpty()) {
            mistakes.add(file, row.line(), "the id is missing");
            return;
        }
        if (id.contains(";")) {
            mistakes.add(file, row.line(), "an id must not contain a semicolon, was \"" + id + "\"");
        }
        if (people.containsKey(id)) {
            mistakes.add(file, row.line(), "the id \"" + id + "\" stands there twice");
        }
        if (!row.cell("start_date").isEmpty()) {
            Dates.read(file, row, "start_date", mistakes);
        }
        Map<String, Set<String>> traits = new HashMap<>();
        columns.stream()
                .filter(column ->
                        !NOT_TRAITS.contains(column) && !row.cell(column).isEmpty())
                .forEach(column -> traits.put(column, new HashSet<>(row.parts(column))));
        String name = row.cell("name").isEmpty() ? id : row.cell("name");
        boolean hasHours = !row.cell("hours").isEmpty() || !row.cell("zone").isEmpty();
        people.put(id, new Person(id, name, traits, hours(row), zone(row), hasHours));
    }

    private ZoneId zone(Sheet.Row row) {
        String text = row.cell("zone");
        try {
            return text.isEmpty() ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            mistakes.add(file, row.line(), "no time zone is called \"" + text + "\"; write it like Europe/Lisbon");
            return ZoneOffset.UTC;
        }
    }

    private WorkingHours hours(Sheet.Row row) {
        String text = row.cell("hours");
        if (text.isEmpty()) {
            return WorkingHours.USUAL;
        }
        try {
            String[] ends = text.split("[-–]", 2);
            LocalTime from = LocalTime.parse(ends[0].strip());
            LocalTime until = LocalTime.parse(ends.length > 1 ? ends[1].strip() : "");
            return new WorkingHours(from, until, WorkingHours.USUAL.days());
        } catch (DateTimeException | IllegalArgumentException wrong) {
            mistakes.add(file, row.line(), "hours must look like 09:00-17:30, were \"" + text + "\"");
            return WorkingHours.USUAL;
        }
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    Set<String> columns() {
        return columns;
    }

    boolean has(String id) {
        return people.containsKey(id);
    }

    String name(String id) {
        Person person = people.get(id);
        return person == null ? id : person.name();
    }

    /** Returns everybody with their own manager, named by id or by name. */
    Set<Pair> managed() {
        Set<Pair> pairs = new HashSet<>();
        for (Person person : people.values()) {
            Set<String> managers = person.traits().getOrDefault("manager", Set.of());
            people.values().stream()
                    .filter(other -> !other.id().equals(person.id()))
                    .filter(other ->
                            managers.contains(other.id()) || managers.stream().anyMatch(other.name()::equalsIgnoreCase))
                    .forEach(other -> pairs.add(new Pair(person.id(), other.id())));
        }
        return pairs;
    }
}

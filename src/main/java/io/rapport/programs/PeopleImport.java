package io.rapport.programs;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.sheets.Sheet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads attributes of people from a table; where people said something of themselves already, their word stays. */
final class PeopleImport {

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String MANAGER = "manager";

    /** What people say of themselves rather than others of them. */
    private static final Set<String> THEIR_OWN = Set.of("interests", "languages", AboutFields.MODES, Mentoring.NAME);

    private static final Set<String> ONE_VALUE = Set.of("team", "location", MANAGER, AboutFields.START_DATE);

    /** What is theirs to set, or what the platform tells. */
    private static final Set<String> NOT_TAKEN = Set.of("zone", "hours", "tenure", "about", "ask");

    /** Columns in which only these values mean something. */
    private static final Map<String, List<String>> CHOICES =
            Map.of(Mentoring.NAME, Mentoring.SIDES, AboutFields.MODES, AboutFields.WAYS);

    private static final int LONGEST_COLUMN = 30;
    private static final int LONGEST_VALUE = 40;
    private static final int MOST_VALUES = 10;

    private final Acquainted people;
    private final Function<Member, Set<String>> ownWords;
    private final BiConsumer<Member, Set<String>> keep;
    private final Draft draft;
    private final Set<MemberId> seen = new HashSet<>();
    private int changed;
    private int kept;

    /**
     * @param ownWords tells which attributes somebody said of themselves
     * @param keep keeps somebody as the table has them, who may be as before, and the attributes that it gave
     */
    PeopleImport(
            Acquainted people,
            Function<Member, Set<String>> ownWords,
            BiConsumer<Member, Set<String>> keep,
            Draft draft) {
        this.people = people;
        this.ownWords = ownWords;
        this.keep = keep;
        this.draft = draft;
    }

    /** Returns whether a table may have a column of this name, which is no word of our own for anything else. */
    static boolean isFree(String attribute) {
        return attribute.length() <= LONGEST_COLUMN
                && !NOT_TAKEN.contains(attribute)
                && !THEIR_OWN.contains(attribute)
                && !ONE_VALUE.contains(attribute)
                && !attribute.equals(ID)
                && !attribute.equals(NAME);
    }

    void read(Sheet sheet) {
        if (!sheet.columns().isEmpty()
                && !sheet.columns().contains(ID)
                && !sheet.columns().contains(NAME)) {
            draft.wrong(1, "import.no_person_column", Map.of());
            return;
        }
        sheet.columns().stream()
                .filter(column -> NOT_TAKEN.contains(column) || column.length() > LONGEST_COLUMN)
                .forEach(column -> draft.wrong(1, "import.column", Map.of("column", column)));
        sheet.rows().forEach(this::read);
    }

    /** How many people get something new, how many values are new, and how many stay as people said themselves. */
    record Counts(int people, int values, int kept) {}

    Counts counts() {
        return new Counts(seen.size(), changed, kept);
    }

    private void read(Sheet.Row row) {
        String called = row.cell(ID).isEmpty() ? row.cell(NAME) : row.cell(ID);
        Optional<Member> found = people.find(called);
        if (found.isEmpty()) {
            String key = people.isAmbiguous(called) ? "import.ambiguous" : "import.unknown";
            draft.wrong(row.line(), key, Map.of("name", called));
            return;
        }
        Member member = found.get();
        if (!seen.add(member.id())) {
            draft.wrong(row.line(), "import.twice", Map.of("name", called));
            return;
        }
        Map<String, List<String>> attributes = new HashMap<>(member.attributes());
        Set<String> said = ownWords.apply(member);
        Set<String> given = new HashSet<>();
        row.cells().keySet().stream()
                .filter(column -> !column.equals(ID) && !column.equals(NAME) && !column.isEmpty())
                .forEach(column -> {
                    List<String> values = values(row, column);
                    if (take(column, values, said, attributes)) {
                        given.add(column);
                    }
                });
        draft.then(() -> keep.accept(
                member.choosing(member.hours(), member.weeklyBudget(), member.pausedUntil(), attributes), given));
    }

    /** Returns whether the table gave it: not where somebody said something else of themselves. */
    private boolean take(String column, List<String> values, Set<String> said, Map<String, List<String>> attributes) {
        if (values.equals(attributes.get(column))) {
            return !said.contains(column);
        }
        if (said.contains(column) || (THEIR_OWN.contains(column) && attributes.containsKey(column))) {
            kept++;
            return false;
        }
        changed++;
        attributes.put(column, values);
        return true;
    }

    /** Returns the values of a cell as they are kept; what is wrong with them is noted. */
    private List<String> values(Sheet.Row row, String column) {
        if (ONE_VALUE.contains(column)) {
            return List.of(one(row, column));
        }
        List<String> values = row.parts(column);
        boolean isShort = values.stream().allMatch(value -> value.length() <= LONGEST_VALUE);
        if (values.isEmpty() || values.size() > MOST_VALUES || !isShort) {
            draft.wrong(row.line(), "import.values", Map.of("column", column));
        }
        if (!CHOICES.containsKey(column)) {
            return values;
        }
        List<String> given =
                values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
        known(row, given, CHOICES.getOrDefault(column, List.of()));
        return given;
    }

    private void known(Sheet.Row row, List<String> given, List<String> allowed) {
        given.stream()
                .filter(value -> !allowed.contains(value))
                .forEach(value -> draft.wrong(
                        row.line(), "import.choice", Map.of("value", value, "choices", String.join(", ", allowed))));
    }

    private String one(Sheet.Row row, String column) {
        String value = row.cell(column);
        if (column.equals(MANAGER)) {
            Optional<Member> manager = people.find(value);
            if (manager.isEmpty()) {
                String key = people.isAmbiguous(value) ? "import.ambiguous" : "import.unknown";
                draft.wrong(row.line(), key, Map.of("name", value));
            }
            return manager.map(member -> member.id().value()).orElse(value);
        }
        if (column.equals(AboutFields.START_DATE) && Parsing.day(value).isEmpty()) {
            draft.wrong(row.line(), "import.date", Map.of("value", value));
        } else if (value.length() > LONGEST_VALUE) {
            draft.wrong(row.line(), "import.values", Map.of("column", column));
        }
        return value;
    }
}

package io.rapport.programs;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.sheets.Sheet;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads from a table who met before Rapport came. People who are gone may stand in it and are passed over. */
final class MetImport {

    private static final String DATE = "date";
    private static final String MEMBERS = "members";
    private static final Set<String> NO = Set.of("no", "n", "false", "0");
    private static final int FEWEST = 2;

    private final Acquainted people;
    private final LocalDate today;
    private final BiConsumer<Set<MemberId>, LocalDate> keep;
    private final Draft draft;
    private final Set<String> unknown = new LinkedHashSet<>();
    private int meetings;

    MetImport(Acquainted people, LocalDate today, BiConsumer<Set<MemberId>, LocalDate> keep, Draft draft) {
        this.people = people;
        this.today = today;
        this.keep = keep;
        this.draft = draft;
    }

    void read(Sheet sheet) {
        if (!sheet.columns().isEmpty() && !sheet.columns().containsAll(List.of(DATE, MEMBERS))) {
            draft.wrong(1, "import.no_met_columns", Map.of());
            return;
        }
        sheet.rows().forEach(this::read);
    }

    int meetings() {
        return meetings;
    }

    /** Returns whom the table names and nobody here is. */
    Set<String> unknown() {
        return unknown;
    }

    private void read(Sheet.Row row) {
        Optional<LocalDate> date = Parsing.day(row.cell(DATE));
        if (date.isEmpty()) {
            draft.wrong(row.line(), "import.date", Map.of("value", row.cell(DATE)));
        } else if (date.get().isAfter(today)) {
            draft.wrong(row.line(), "import.future", Map.of("value", row.cell(DATE)));
        }
        List<String> named = row.parts(MEMBERS);
        if (named.size() < FEWEST) {
            draft.wrong(row.line(), "import.two_members", Map.of());
        }
        Set<MemberId> met = new LinkedHashSet<>();
        named.forEach(name -> meet(row, name).ifPresent(member -> met.add(member.id())));
        boolean hasMet = !NO.contains(row.cell("met").toLowerCase(Locale.ROOT));
        if (date.isPresent() && hasMet && met.size() >= FEWEST) {
            meetings++;
            draft.then(() -> keep.accept(met, date.get()));
        }
    }

    private Optional<Member> meet(Sheet.Row row, String name) {
        Optional<Member> found = people.find(name);
        if (people.isAmbiguous(name)) {
            draft.wrong(row.line(), "import.ambiguous", Map.of("name", name));
        } else if (found.isEmpty()) {
            unknown.add(name);
        }
        return found;
    }
}

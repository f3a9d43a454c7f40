package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.MemberId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who may do what, written out literally in a feature's test. Roles are columns in the order of the header, verbs are rows in
 * any order; every verb of the feature must be there:
 *
 * <pre>{@code
 * VerbTable.of(office, verbs)
 *     .with("party", ana).with("other", cyd)
 *     .on(verb -> goal.id())
 *     .is("""
 *         verb          party  other
 *         goals.note    yes    no
 *         """);
 * }</pre>
 */
public final class VerbTable {

    private final Office office;
    private final List<Verb> verbs;
    private final Map<String, MemberId> roles = new LinkedHashMap<>();
    private Function<String, String> subjects = verb -> "";

    private VerbTable(Office office, List<Verb> verbs) {
        this.office = office;
        this.verbs = verbs;
    }

    public static VerbTable of(Office office, List<Verb> verbs) {
        return new VerbTable(office, verbs);
    }

    /** Adds a column: a role (one word) and somebody in it. */
    public VerbTable with(String role, MemberId member) {
        roles.put(role, member);
        return this;
    }

    /** Says what each verb is done to. */
    public VerbTable on(Function<String, String> subjectOfVerb) {
        subjects = subjectOfVerb;
        return this;
    }

    /** Compares the permissions with a table written out. */
    public void is(String table) {
        assertThat(actual()).containsExactlyInAnyOrderElementsOf(rows(table));
    }

    private List<String> actual() {
        List<String> rows = new ArrayList<>();
        rows.add("verb " + String.join(" ", roles.keySet()));
        verbs.forEach(verb -> rows.add(verb.name() + " "
                + roles.values().stream().map(member -> answer(verb, member)).collect(Collectors.joining(" "))));
        return rows;
    }

    private String answer(Verb verb, MemberId member) {
        Act act =
                new Act(office.workspace(), verb.name(), subjects.apply(verb.name()), member, Answers.NONE, Place.NONE);
        boolean allowed =
                office.transactions().run(work -> verb.permission().check().allows(work, act));
        if (!allowed) {
            assertThat(verb.permission().refusal().apply(Locale.ENGLISH)).isNotBlank();
            assertThat(verb.permission().refusal().apply(Locale.GERMAN)).isNotBlank();
        }
        return allowed ? "yes" : "no";
    }

    private static List<String> rows(String table) {
        return table.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

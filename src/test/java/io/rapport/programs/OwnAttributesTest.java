package io.rapport.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Answers;
import io.rapport.messaging.Form;
import io.rapport.messaging.Office;
import io.rapport.messaging.Reply;
import io.rapport.people.MemberId;
import io.rapport.people.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules over attributes that a workspace brought along itself. */
final class OwnAttributesTest {

    private final ProgramOffice programs = new ProgramOffice();
    private final Office office = programs.office;
    private final MemberId ada = programs.ada;
    private final MemberId ben = office.joined("Ben");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void areNotAskedForWhereThereAreNone() {
        has(ben, "team", "Design");
        programs.creates(ada);

        assertThat(opens().stream().map(Form.Choice::name)).doesNotContain("own_share", "own_differ", "own_like");
    }

    @Test
    void canBeShared() {
        has(ben, "department", "Sales", "cost center", "7");
        has(ada, "department", "Sales");
        programs.creates(ada);

        assertThat(choice("own_share")).containsExactly("none", "department", "cost center");
        office.submit(
                ada,
                Map.of(
                        "own_share", "department",
                        "own_differ", "cost center",
                        "own_like", "likes SAME cost center"));

        assertThat(rules())
                .containsExactly(
                        new Rule.MustShare("department"),
                        new Rule.MustDiffer("cost center"),
                        new Rule.Likes(Rule.Likeness.SAME, "cost center"));
        assertThat(Rule.parse(Rule.text(rules()))).isEqualTo(rules());
        opens();
        office.submit(ada, Map.of());
        assertThat(rules()).hasSize(3);
        opens();
        office.submit(ada, Map.of("own_share", "none", "own_differ", "none", "own_like", "none"));
        assertThat(rules()).isEmpty();
    }

    @Test
    void cannotBeTheSameAndDifferent() {
        has(ben, "department", "Sales");
        programs.creates(ada);
        opens();

        Reply reply = office.submit(ada, Map.of("own_share", "department", "own_differ", "department"));

        assertThat(((Reply.Invalid) reply).problems()).containsOnlyKeys("own_differ");
    }

    @Test
    void sayThatTheyAreGoneAndStayUntilSomebodyChoosesOtherwise() {
        has(ben, "department", "Sales");
        programs.creates(ada);
        programs.joins(ben);
        opens();
        office.submit(ada, Map.of("own_share", "department"));
        opens();
        assertThat(office.notes(ada)).doesNotContain("department");

        has(ben);

        assertThat(choice("own_share")).containsExactly("none", "department");
        assertThat(office.notes(ada))
                .contains("Nobody has “department” any more.")
                .contains("Nobody who takes part has anything under “department”");
        office.submit(ada, Map.of());
        assertThat(rules()).containsExactly(new Rule.MustShare("department"));
    }

    @Test
    void areNoMoreThanSlackTakes() {
        Map<String, List<String>> many = IntStream.range(0, 150)
                .boxed()
                .collect(Collectors.toMap(number -> "attribute " + number, number -> List.of("x")));
        office.change(ben, member -> member.choosing(member.hours(), member.weeklyBudget(), null, many));
        programs.creates(ada);

        assertThat(choice("own_share")).hasSizeBetween(90, 100);
        assertThat(choice("own_like")).hasSizeBetween(90, 100);
    }

    private void has(MemberId member, String... attributesAndValues) {
        Map<String, List<String>> attributes = new HashMap<>();
        for (int index = 0; index < attributesAndValues.length; index += 2) {
            attributes.put(attributesAndValues[index], List.of(attributesAndValues[index + 1]));
        }
        office.change(member, found -> found.choosing(found.hours(), found.weeklyBudget(), null, attributes));
    }

    private List<Form.Choice> opens() {
        office.perform(ada, "programs.edit", programs.program("C1").id().value(), Answers.NONE);
        return office.form(ada).fields().stream()
                .map(field -> field instanceof Form.Live live ? live.field() : field)
                .filter(field -> field instanceof Form.Choice)
                .map(field -> (Form.Choice) field)
                .toList();
    }

    private List<String> choice(String name) {
        return opens().stream()
                .filter(choice -> choice.name().equals(name))
                .flatMap(choice -> choice.options().stream())
                .map(Form.Option::value)
                .toList();
    }

    private List<Rule> rules() {
        return programs.program("C1").rules();
    }
}

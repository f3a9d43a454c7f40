package io.rapport.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Form;
import io.rapport.messaging.Office;
import io.rapport.messaging.Reply;
import io.rapport.people.MemberId;
import io.rapport.people.ProfileField;
import io.rapport.people.ProfileField.Kind;
import io.rapport.people.ProfileFields;
import io.rapport.people.Profiles;
import io.rapport.people.Profiles.Said;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Choosing which fields of Slack profiles fill which attributes. */
final class ProfileFieldsTest {

    private static final ProfileField SQUAD = new ProfileField("Xf1", "Squad", Kind.WORDS);
    private static final ProfileField BOSS = new ProfileField("Xf2", "Reports to", Kind.PERSON);
    private static final ProfileField STARTED = new ProfileField("Xf3", "Started", Kind.DAY);

    private final ProgramOffice programs = new ProgramOffice();
    private final Office office = programs.office;
    private final MemberId ada = programs.ada;
    private final ProfileFields fields = new ProfileFields();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void areOfferedWhereSlackTellsOfThem() {
        assertThat(home()).doesNotContain("Slack profiles");
        tells(SQUAD, BOSS, STARTED);

        assertThat(opens("team")).containsExactly("Not from profiles", "Squad");
        assertThat(opens("manager")).containsExactly("Not from profiles", "Reports to");
        assertThat(opens("start_date")).containsExactly("Not from profiles", "Started");
    }

    @Test
    void areNotOfferedWhereTheScopeIsMissingButHowToGrantItIsSaid() {
        office.transactions().execute(work -> fields.withheld(work, office.workspace(), office.now()));

        assertThat(home()).contains("`users.profile:read`");
        assertThat(programs.does(ada, "programs.profiles", "")).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void fillWhatIsChosenAndOneAttributeMore() {
        tells(SQUAD, BOSS, STARTED);
        opens("team");

        Reply reply = office.submit(ada, Map.of("from manager", "Xf2", "attribute", " Guild ", "field", "Xf1"));

        assertThat(((Reply.Done) reply).card().plain()).contains("Saved.");
        assertThat(chosen()).isEqualTo(Map.of("manager", BOSS, "guild", SQUAD));
        assertThat(opens("guild")).contains("Squad");
        assertThat(programs.audited()).contains("programs.profiles");
        office.submit(ada, Map.of("from guild", "none", "from manager", "none"));
        assertThat(chosen()).isEmpty();
    }

    @Test
    void sayWhatIsWrongWithANameOfOnesOwn() {
        tells(SQUAD);
        opens("team");

        assertThat(problems(Map.of("field", "Xf1"))).containsOnlyKeys("attribute");
        assertThat(problems(Map.of("field", "none", "attribute", "guild"))).containsOnlyKeys("field");
        assertThat(problems(Map.of("field", "Xf1", "attribute", "Interests"))).containsOnlyKeys("attribute");
        assertThat(problems(Map.of("field", "Xf1", "attribute", "team"))).containsOnlyKeys("attribute");
        assertThat(chosen()).isEmpty();
    }

    @Test
    void sayThatAFieldIsGoneAndWhatCouldNotBeRead() {
        tells(SQUAD, STARTED);
        opens("team");
        office.submit(ada, Map.of("from team", "Xf1", "from start_date", "Xf3"));
        office.transactions()
                .execute(work -> new Profiles()
                        .take(work, office.member(ada), Map.of("start_date", Said.UNREADABLE), office.now()));
        tells(STARTED);

        assertThat(opens("team")).containsExactly("Not from profiles", "Squad (no longer in Slack)");

        assertThat(office.notes(ada))
                .contains("The field “Squad” is no longer in Slack.")
                .contains("What one person wrote there cannot be read as “First day”");
        office.submit(ada, Map.of());
        assertThat(chosen()).containsOnlyKeys("team", "start_date");
    }

    private void tells(ProfileField... told) {
        office.transactions().execute(work -> fields.told(work, office.workspace(), List.of(told), office.now()));
    }

    private String home() {
        return office.home(ada).toString();
    }

    /** Opens the form and returns what there is to choose for an attribute. */
    private List<String> opens(String attribute) {
        assertThat(home()).contains("Slack profiles");
        office.press(ada, "Slack profiles");
        return office.form(ada).fields().stream()
                .filter(field -> field instanceof Form.Choice)
                .map(field -> (Form.Choice) field)
                .filter(choice -> choice.name().equals("from " + attribute))
                .flatMap(choice -> choice.options().stream())
                .map(Form.Option::label)
                .toList();
    }

    private Map<String, String> problems(Map<String, String> filled) {
        return ((Reply.Invalid) office.submit(ada, filled)).problems();
    }

    private Map<String, ProfileField> chosen() {
        return office.transactions().run(work -> fields.choices(work, office.workspace())).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().field()));
    }
}

package io.rapport.people;

import static io.rapport.people.Company.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.Profiles.Said;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A member's own word counts before a table, and a table before a profile. */
@BothDatabases
final class ProfilesTest {

    private static final ProfileField TEAM = new ProfileField("Xf1", "Squad", ProfileField.Kind.WORDS);
    private static final ProfileField STARTED = new ProfileField("Xf2", "Started", ProfileField.Kind.DAY);

    private final Company company;
    private final Profiles profiles = new Profiles();
    private final ProfileFields fields = new ProfileFields();
    private final Members members = new Members();
    private final MemberId ana;

    ProfilesTest(TestDatabase database) {
        this.company = new Company(database);
        this.ana = company.person("ana");
        tells(TEAM, STARTED);
        chooses(Map.of("team", TEAM));
    }

    @Test
    void fillWhatNobodyFilledAndFollowTheProfile() {
        says(Map.of("team", new Said("Design")));
        assertThat(attributes()).isEqualTo(Map.of("team", List.of("Design")));

        says(Map.of("team", new Said("Sales")));
        assertThat(attributes()).isEqualTo(Map.of("team", List.of("Sales")));

        says(Map.of());
        assertThat(attributes()).isEmpty();
    }

    @Test
    void leaveWhatTheMemberSaid() {
        says(Map.of("team", new Said("Design")));
        has("team", "Art");

        says(Map.of("team", new Said("Sales")));
        assertThat(attributes()).isEqualTo(Map.of("team", List.of("Art")));
        assertThat(ownWords()).containsExactly("team");
    }

    @Test
    void leaveEmptyWhatTheMemberEmptiedUntilTheProfileSaysSomethingElse() {
        says(Map.of("team", new Said("Design")));
        has("team");

        says(Map.of("team", new Said("Design")));
        assertThat(attributes()).isEmpty();

        says(Map.of("team", new Said("Sales")));
        assertThat(attributes()).isEqualTo(Map.of("team", List.of("Sales")));
    }

    @Test
    void leaveWhatATableGaveEvenWhereBothSaidTheSame() {
        says(Map.of("team", new Said("Design")));
        company.execute(work -> profiles.tabled(work, member(), List.of("team")));

        says(Map.of("team", new Said("Sales")));
        assertThat(attributes()).isEqualTo(Map.of("team", List.of("Design")));
        assertThat(ownWords()).isEmpty();
    }

    @Test
    void takeBackWhatAFieldGaveThatIsNoLongerChosen() {
        says(Map.of("team", new Said("Design")));
        chooses(Map.of());

        says(Map.of());
        assertThat(attributes()).isEmpty();
        assertThat((boolean) company.run(work -> profiles.isIdle(work, company.workspace())))
                .isTrue();
    }

    @Test
    void keepWhatAFieldGaveThatIsGone() {
        says(Map.of("team", new Said("Design")));
        tells(STARTED);

        says(Map.of());
        assertThat(attributes()).isEqualTo(Map.of("team", List.of("Design")));
        assertThat(choices()).isEqualTo(Map.of("team", new ProfileFields.Choice(TEAM, true)));
    }

    @Test
    void countWhatCannotBeReadAndTakeNothingOfIt() {
        chooses(Map.of("start_date", STARTED));

        says(Map.of("start_date", Said.UNREADABLE));
        assertThat(attributes()).isEmpty();
        assertThat(unreadable()).isEqualTo(Map.of("start_date", 1));

        says(Map.of("start_date", new Said("2026-02-02")));
        assertThat(attributes()).isEqualTo(Map.of("start_date", List.of("2026-02-02")));
        assertThat(unreadable()).isEmpty();
    }

    @Test
    void raiseTheRevisionOfProgramsOnlyWhenSomethingChanged() {
        Program coffee = company.program("Coffee");
        company.joined(coffee, ana);
        says(Map.of("team", new Said("Design")));
        long before = revision(coffee);

        says(Map.of("team", new Said("Design")));
        assertThat(revision(coffee)).isEqualTo(before);

        says(Map.of("team", new Said("Sales")));
        assertThat(revision(coffee)).isGreaterThan(before);
    }

    @Test
    void areReadOnceADayAndAgainWhenSomethingChanged() {
        company.execute(work -> profiles.asked(work, company.workspace(), "UANA", START));
        assertThat(unasked()).isEmpty();

        company.execute(work -> profiles.askAgain(work, company.workspace(), "UANA"));
        assertThat(unasked()).containsExactly("UANA");

        company.execute(work -> profiles.asked(work, company.workspace(), "UANA", START));
        chooses(Map.of("team", STARTED));
        assertThat(unasked()).containsExactly("UANA");
    }

    @Test
    void tellOnceThatThePlatformLetsNobodyRead() {
        assertThat((boolean) company.run(work -> fields.withheld(work, company.workspace(), START)))
                .isTrue();
        assertThat((boolean) company.run(work -> fields.withheld(work, company.workspace(), START)))
                .isFalse();
        assertThat(access()).isEqualTo(ProfileFields.Access.WITHHELD);
        assertThat((boolean) company.run(
                        work -> fields.toldAt(work, company.workspace()).isEmpty()))
                .isTrue();
    }

    private void tells(ProfileField... told) {
        company.execute(work -> fields.told(work, company.workspace(), List.of(told), START));
    }

    private void chooses(Map<String, ProfileField> chosen) {
        company.execute(work -> fields.choose(work, company.workspace(), chosen));
    }

    private void says(Map<String, Said> said) {
        company.execute(work -> profiles.take(work, member(), said, START));
    }

    private void has(String attribute, String... values) {
        Map<String, List<String>> attributes = new HashMap<>(attributes());
        attributes.remove(attribute);
        if (values.length > 0) {
            attributes.put(attribute, List.of(values));
        }
        Member member = member();
        company.execute(work ->
                members.save(work, member.choosing(member.hours(), member.weeklyBudget(), null, attributes), START));
    }

    private Map<String, ProfileFields.Choice> choices() {
        return company.run(work -> fields.choices(work, company.workspace()));
    }

    private ProfileFields.Access access() {
        return company.run(work -> fields.access(work, company.workspace()));
    }

    private Member member() {
        return company.run(work -> members.find(work, company.workspace(), ana).orElseThrow());
    }

    private Map<String, List<String>> attributes() {
        return member().attributes();
    }

    private Set<String> ownWords() {
        return company.run(work -> profiles.ownWords(work, member()));
    }

    private Map<String, Integer> unreadable() {
        return company.run(work -> profiles.unreadable(work, company.workspace()));
    }

    private List<String> unasked() {
        return company.run(work -> profiles.unasked(work, company.workspace(), START.minus(Duration.ofDays(1)), 5));
    }

    private long revision(Program program) {
        return company.run(work -> new Programs().revision(work, company.workspace(), program.id()));
    }
}

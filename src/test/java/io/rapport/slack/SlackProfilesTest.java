package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.ProfileField;
import io.rapport.people.ProfileFields;
import io.rapport.people.Profiles;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.Fault;
import io.rapport.sandbox.Faults;
import io.rapport.sandbox.Person;
import io.rapport.sandbox.SandboxOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackProfilesTest {

    private static final Instant NOON = SlackOffice.NOON;
    private static final Instant NEXT_DAY = NOON.plus(Duration.ofDays(1));

    private final SlackOffice office =
            SlackOffice.closed(SandboxOptions.of(Company.of(25, 2), InstantSource.fixed(NOON)));
    private final SlackProfiles profiles = new SlackProfiles(office.installations, office.transactions);

    SlackProfilesTest() {
        office.connect();
        office.directory.sync(office.workspace(), NOON);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void fillWhatWasChosenTenPeopleAtATimeBelowTheLimit() {
        chooses("team", "Team", "manager", "Manager", "location", "Office", "start_date", "Start date");
        String boss = handle(0);
        String report = handle(1);

        Duration first = ask(NOON);
        Duration second = ask(NOON);
        Duration third = ask(NOON);
        ask(NOON);

        assertThat(first).isEqualTo(second).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(20));
        assertThat(third).isGreaterThan(second);
        assertThat(office.slack.calls("users.profile.get")).hasSize(26);
        assertThat(attributes(report))
                .containsEntry("manager", List.of(office.member(boss).value()))
                .containsEntry("start_date", List.of(person(report).fields().get("Start date")))
                .containsEntry("team", List.of(person(report).fields().get("Team")))
                .containsKey("location");
        assertThat(attributes(boss)).doesNotContainKey("manager");
    }

    @Test
    void askNobodyWhereNothingWasChosen() {
        ask(NOON);
        ask(NOON);

        assertThat(office.slack.calls("team.profile.get")).hasSize(1);
        assertThat(office.slack.calls("users.profile.get")).isEmpty();
        assertThat(labels()).containsExactly("Guild", "Manager", "Office", "Start date", "Team");
    }

    @Test
    void waitAsSlackAsksAndGoOn() {
        chooses("team", "Team");
        office.slack.meet(Faults.seeded(1).with(Fault.Kind.RATE_LIMITED, "users.profile.get", 1));

        Duration pause = ask(NOON);
        office.slack.meet(Faults.none());
        everybody(NOON);

        assertThat(pause).isPositive();
        assertThat(attributes(handle(24))).containsKey("team");
    }

    @Test
    void sayThatTheScopeIsMissing() {
        grants(Set.of("users:read", "chat:write"));

        ask(NOON);

        assertThat(access()).isEqualTo(ProfileFields.Access.WITHHELD);
        assertThat(office.slack.calls("team.profile.get")).isEmpty();
    }

    @Test
    void believeSlackThatTheScopeIsMissing() {
        try (SlackOffice less =
                SlackOffice.closed(SlackOffice.options().withScopes(Set.of("users:read", "chat:write")))) {
            less.connect();
            grant(less, Set.of("users:read", "chat:write", "users.profile:read"));

            new SlackProfiles(less.installations, less.transactions).ask(less.workspace(), NOON);

            assertThat(less.slack.calls("team.profile.get")).hasSize(1);
            ProfileFields.Access access =
                    less.transactions.run(work -> new ProfileFields().access(work, less.workspace()));
            assertThat(access).isEqualTo(ProfileFields.Access.WITHHELD);
        }
    }

    @Test
    void keepWhatAFieldGaveThatWasDeletedInSlack() {
        chooses("team", "Team");
        everybody(NOON);

        office.slack.removeProfileField("Team");
        everybody(NEXT_DAY);

        assertThat(attributes(handle(3)))
                .containsEntry("team", List.of(person(handle(3)).fields().get("Team")));
        assertThat(choices().values()).singleElement().matches(ProfileFields.Choice::isGone);
        assertThat(labels()).doesNotContain("Team");
    }

    @Test
    void leaveOutUnknownManagersAndDaysThatAreNone() {
        chooses("manager", "Manager", "start_date", "Start date", "team", "Team");
        fills(handle(5), Map.of("Manager", "U0NOBODY", "Start date", "last spring", "Team", "x".repeat(41)));
        fills(handle(6), Map.of("Manager", person(handle(6)).id()));
        fills(handle(7), Map.of());

        everybody(NOON);

        assertThat(attributes(handle(5))).isEmpty();
        assertThat(attributes(handle(6))).isEmpty();
        assertThat(attributes(handle(7))).isEmpty();
        Map<String, Integer> unreadable =
                office.transactions.run(work -> new Profiles().unreadable(work, office.workspace()));
        assertThat(unreadable).isEqualTo(Map.of("manager", 2, "start_date", 1, "team", 1));
    }

    @Test
    void readAProfileAgainWhenSlackTellsThatItChanged() {
        chooses("team", "Team");
        everybody(NOON);
        assertThat(ask(NOON)).isGreaterThan(Duration.ofSeconds(12));
        int before = office.slack.calls("users.profile.get").size();

        office.slack.workplace().change(handle(4), person -> person.filling(Map.of("Team", "Gardening")));
        Awaitility.await().until(() -> {
            ask(NOON);
            return attributes(handle(4)).equals(Map.of("team", List.of("Gardening")));
        });

        assertThat(office.slack.calls("users.profile.get")).hasSize(before + 1);
    }

    private Duration ask(Instant now) {
        return profiles.ask(office.workspace(), now);
    }

    private void everybody(Instant now) {
        for (int call = 0; call < 5; call++) {
            ask(now);
        }
    }

    /** Has attributes, each followed by the label of a field, filled from profiles. */
    private void chooses(String... attributesAndLabels) {
        ask(NOON);
        Map<String, ProfileField> byLabel =
                fields().stream().collect(Collectors.toMap(ProfileField::label, field -> field));
        Map<String, ProfileField> chosen = new HashMap<>();
        for (int index = 0; index < attributesAndLabels.length; index += 2) {
            chosen.put(attributesAndLabels[index], byLabel.get(attributesAndLabels[index + 1]));
        }
        office.transactions.execute(work -> new ProfileFields().choose(work, office.workspace(), chosen));
    }

    private void fills(String handle, Map<String, String> filled) {
        office.slack.changeQuietly(handle, person -> person.filling(filled));
    }

    private List<ProfileField> fields() {
        return office.transactions.run(work -> new ProfileFields().all(work, office.workspace()));
    }

    private List<String> labels() {
        return fields().stream().map(ProfileField::label).toList();
    }

    private Map<String, ProfileFields.Choice> choices() {
        return office.transactions.run(work -> new ProfileFields().choices(work, office.workspace()));
    }

    private ProfileFields.Access access() {
        return office.transactions.run(work -> new ProfileFields().access(work, office.workspace()));
    }

    private void grants(Set<String> scopes) {
        grant(office, scopes);
    }

    private static void grant(SlackOffice office, Set<String> scopes) {
        Connection.Installation all =
                office.installations.of(office.workspace()).orElseThrow().installation();
        Connection.Installation other = new Connection.Installation(
                all.enterprise(), all.team(), all.botUser(), all.bot(), new HashSet<>(scopes), all.token());
        office.transactions.execute(
                work -> office.installations.save(work, other, Map.of(all.team(), "Northwind"), NOON));
    }

    private String handle(int number) {
        return office.slack.employees().get(number).person().handle();
    }

    private Person person(String handle) {
        return office.slack.employee(handle).person();
    }

    private Map<String, List<String>> attributes(String handle) {
        return office.described(handle).attributes();
    }
}

package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.Workspaces;
import io.rapport.sandbox.Fault;
import io.rapport.sandbox.Faults;
import io.rapport.slack.Installations.Connecting;
import io.rapport.store.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstallationsTest {

    private static final Instant NOON = SlackOffice.NOON;

    private final SlackOffice office = SlackOffice.closed(SlackOffice.options());
    private final Installations installations = office.installations;
    private final Workspaces workspaces = office.workspaces;

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void connectsTheWorkspaceOfAToken() {
        Connecting connecting = installations.connect(office.slack.app().botToken(), NOON);

        assertThat(connecting).isInstanceOfSatisfying(Connecting.Connected.class, connected -> {
            assertThat(connected.name()).isEqualTo("Northwind Remote");
            assertThat(connected.scopes()).contains("chat:write", "im:history");
            assertThat(installations.of(connected.workspace())).isPresent();
        });
    }

    @Test
    void saysWhenATokenIsRefusedAndWhenSlackCannotBeAsked() {
        assertThat(installations.connect("xoxb-wrong", NOON)).isEqualTo(new Connecting.Rejected("invalid_auth"));

        office.slack.meet(Faults.seeded(1).with(Fault.Kind.CUT_NOT_APPLIED, "auth.test", 1));

        assertThat(installations.connect(office.slack.app().botToken(), NOON)).isInstanceOf(Connecting.NotNow.class);
    }

    @Test
    void storesTokensSealed() throws SQLException {
        office.connect();

        try (Connection connection = office.database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT token, scopes FROM slack_installation")) {
            assertThat(rows.next()).isTrue();
            assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
                    .doesNotContain("xoxb");
        }
        assertThat(installations.of(office.workspace()).orElseThrow().toString())
                .doesNotContain("xoxb");
    }

    @Test
    void prefersTheOrganizationsInstallationThenTheWorkspaces() {
        save("", "T1", "plain");
        save("E1", "T1", "of the workspace");
        assertThat(token("E1", "T1")).isEqualTo("of the workspace");
        assertThat(token("", "T1")).isEqualTo("plain");
        assertThat(token("E2", "T1")).isEqualTo("plain");

        save("E1", "", "of the organization");

        assertThat(token("E1", "T1")).isEqualTo("of the organization");
        assertThat(token("E1", "T9")).isEqualTo("of the organization");
        assertThat(installations.resolve("E9", "T8", NOON)).isEmpty();
        assertThat(installations.resolve(null, null, NOON)).isEmpty();
    }

    @Test
    void adoptsAWorkspaceOfAnOrganizationWhenItIsFirstHeardFrom() {
        save("E1", "", "of the organization");

        WorkspaceId heard =
                installations.resolve("E1", "T7", NOON).orElseThrow().workspace();

        assertThat(installations.of(heard).orElseThrow().teamForCalls()).isEqualTo("T7");
        assertThat(installed()).containsExactly(heard);
    }

    @Test
    void forgetsOneWorkspaceAndKeepsTheOther() {
        save("", "T1", "one");
        save("", "T2", "two");

        installations.uninstall("Ev1", null, "T1", NOON);
        installations.uninstall("Ev2", null, "T1", NOON);

        assertThat(installations.resolve("", "T1", NOON)).isEmpty();
        assertThat(token("", "T2")).isEqualTo("two");
        assertThat(installed()).hasSize(1);
    }

    @Test
    void keepsANewInstallationWhenTheLastUninstallationIsToldAgain() {
        save("", "T1", "one");
        installations.uninstall("Ev1", null, "T1", NOON);
        save("", "T1", "anew");

        installations.uninstall("Ev1", null, "T1", NOON);

        assertThat(token("", "T1")).isEqualTo("anew");
    }

    @Test
    void forgetsAWholeOrganization() {
        save("E1", "", "of the organization");
        installations.resolve("E1", "T1", NOON);
        installations.resolve("E1", "T2", NOON);
        save("E1", "T3", "its own");

        installations.uninstall("Ev1", "E1", null, NOON);

        assertThat(installations.resolve("E1", "T1", NOON)).isEmpty();
        assertThat(token("E1", "T3")).isEqualTo("its own");
        assertThat(installed()).hasSize(1);
    }

    private List<WorkspaceId> installed() {
        return office.transactions.run(work ->
                workspaces.installed(work).stream().map(each -> each.id()).toList());
    }

    private String token(String enterprise, String team) {
        return installations.resolve(enterprise, team, NOON).orElseThrow().token();
    }

    private void save(String enterprise, String team, String token) {
        io.rapport.slack.Connection.Installation installation = new io.rapport.slack.Connection.Installation(
                enterprise, team, "UBOT", "B1", Set.of("chat:write"), token);
        Map<String, String> teams = team.isEmpty() ? Map.of() : Map.of(team, "Northwind");
        office.transactions.execute(work -> installations.save(work, installation, teams, NOON));
    }
}

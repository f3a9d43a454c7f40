package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.store.BothDatabases;
import io.rapport.store.Sealed;
import io.rapport.store.TestDatabase;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

@BothDatabases
class SlackRowsTest {

    private static final Instant NOON = SlackOffice.NOON;

    private final Transactions transactions;
    private final Sealed sealed = Sealed.with(Sealed.freshKey());

    SlackRowsTest(TestDatabase database) {
        this.transactions = database.transactions();
    }

    @Test
    void keepsAnInstallationAsItLastWas() {
        Connection.Installation first = installation("T1", "xoxb-first");
        Connection.Installation second = installation("T1", "xoxb-second");

        transactions.execute(work -> new InstallationTable(work, sealed).save(first, NOON));
        transactions.execute(work -> new InstallationTable(work, sealed).save(second, NOON));

        transactions.execute(work -> {
            InstallationTable table = new InstallationTable(work, sealed);
            assertThat(table.find("", "T1")).contains(second);
            assertThat(table.find("E1", "T1")).isEmpty();
            assertThat(table.delete("", "T1")).isEqualTo(1);
            assertThat(table.delete("", "T1")).isZero();
            assertThat(table.find("", "T1")).isEmpty();
        });
    }

    @Test
    void knowsTheTeamOfAWorkspaceAndTheTeamsOfAnOrganization() {
        InstallationTable.Team one = new InstallationTable.Team(new WorkspaceId("w1"), "E1", "T1");
        InstallationTable.Team moved = new InstallationTable.Team(new WorkspaceId("w2"), "E1", "T2");

        transactions.execute(work -> {
            InstallationTable table = new InstallationTable(work, sealed);
            table.saveTeam(one);
            table.saveTeam(new InstallationTable.Team(new WorkspaceId("w2"), "", "T2"));
            table.saveTeam(moved);
        });

        transactions.execute(work -> {
            InstallationTable table = new InstallationTable(work, sealed);
            assertThat(table.team(new WorkspaceId("w2"))).contains(moved);
            assertThat(table.team(new WorkspaceId("w3"))).isEmpty();
            assertThat(table.teams("E1")).containsExactly(one, moved);
        });
    }

    @Test
    void forgetsStatesThatWereUsedOrHaveExpired() {
        transactions.execute(work -> {
            OAuthStateTable table = new OAuthStateTable(work);
            table.insert("old", NOON.minusSeconds(1));
            table.insert("used", NOON.plusSeconds(600));
            table.insert("open", NOON.plusSeconds(600));

            assertThat(table.isOpen("old", NOON)).isFalse();
            assertThat(table.isOpen("used", NOON)).isTrue();
            assertThat(table.deleteWithExpired("used", NOON)).isEqualTo(2);
            assertThat(table.isOpen("used", NOON)).isFalse();
            assertThat(table.isOpen("open", NOON)).isTrue();
        });
    }

    private static Connection.Installation installation(String team, String token) {
        return new Connection.Installation("", team, "UBOT", "B1", Set.of("chat:write", "im:write"), token);
    }
}

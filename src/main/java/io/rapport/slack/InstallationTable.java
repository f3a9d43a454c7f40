package io.rapport.slack;

import io.rapport.store.Sealed;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

final class InstallationTable {

    private static final String DELETE = """
            DELETE FROM slack_installation
            WHERE workspace = :workspace AND enterprise = :enterprise AND team = :team
            """;

    private static final String INSERT = """
            INSERT INTO slack_installation
                (workspace, enterprise, team, bot_user, bot, scopes, token, installed_at)
            VALUES (:workspace, :enterprise, :team, :botUser, :bot, :scopes, :token, :installedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND = """
            SELECT workspace, enterprise, team, bot_user, bot, scopes, token
            FROM slack_installation
            WHERE workspace = :workspace AND enterprise = :enterprise AND team = :team
            """;

    private static final String DELETE_TEAM = """
            DELETE FROM slack_team
            WHERE id = :workspace
            """;

    private static final String INSERT_TEAM = """
            INSERT INTO slack_team (id, enterprise, team)
            VALUES (:workspace, :enterprise, :team)
            ON CONFLICT DO NOTHING
            """;

    private static final String TEAM = """
            SELECT id, enterprise, team
            FROM slack_team
            WHERE id = :workspace
            """;

    private static final String TEAMS = """
            SELECT id, enterprise, team
            FROM slack_team
            WHERE enterprise = :enterprise
            ORDER BY id
            """;

    private final Handle handle;
    private final Sealed sealed;

    InstallationTable(Work work, Sealed sealed) {
        this.handle = work.handle();
        this.sealed = sealed;
    }

    void save(Connection.Installation installation, Instant installedAt) {
        delete(installation.enterprise(), installation.team());
        WorkspaceId owner = owner(installation.enterprise(), installation.team());
        handle.createUpdate(INSERT)
                .bind("workspace", owner.value())
                .bind("enterprise", installation.enterprise())
                .bind("team", installation.team())
                .bind("botUser", installation.botUser())
                .bind("bot", installation.bot())
                .bind("scopes", String.join(",", installation.scopes()))
                .bind(
                        "token",
                        sealed.seal(owner, row(installation.enterprise(), installation.team()), installation.token()))
                .bind("installedAt", installedAt)
                .execute();
    }

    int delete(String enterprise, String team) {
        return handle.createUpdate(DELETE)
                .bind("workspace", owner(enterprise, team).value())
                .bind("enterprise", enterprise)
                .bind("team", team)
                .execute();
    }

    Optional<Connection.Installation> find(String enterprise, String team) {
        return handle.createQuery(FIND)
                .bind("workspace", owner(enterprise, team).value())
                .bind("enterprise", enterprise)
                .bind("team", team)
                .map((rows, context) -> installation(rows))
                .findOne();
    }

    void saveTeam(Team team) {
        handle.createUpdate(DELETE_TEAM)
                .bind("workspace", team.workspace().value())
                .execute();
        handle.createUpdate(INSERT_TEAM)
                .bind("workspace", team.workspace().value())
                .bind("enterprise", team.enterprise())
                .bind("team", team.team())
                .execute();
    }

    Optional<Team> team(WorkspaceId workspace) {
        return handle.createQuery(TEAM)
                .bind("workspace", workspace.value())
                .map((rows, context) -> team(rows))
                .findOne();
    }

    List<Team> teams(String enterprise) {
        return handle.createQuery(TEAMS)
                .bind("enterprise", enterprise)
                .map((rows, context) -> team(rows))
                .list();
    }

    private Connection.Installation installation(ResultSet rows) throws SQLException {
        String enterprise = rows.getString("enterprise");
        String team = rows.getString("team");
        return new Connection.Installation(
                enterprise,
                team,
                rows.getString("bot_user"),
                rows.getString("bot"),
                Set.of(rows.getString("scopes").split(",")),
                sealed.open(owner(enterprise, team), row(enterprise, team), rows.getBytes("token")));
    }

    private static Team team(ResultSet rows) throws SQLException {
        return new Team(new WorkspaceId(rows.getString("id")), rows.getString("enterprise"), rows.getString("team"));
    }

    private static WorkspaceId owner(String enterprise, String team) {
        return new WorkspaceId("slack-" + enterprise + "-" + team);
    }

    private static String row(String enterprise, String team) {
        return "slack/" + enterprise + "/" + team;
    }

    /** Which Slack team a workspace is, and of which organization (or empty). */
    record Team(WorkspaceId workspace, String enterprise, String team) {}
}

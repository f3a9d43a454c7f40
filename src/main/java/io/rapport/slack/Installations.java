package io.rapport.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.auth.teams.AuthTeamsListResponse;
import io.rapport.people.Workspace;
import io.rapport.people.Workspaces;
import io.rapport.store.Inbox;
import io.rapport.store.Sealed;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where Rapport is installed, and the tokens it speaks with; tokens are stored sealed. */
public final class Installations {

    static final String PLATFORM = "slack";

    private static final int PAGE = 100;

    private final SlackApi api;
    private final Transactions transactions;
    private final Workspaces workspaces;
    private final Sealed sealed;

    /** Keeps installations in this database. */
    public Installations(SlackApi api, Transactions transactions, Workspaces workspaces, Sealed sealed) {
        this.api = api;
        this.transactions = transactions;
        this.workspaces = workspaces;
        this.sealed = sealed;
    }

    /** How an attempt to connect ended. */
    public sealed interface Connecting {

        /** Slack knows the token; the workspace is installed. */
        record Connected(WorkspaceId workspace, String name, Set<String> scopes) implements Connecting {}

        /** Slack refuses the token, for its own reason ({@code invalid_auth} …). */
        record Rejected(String reason) implements Connecting {}

        /** Slack could not be asked; try again. */
        record NotNow(String reason) implements Connecting {}
    }

    /**
     * Installs the workspace that a bot token belongs to (again), as {@code auth.test} tells it; an organization's token installs
     * every workspace that has the app.
     */
    public Connecting connect(String botToken, Instant now) {
        try {
            AuthTestResponse answer = api.methods(botToken).authTest(request -> request);
            if (!answer.isOk()) {
                return new Connecting.Rejected(answer.getError());
            }
            return connected(botToken, answer, now);
        } catch (SlackApiException failure) {
            return new Connecting.NotNow("HTTP " + failure.getResponse().code());
        } catch (IOException | RuntimeException failure) {
            return new Connecting.NotNow(failure.getClass().getSimpleName());
        }
    }

    private Connecting connected(String botToken, AuthTestResponse answer, Instant now)
            throws IOException, SlackApiException {
        boolean organization = answer.isEnterpriseInstall();
        Connection.Installation installation = new Connection.Installation(
                text(answer.getEnterpriseId()),
                organization ? "" : text(answer.getTeamId()),
                text(answer.getUserId()),
                text(answer.getBotId()),
                scopes(answer),
                botToken);
        Map<String, String> teams =
                organization ? teams(botToken) : Map.of(text(answer.getTeamId()), text(answer.getTeam()));
        if (teams.isEmpty()) {
            return new Connecting.Rejected("no workspace of the organization has the app");
        }
        List<WorkspaceId> workspaces = transactions.run(work -> save(work, installation, teams, now));
        return new Connecting.Connected(workspaces.get(0), text(answer.getTeam()), installation.scopes());
    }

    private Map<String, String> teams(String botToken) throws IOException, SlackApiException {
        Map<String, String> teams = new TreeMap<>();
        String cursor = "";
        do {
            String from = cursor;
            AuthTeamsListResponse page =
                    api.methods(botToken).authTeamsList(list -> list.limit(PAGE).cursor(from.isEmpty() ? null : from));
            if (!page.isOk()) {
                throw new IOException("auth.teams.list: " + page.getError());
            }
            page.getTeams().forEach(team -> teams.put(team.getId(), text(team.getName())));
            cursor = Pages.next(page.getResponseMetadata());
        } while (!cursor.isEmpty());
        return teams;
    }

    /** Records an installation and the workspaces (name by Slack's id) that it is for. */
    List<WorkspaceId> save(Work work, Connection.Installation installation, Map<String, String> teams, Instant now) {
        new InstallationTable(work, sealed).save(installation, now);
        return teams.entrySet().stream()
                .map(team -> adopt(work, installation.enterprise(), team.getKey(), team.getValue(), now))
                .toList();
    }

    /** Returns the connection behind what Slack sent, if Rapport is installed there. */
    Optional<Connection> resolve(@Nullable String enterprise, @Nullable String team, Instant now) {
        String organization = text(enterprise);
        String name = text(team).isEmpty() ? organization : text(team);
        return name.isEmpty()
                ? Optional.empty()
                : transactions.run(work -> find(work, organization, name)
                        .map(found -> new Connection(workspace(work, organization, name, now), name, found)));
    }

    /** Returns how to speak in a workspace, while Rapport is installed there. */
    Optional<Connection> of(WorkspaceId workspace) {
        return transactions.run(work -> new InstallationTable(work, sealed)
                .team(workspace)
                .flatMap(team -> find(work, team.enterprise(), team.team())
                        .map(found -> new Connection(workspace, team.team(), found))));
    }

    /**
     * Forgets tokens at once and marks the workspaces that lived by them; what was stored stays for its grace time. A delivery
     * that is repeated takes no effect, for Rapport may have been installed again since.
     */
    void uninstall(String delivery, @Nullable String enterprise, @Nullable String team, Instant now) {
        transactions.execute(work -> {
            InstallationTable table = new InstallationTable(work, sealed);
            List<WorkspaceId> named = workspaces.byExternal(work, PLATFORM, text(team)).map(Workspace::id).stream()
                    .toList();
            if (named.stream().anyMatch(workspace -> !new Inbox().record(work, workspace, delivery, now))) {
                return;
            }
            Stream.of("", text(enterprise)).distinct().forEach(organization -> table.delete(organization, text(team)));
            Stream<WorkspaceId> organizations = text(enterprise).isEmpty()
                    ? Stream.empty()
                    : table.teams(text(enterprise)).stream().map(InstallationTable.Team::workspace);
            Stream.concat(named.stream(), organizations)
                    .distinct()
                    .filter(workspace -> isOrphan(work, workspace))
                    .forEach(workspace -> workspaces.uninstall(work, workspace, now));
        });
    }

    SlackApi api() {
        return api;
    }

    Workspace workspace(Work work, WorkspaceId workspace) {
        return workspaces.get(work, workspace);
    }

    static Set<String> scopes(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    }

    private boolean isOrphan(Work work, WorkspaceId workspace) {
        return new InstallationTable(work, sealed)
                .team(workspace)
                .flatMap(team -> find(work, team.enterprise(), team.team()))
                .isEmpty();
    }

    private Optional<Connection.Installation> find(Work work, String enterprise, String team) {
        InstallationTable table = new InstallationTable(work, sealed);
        Optional<Connection.Installation> organization =
                enterprise.isEmpty() ? Optional.empty() : table.find(enterprise, "");
        return organization.or(() -> table.find(enterprise, team)).or(() -> table.find("", team));
    }

    private WorkspaceId workspace(Work work, String enterprise, String team, Instant now) {
        return workspaces
                .byExternal(work, PLATFORM, team)
                .filter(Workspace::installed)
                .map(Workspace::id)
                .orElseGet(() -> adopt(work, enterprise, team, team, now));
    }

    private WorkspaceId adopt(Work work, String enterprise, String team, String name, Instant now) {
        WorkspaceId workspace =
                workspaces.install(work, PLATFORM, team, name, now).id();
        new InstallationTable(work, sealed).saveTeam(new InstallationTable.Team(workspace, enterprise, team));
        return workspace;
    }

    private static Set<String> scopes(AuthTestResponse answer) {
        return scopes(String.join(",", answer.getHttpResponseHeaders().getOrDefault("x-oauth-scopes", List.of())));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

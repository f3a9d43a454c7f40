package io.rapport.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.team.profile.TeamProfileGetResponse;
import com.slack.api.methods.response.users.profile.UsersProfileGetResponse;
import com.slack.api.model.Team;
import com.slack.api.model.User;
import io.rapport.messaging.Homes;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.ProfileField;
import io.rapport.people.ProfileFields;
import io.rapport.people.Profiles;
import io.rapport.people.Roles;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the fields of Slack profiles that organizers chose for attributes, each person's about once a day and soon after it changed;
 * only where the workspace granted {@code users.profile:read}. Lists of users do not carry these fields.
 *
 * <p>Source: <a href="https://docs.slack.dev/reference/methods/users.profile.get">users.profile.get</a>: 100 calls a minute, of
 * which half are made; <a href="https://docs.slack.dev/reference/methods/team.profile.get">team.profile.get</a>: 50.
 */
public final class SlackProfiles {

    private static final String SCOPE = "users.profile:read";
    private static final String NO_SCOPE = "missing_scope";

    private static final int AT_ONCE = 10;
    private static final Duration NEXT_CALLS = Duration.ofSeconds(12);
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration FIELDS = Duration.ofHours(1);
    private static final Duration EACH = Duration.ofHours(24);

    private final Installations installations;
    private final Transactions transactions;
    private final Members members = new Members();
    private final Roles roles = new Roles();
    private final ProfileFields fields = new ProfileFields();
    private final Profiles profiles = new Profiles();

    /** Reads wherever Rapport is installed. */
    public SlackProfiles(Installations installations, Transactions transactions) {
        this.installations = installations;
        this.transactions = transactions;
    }

    /** Reads the profiles of a few whose turn it is; returns when to go on, on the wire clock. */
    public Duration ask(WorkspaceId workspace, Instant now) {
        Optional<Connection> connection = installations.of(workspace);
        if (connection.isEmpty()) {
            return ROUND;
        }
        if (!connection.get().grants(SCOPE)) {
            return withheld(workspace, now);
        }
        try {
            return isTold(connection.get(), now) ? read(connection.get(), now) : withheld(workspace, now);
        } catch (SlackApiException failure) {
            return failure.getResponse().code() == 429 ? Attempt.retryAfter(failure) : ROUND;
        } catch (IOException | JsonParseException failure) {
            return ROUND;
        }
    }

    private Duration withheld(WorkspaceId workspace, Instant now) {
        transactions.execute(work -> {
            if (fields.withheld(work, workspace, now)) {
                touch(work, workspace, now);
            }
        });
        return ROUND;
    }

    /** Returns whether Slack tells of the workspace's fields; asks it about once an hour. */
    private boolean isTold(Connection connection, Instant now) throws IOException, SlackApiException {
        WorkspaceId workspace = connection.workspace();
        Optional<Instant> toldAt = transactions.run(work -> fields.toldAt(work, workspace));
        if (toldAt.filter(at -> at.plus(FIELDS).isAfter(now)).isPresent()) {
            return true;
        }
        String team = connection.teamForCalls();
        TeamProfileGetResponse told = installations
                .api()
                .methods(connection.token())
                .teamProfileGet(get -> get.visibility("visible").teamId(team.isEmpty() ? null : team));
        if (!told.isOk()) {
            return !NO_SCOPE.equals(told.getError());
        }
        transactions.execute(work -> {
            if (fields.told(work, workspace, fields(told), now)) {
                touch(work, workspace, now);
            }
        });
        return true;
    }

    private static List<ProfileField> fields(TeamProfileGetResponse told) {
        return Stream.ofNullable(told.getProfile())
                .flatMap(profile -> Stream.ofNullable(profile.getFields()).flatMap(List::stream))
                .filter(field -> field.getId() != null && field.getLabel() != null)
                .flatMap(field ->
                        kind(field).stream().map(kind -> new ProfileField(field.getId(), field.getLabel(), kind)))
                .toList();
    }

    /** Links to other pages say nothing that people could be matched by. */
    private static Optional<ProfileField.Kind> kind(Team.Profile field) {
        return switch (String.valueOf(field.getType())) {
            case "user" -> Optional.of(ProfileField.Kind.PERSON);
            case "date" -> Optional.of(ProfileField.Kind.DAY);
            case "link" -> Optional.empty();
            default -> Optional.of(ProfileField.Kind.WORDS);
        };
    }

    private Duration read(Connection connection, Instant now) throws IOException, SlackApiException {
        WorkspaceId workspace = connection.workspace();
        Map<String, ProfileFields.Choice> choices = transactions.run(work -> fields.choices(work, workspace));
        List<String> people = transactions.run(work -> profiles.isIdle(work, workspace)
                ? List.<String>of()
                : profiles.unasked(work, workspace, now.minus(EACH), AT_ONCE));
        for (String person : people) {
            Optional<Map<String, User.Profile.Field>> filled =
                    choices.isEmpty() ? Optional.of(Map.of()) : filled(connection, person);
            if (filled.isEmpty()) {
                return ROUND;
            }
            transactions.execute(work -> take(work, workspace, person, new ProfileReading(choices, filled.get()), now));
        }
        return people.size() < AT_ONCE ? ROUND : NEXT_CALLS;
    }

    /** Returns what somebody filled in; nothing filled in for whom Slack does not know; absent when Slack wants to be asked later. */
    private Optional<Map<String, User.Profile.Field>> filled(Connection connection, String person)
            throws IOException, SlackApiException {
        UsersProfileGetResponse told =
                installations.api().methods(connection.token()).usersProfileGet(get -> get.user(person));
        if (!told.isOk()) {
            return "user_not_found".equals(told.getError()) ? Optional.of(Map.of()) : Optional.empty();
        }
        User.Profile profile = told.getProfile();
        return Optional.of(profile == null || profile.getFields() == null ? Map.of() : profile.getFields());
    }

    private void take(Work work, WorkspaceId workspace, String person, ProfileReading reading, Instant now) {
        profiles.asked(work, workspace, person, now);
        members.byExternal(work, workspace, person)
                .ifPresent(member -> profiles.take(
                        work,
                        member,
                        reading.said(external -> members.byExternal(work, workspace, external)
                                .filter(manager -> !manager.id().equals(member.id()))),
                        now));
    }

    private void touch(Work work, WorkspaceId workspace, Instant now) {
        Set<MemberId> concerned = new HashSet<>(roles.admins(work, workspace));
        concerned.addAll(roles.creators(work, workspace));
        Homes.touch(work, workspace, concerned, now);
    }
}

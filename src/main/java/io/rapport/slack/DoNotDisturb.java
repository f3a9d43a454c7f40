package io.rapport.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.dnd.DndTeamInfoResponse;
import com.slack.api.methods.response.dnd.DndTeamInfoResponse.DndTeamMemberInfo;
import io.rapport.messaging.Outbox;
import io.rapport.people.Members;
import io.rapport.people.Rests;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.time.Span;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks Slack when people are not to be disturbed, fifty at a time, each about once an hour; only where the workspace granted
 * {@code dnd:read}.
 *
 * <p>Source: <a href="https://docs.slack.dev/reference/methods/dnd.teamInfo">dnd.teamInfo</a>: 20 calls a minute.
 */
public final class DoNotDisturb {

    private static final String SCOPE = "dnd:read";
    private static final int AT_ONCE = 50;
    private static final Duration NEXT_CALL = Duration.ofMillis(3100);
    private static final Duration EACH = Duration.ofHours(1);
    private static final Duration ROUND = Duration.ofMinutes(5);

    private final Installations installations;
    private final Transactions transactions;
    private final Members members = new Members();
    private final Rests rests = new Rests();

    /** Asks wherever Rapport is installed. */
    public DoNotDisturb(Installations installations, Transactions transactions) {
        this.installations = installations;
        this.transactions = transactions;
    }

    /** Asks after those who were not asked after for an hour, one call; returns when to go on, on the wire clock. */
    public Duration ask(WorkspaceId workspace, Instant now) {
        Optional<Connection> connection = installations.of(workspace).filter(found -> found.grants(SCOPE));
        if (connection.isEmpty()) {
            return EACH;
        }
        List<String> people = transactions.run(work -> rests.unasked(work, workspace, now.minus(EACH), AT_ONCE));
        return people.isEmpty() ? ROUND : ask(connection.get(), people, now);
    }

    private Duration ask(Connection connection, List<String> people, Instant now) {
        try {
            DndTeamInfoResponse told = installations
                    .api()
                    .methods(connection.token())
                    .dndTeamInfo(asked -> asked.users(people)
                            .teamId(connection.teamForCalls().isEmpty() ? null : connection.teamForCalls()));
            Map<String, DndTeamMemberInfo> spans = told.isOk() && told.getUsers() != null ? told.getUsers() : Map.of();
            transactions.execute(work -> people.forEach(
                    person -> record(work, connection.workspace(), person, span(spans.get(person)), now)));
            return people.size() < AT_ONCE ? ROUND : NEXT_CALL;
        } catch (SlackApiException failure) {
            return failure.getResponse().code() == 429 ? Attempt.retryAfter(failure) : ROUND;
        } catch (IOException | JsonParseException failure) {
            return ROUND;
        }
    }

    private void record(Work work, WorkspaceId workspace, String person, @Nullable Span span, Instant now) {
        if (rests.undisturbed(work, workspace, person, span, now)) {
            members.byExternal(work, workspace, person)
                    .ifPresent(member -> new Outbox().reconsider(work, workspace, member.id()));
        }
    }

    /** Slack tells "1 to 1" of who has not set any. */
    private static @Nullable Span span(@Nullable DndTeamMemberInfo told) {
        if (told == null
                || !told.isDndEnabled()
                || told.getNextDndStartTs() == null
                || told.getNextDndEndTs() == null
                || told.getNextDndEndTs() <= told.getNextDndStartTs()) {
            return null;
        }
        return new Span(Instant.ofEpochSecond(told.getNextDndStartTs()), Instant.ofEpochSecond(told.getNextDndEndTs()));
    }
}

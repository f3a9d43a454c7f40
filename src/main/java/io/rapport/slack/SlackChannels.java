package io.rapport.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import io.rapport.people.Channels;
import io.rapport.people.MemberId;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks which channels are private, and who is in those. */
public final class SlackChannels {

    private static final int PAGE = 200;
    private static final String HIDDEN = "channel_not_found";

    private final Installations installations;
    private final SlackDirectory directory;
    private final Transactions transactions;
    private final Channels channels = new Channels();

    /** Records members as {@code directory} knows them. */
    public SlackChannels(Installations installations, SlackDirectory directory, Transactions transactions) {
        this.installations = installations;
        this.directory = directory;
        this.transactions = transactions;
    }

    /**
     * Records what Slack says of a channel now, and returns whether Slack told all.
     *
     * <p>A channel that Slack hides from Rapport is private, and nobody is known to be in it. While Slack does not answer, or the
     * workspace granted too little to ask, what was recorded stays.
     */
    public boolean look(WorkspaceId workspace, String channel, Instant now) {
        try {
            Optional<Connection> connection = installations.of(workspace);
            return connection.isPresent() && look(connection.get(), channel, now);
        } catch (IOException | SlackApiException | JsonParseException unanswered) {
            return false;
        }
    }

    private boolean look(Connection connection, String channel, Instant now) throws IOException, SlackApiException {
        WorkspaceId workspace = connection.workspace();
        MethodsClient slack = installations.api().methods(connection.token());
        ConversationsInfoResponse told = slack.conversationsInfo(info -> info.channel(channel));
        if (told.isOk() && !told.getChannel().isPrivate()) {
            transactions.execute(work -> channels.open(work, workspace, channel));
            return true;
        }
        if (HIDDEN.equals(told.getError())) {
            transactions.execute(work -> channels.keepPrivate(work, workspace, channel, Set.of()));
            return false;
        }
        Optional<List<String>> users = told.isOk() ? usersOf(slack, channel) : Optional.empty();
        users.ifPresent(present -> transactions.execute(
                work -> channels.keepPrivate(work, workspace, channel, known(work, connection, present, now))));
        return users.isPresent();
    }

    private Set<MemberId> known(Work work, Connection connection, List<String> users, Instant now) {
        return users.stream()
                .filter(user -> !connection.isSelf(user))
                .map(user -> directory.known(work, connection.workspace(), user, now))
                .collect(Collectors.toSet());
    }

    /** Returns who is in a channel, page by page; absent where Slack does not tell. */
    private static Optional<List<String>> usersOf(MethodsClient slack, String channel)
            throws IOException, SlackApiException {
        List<String> users = new ArrayList<>();
        String cursor = "";
        do {
            String from = cursor.isEmpty() ? null : cursor;
            ConversationsMembersResponse page = slack.conversationsMembers(
                    list -> list.channel(channel).limit(PAGE).cursor(from));
            if (!page.isOk()) {
                return Optional.empty();
            }
            users.addAll(page.getMembers());
            cursor = Pages.next(page.getResponseMetadata());
        } while (!cursor.isEmpty());
        return Optional.of(users);
    }
}

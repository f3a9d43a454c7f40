package io.rapport.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import io.rapport.messaging.Chat;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks in Rapport's own conversation with a member whether a message of unknown outcome arrived.
 *
 * <p>Slack rewrites text (emoji, links), but keeps our block ids, which carry a digest of the card; earlier messages of the same
 * bytes are known by their receipts. Time decides nothing, so clocks may differ.
 */
final class Look {

    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final int PAGE = 100;

    private final SlackApi api;
    private final Connection connection;
    private final InstantSource wire;

    Look(SlackApi api, Connection connection, InstantSource wire) {
        this.api = api;
        this.connection = connection;
        this.wire = wire;
    }

    /** Looks among the newest hundred messages, except those {@code taken} by others. */
    Chat.Finding forMessage(String address, SlackMessage message, Set<String> taken) {
        try {
            return read(address, message, taken);
        } catch (SlackApiException failure) {
            return new Chat.NotNow(wire.instant().plus(Attempt.retryAfter(failure)));
        } catch (IOException | RuntimeException failure) {
            return new Chat.NotNow(wire.instant().plus(AGAIN));
        }
    }

    private Chat.Finding read(String address, SlackMessage message, Set<String> taken)
            throws IOException, SlackApiException {
        ConversationsHistoryResponse page = api.methods(connection.token())
                .conversationsHistory(history -> history.channel(address).limit(PAGE));
        if (!page.isOk()) {
            return isPassing(page.getError()) ? new Chat.NotNow(wire.instant().plus(AGAIN)) : new Chat.CannotTell();
        }
        List<String> sought = message.blockIds();
        return page.getMessages().stream()
                .filter(candidate -> !taken.contains(candidate.getTs()))
                .filter(candidate -> isOurs(candidate) && isSame(candidate, message, sought))
                .<Chat.Finding>map(candidate -> new Chat.Found(candidate.getTs()))
                .findFirst()
                .orElseGet(Chat.Absent::new);
    }

    private boolean isOurs(Message candidate) {
        return connection.installation().bot().equals(candidate.getBotId())
                || connection.isSelf(candidate.getUser() == null ? "" : candidate.getUser());
    }

    private static boolean isSame(Message candidate, SlackMessage message, List<String> sought) {
        List<LayoutBlock> blocks = candidate.getBlocks();
        boolean hasBlocks = blocks != null && !blocks.isEmpty() && !sought.isEmpty();
        return hasBlocks
                ? blocks.stream().map(LayoutBlock::getBlockId).toList().equals(sought)
                : message.text().equals(candidate.getText());
    }

    private static boolean isPassing(@Nullable String error) {
        return error == null || Attempt.LATER.contains(error) || Attempt.UNKNOWN.contains(error);
    }
}

package io.rapport.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.User;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Place;
import io.rapport.messaging.Reply;
import io.rapport.people.Profiles;
import io.rapport.slack.Counter.Caller;
import io.rapport.slack.Counter.Deed;
import io.rapport.store.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Slack tells of its own accord. */
final class SlackEvents {

    private final Counter counter;

    SlackEvents(Counter counter) {
        this.counter = counter;
    }

    /** Offers a program to who joined its channel; where it is Rapport itself, says what it could not say there before. */
    Response joined(EventsApiPayload<MemberJoinedChannelEvent> payload, Context context) {
        MemberJoinedChannelEvent event = payload.getEvent();
        place(payload, context);
        counter.connection(context)
                .filter(connection -> event.getUser() != null && connection.isSelf(event.getUser()))
                .ifPresent(connection -> letIn(connection.workspace(), event.getChannel()));
        return moved(
                payload,
                context,
                new Move(
                        event.getUser(), event.getChannel(), counter.reception().joined()));
    }

    Response left(EventsApiPayload<MemberLeftChannelEvent> payload, Context context) {
        MemberLeftChannelEvent event = payload.getEvent();
        return moved(
                payload,
                context,
                new Move(
                        event.getUser(), event.getChannel(), counter.reception().left()));
    }

    /** Has Home shown by the dispatcher, where what it shows is kept fresh from then on. */
    Response homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload, Context context) {
        place(payload, context);
        if (!"messages".equals(payload.getEvent().getTab())) {
            context.setRequestUserId(payload.getEvent().getUser());
            counter.caller(context, null).ifPresent(caller -> open(delivery(payload), caller));
        }
        return context.ack();
    }

    /** Records who somebody is now. */
    Response userChanged(EventsApiPayload<UserChangeEvent> payload, Context context) {
        place(payload, context);
        User user = payload.getEvent().getUser();
        counter.connection(context)
                .ifPresent(connection -> counter.once(connection.workspace(), delivery(payload), work -> {
                    counter.directory().record(work, connection, user, counter.now());
                    new Profiles().askAgain(work, connection.workspace(), user.getId());
                }));
        return context.ack();
    }

    Response uninstalled(EventsApiPayload<AppUninstalledEvent> payload, Context context) {
        forget(payload, context);
        return context.ack();
    }

    /** Forgets the token when it was Rapport's own; Slack sends this and {@code app_uninstalled} in either order. */
    Response revoked(EventsApiPayload<TokensRevokedEvent> payload, Context context) {
        TokensRevokedEvent.Tokens tokens = payload.getEvent().getTokens();
        if (tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty()) {
            forget(payload, context);
        }
        return context.ack();
    }

    private record Move(@Nullable String user, @Nullable String channel, String verb) {}

    private Response moved(EventsApiPayload<?> payload, Context context, Move move) {
        place(payload, context);
        String user = move.user();
        String channel = move.channel();
        if (user != null && channel != null) {
            context.setRequestUserId(user);
            Deed deed = new Deed(move.verb(), channel, Answers.NONE, new Place(channel, "", ""));
            counter.connection(context)
                    .filter(connection -> !connection.isSelf(user))
                    .flatMap(connection -> counter.caller(context, null))
                    .ifPresent(caller -> perform(delivery(payload), caller, deed));
        }
        return context.ack();
    }

    private void letIn(WorkspaceId workspace, @Nullable String channel) {
        if (channel != null) {
            counter.transactions().execute(work -> new Outbox().revive(work, workspace, channel, counter.now()));
            counter.reception().afterwards().accept(workspace);
        }
    }

    private void perform(String delivery, Caller caller, Deed deed) {
        Reply reply = counter.receive(delivery, caller, deed);
        if (reply instanceof Reply.Done) {
            Reach reach = Reach.outside(caller.connection(), caller.member(), Reach.From.CHANNEL, deed.place());
            counter.answering().bring(reply, reach);
        }
    }

    private static String delivery(EventsApiPayload<?> payload) {
        String id = payload.getEventId();
        return id == null || id.isEmpty() ? Digest.whole(payload.toString()) : id;
    }

    private void open(String delivery, Caller caller) {
        WorkspaceId workspace = caller.connection().workspace();
        counter.once(
                workspace,
                delivery,
                work -> counter.reception()
                        .homes()
                        .opened(work, workspace, caller.member().id(), counter.now()));
    }

    private void forget(EventsApiPayload<?> payload, Context context) {
        List<Authorization> authorizations =
                payload.getAuthorizations() == null ? List.of() : payload.getAuthorizations();
        boolean organization = context.isEnterpriseInstall()
                || authorizations.stream().anyMatch(found -> Boolean.TRUE.equals(found.getIsEnterpriseInstall()));
        place(payload, context);
        counter.installations()
                .uninstall(
                        delivery(payload),
                        context.getEnterpriseId(),
                        organization ? null : context.getTeamId(),
                        counter.now());
    }

    /** Fills in where the event comes from when its authorizations do not say it, as after an uninstallation. */
    private static void place(EventsApiPayload<?> payload, Context context) {
        if (context.getTeamId() == null) {
            context.setTeamId(payload.getTeamId());
        }
        if (context.getEnterpriseId() == null) {
            context.setEnterpriseId(payload.getEnterpriseId());
        }
    }
}

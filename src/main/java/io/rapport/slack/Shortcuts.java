package io.rapport.slack;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Place;
import io.rapport.slack.Counter.Caller;
import io.rapport.slack.Counter.Deed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shortcuts: their callback id is the verb ({@code verb#message} on a message). One on a message answers {@code link}, the way
 * back to the message, and {@code to}, who wrote it; the message's text is never read.
 */
final class Shortcuts {

    private final Counter counter;

    Shortcuts(Counter counter) {
        this.counter = counter;
    }

    Response take(GlobalShortcutRequest request) {
        Optional<Caller> caller = counter.caller(
                request.getContext(), request.getPayload().getUser().getTeamId());
        String trigger = text(request.getPayload().getTriggerId());
        caller.ifPresent(found -> press(
                Deed.pressed(request.getPayload().getCallbackId(), "", Answers.NONE, Place.NONE),
                trigger,
                trigger.isEmpty() ? Digest.whole(request.getRequestBodyAsString()) : trigger,
                found));
        return request.getContext().ack();
    }

    Response take(MessageShortcutRequest request) {
        MessageShortcutPayload payload = request.getPayload();
        Context context = request.getContext();
        Optional<Caller> caller = counter.caller(context, payload.getUser().getTeamId());
        String trigger = text(payload.getTriggerId());
        caller.ifPresent(found -> press(
                Deed.pressed(payload.getCallbackId(), "", answers(payload, found), place(payload)),
                trigger,
                trigger.isEmpty() ? Digest.whole(request.getRequestBodyAsString()) : trigger,
                found));
        return context.ack();
    }

    private void press(Deed deed, String trigger, String delivery, Caller caller) {
        Reach reach = new Reach(
                caller.connection(), caller.member(), Reach.From.PAGE, deed.place(), trigger, Reach.Front.NONE);
        counter.answering().bring(counter.receive(delivery, caller, deed), reach);
    }

    private Answers answers(MessageShortcutPayload payload, Caller caller) {
        String author =
                payload.getMessage() == null ? "" : text(payload.getMessage().getUser());
        boolean somebody = !author.isEmpty() && !caller.connection().isSelf(author);
        List<String> people = somebody ? List.of(member(author, caller)) : List.of();
        return new Answers(Map.of("link", List.of(link(payload)), "to", people), Answers.Stage.PRESSED);
    }

    private String member(String user, Caller caller) {
        return counter.transactions()
                .run(work -> counter.directory()
                        .known(work, caller.connection().workspace(), user, counter.now())
                        .value());
    }

    /** Returns the message's permanent link, or empty text when Slack left out what it is made of. */
    static String link(MessageShortcutPayload payload) {
        String domain = payload.getTeam() == null ? "" : text(payload.getTeam().getDomain());
        String channel =
                payload.getChannel() == null ? "" : text(payload.getChannel().getId());
        String message = text(payload.getMessageTs()).replace(".", "");
        boolean known = domain.matches("[a-z0-9.-]+") && channel.matches("[A-Z0-9]+") && message.matches("\\d+");
        return known ? "https://" + domain + ".slack.com/archives/" + channel + "/p" + message : "";
    }

    private static Place place(MessageShortcutPayload payload) {
        String channel =
                payload.getChannel() == null ? "" : text(payload.getChannel().getId());
        return new Place(channel, text(payload.getMessageTs()), text(payload.getResponseUrl()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

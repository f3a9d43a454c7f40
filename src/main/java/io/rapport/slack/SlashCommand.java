package io.rapport.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Place;
import io.rapport.messaging.Reply;
import io.rapport.slack.Counter.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code /rapport <word> …}: the word names a verb; what follows is the answer {@code text}, the people mentioned in it the
 * answer {@code to}.
 */
final class SlashCommand {

    private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|([^>]*))?>");

    private final Counter counter;

    SlashCommand(Counter counter) {
        this.counter = counter;
    }

    Response take(SlashCommandRequest request) {
        SlashCommandPayload payload = request.getPayload();
        SlashCommandContext context = request.getContext();
        Optional<Caller> caller = counter.caller(context, null);
        if (caller.isEmpty()) {
            return context.ackWithJson(Map.of("response_type", "ephemeral", "text", Counter.notInstalled()));
        }
        Place place = new Place(text(payload.getChannelId()), "", text(payload.getResponseUrl()));
        Reach reach = new Reach(
                caller.get().connection(),
                caller.get().member(),
                Reach.From.PAGE,
                place,
                text(payload.getTriggerId()),
                Reach.Front.NONE);
        return answer(context, perform(request, place, caller.get()), reach);
    }

    private Response answer(SlashCommandContext context, Reply reply, Reach reach) {
        if (reply instanceof Reply.Ask) {
            counter.answering().bring(reply, reach);
            return context.ack();
        }
        Card card = ReplyCards.of(reply, reach.member().locale());
        return card.isEmpty()
                ? context.ack()
                : context.ack(ResponseUrl.json(
                        counter.answering().message(card, reach).withoutCharts()));
    }

    private Reply perform(SlashCommandRequest request, Place place, Caller caller) {
        String typed = text(request.getPayload().getText());
        Act act = counter.reception()
                .commands()
                .act(caller.connection().workspace(), caller.member().id(), plain(typed), place);
        Map<String, List<String>> answers = new TreeMap<>(act.answers().values());
        answers.put("to", people(typed, caller));
        Answers all = new Answers(answers, act.answers().stage());
        return counter.receive(
                delivery(request), new Act(act.workspace(), act.verb(), act.subject(), act.actor(), all, place));
    }

    private List<String> people(String typed, Caller caller) {
        List<String> users =
                MENTION.matcher(typed).results().map(found -> found.group(1)).toList();
        return counter.transactions()
                .run(work -> users.stream()
                        .map(user -> counter.directory()
                                .known(work, caller.connection().workspace(), user, counter.now())
                                .value())
                        .toList());
    }

    /** Returns text as it was typed: Slack escapes three characters and writes mentions as {@code <@U1|name>}. */
    private static String plain(String escaped) {
        return MENTION.matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(name(found)))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String name(MatchResult found) {
        return found.group(2) == null ? "" : "@" + found.group(2);
    }

    private static String delivery(SlashCommandRequest request) {
        String trigger = text(request.getPayload().getTriggerId());
        return trigger.isEmpty() ? Digest.whole(request.getRequestBodyAsString()) : trigger;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

package io.rapport.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import com.slack.api.model.view.View;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Place;
import io.rapport.messaging.Reply;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings answers to the people who did something, after the commit and beside the acknowledgement, so that Slack never waits
 * for Slack. Best effort: what does not arrive is not repeated, the person can press again.
 */
final class Answering implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final int PROBLEM = 500;
    private static final int THREADS = 4;
    private static final int WAITING = 200;
    private static final int PATIENCE_SECONDS = 5;

    private final SlackApi api;
    private final SlackDirectory directory;
    private final Transactions transactions;
    private final ThreadPoolExecutor threads;
    private final Redraws redraws = new Redraws();

    Answering(SlackApi api, SlackDirectory directory, Transactions transactions) {
        this.api = api;
        this.directory = directory;
        this.transactions = transactions;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                task -> new Thread(task, "slack-answers"),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Brings a reply to where the person is, soon. */
    void bring(Reply reply, Reach reach) {
        if (reply instanceof Reply.Ask ask) {
            threads.execute(() -> ask(ask, reach));
            return;
        }
        Card card = ReplyCards.of(reply, reach.member().locale());
        if (!card.isEmpty()) {
            threads.execute(() -> say(card, reach));
        }
    }

    /** Tells somebody one sentence where Rapport is not installed, if Slack gave an address for it. */
    void tell(String address, String sentence) {
        threads.execute(() -> {
            try {
                ResponseUrl.send(api, address, SlackMessage.sentence(sentence));
            } catch (IOException failure) {
                LOG.warn("An answer did not arrive: {}", failure.toString());
            }
        });
    }

    /** Returns a form as the view that Slack shows. */
    View view(Form form, Place place, Reach reach) {
        return transactions.run(work -> new SlackViews(speech(work, reach)).form(form, place, channels(reach)));
    }

    /** Returns a card as a small modal. */
    View view(Card card, Reach reach) {
        return transactions.run(work -> new SlackViews(speech(work, reach)).card(card));
    }

    /** Returns a card as a message. */
    SlackMessage message(Card card, Reach reach) {
        return transactions.run(work -> SlackMessage.of(card, speech(work, reach)));
    }

    /** Returns text without markup, as it stands beside a field. */
    String plain(String text, Reach reach) {
        return transactions.run(work -> speech(work, reach).plain(text, PROBLEM));
    }

    /** Lets what is under way arrive, for a few seconds. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void ask(Reply.Ask ask, Reach reach) {
        attempt(reach, () -> {
            View view = view(ask.form(), reach.place(), reach);
            boolean replaces = reach.isInForm() && ask.how() == Reply.How.REPLACE;
            show(view, replaces, reach);
        });
    }

    private void say(Card card, Reach reach) {
        attempt(reach, () -> {
            switch (reach.from()) {
                case MESSAGE -> quietly(message(card, reach).withoutCharts(), reach);
                case CHANNEL -> ephemerally(message(card, reach).withoutCharts(), reach);
                case PAGE, FORM, TOPMOST_FORM -> show(view(card, reach), false, reach);
            }
        });
    }

    private void show(View view, boolean replaces, Reach reach) throws IOException, SlackApiException {
        if (replaces || reach.from() == Reach.From.TOPMOST_FORM) {
            redraws.draw(reach.front(), hash -> update(view, hash, reach));
        } else if (reach.from() == Reach.From.FORM) {
            call(
                    "views.push",
                    reach,
                    slack -> () -> slack.viewsPush(
                            push -> push.triggerId(reach.trigger()).view(view)));
        } else {
            call(
                    "views.open",
                    reach,
                    slack -> () -> slack.viewsOpen(
                            open -> open.triggerId(reach.trigger()).view(view)));
        }
    }

    private ViewsUpdateResponse update(View view, String hash, Reach reach) throws IOException, SlackApiException {
        return call(
                "views.update",
                reach,
                slack -> () -> slack.viewsUpdate(
                        update -> update.viewId(reach.front().view()).hash(hash).view(view)));
    }

    private void quietly(SlackMessage message, Reach reach) throws IOException, SlackApiException {
        if (!ResponseUrl.send(api, reach.place().answer(), message)) {
            ephemerally(message, reach);
        }
    }

    private void ephemerally(SlackMessage message, Reach reach) throws IOException, SlackApiException {
        String user = directory
                .externals(
                        reach.connection().workspace(), List.of(reach.member().id()))
                .map(users -> users.get(0))
                .orElse("");
        call(
                "chat.postEphemeral",
                reach,
                slack -> () -> slack.chatPostEphemeral(
                        post -> post.channel(reach.place().conversation())
                                .user(user)
                                .text(message.text())
                                .blocksAsString(message.blocks())));
    }

    private <R extends SlackApiTextResponse> R call(
            String method, Reach reach, Function<MethodsClient, Attempt<R>> attempt)
            throws IOException, SlackApiException {
        R response = attempt.apply(api.methods(reach.connection().token())).call();
        if (!response.isOk()) {
            LOG.warn("{} in workspace {}: {}", method, reach.connection().workspace(), response.getError());
        }
        return response;
    }

    private static void attempt(Reach reach, Step step) {
        try {
            step.take();
        } catch (IOException | SlackApiException | RuntimeException failure) {
            LOG.warn(
                    "An answer in workspace {} did not arrive: {}",
                    reach.connection().workspace(),
                    failure.toString());
        }
    }

    private Speech speech(Work work, Reach reach) {
        return directory.speech(
                work, reach.connection().workspace(), reach.member().locale());
    }

    private static SlackFields.Channels channels(Reach reach) {
        return reach.connection().grants("groups:read")
                ? SlackFields.Channels.PUBLIC_AND_PRIVATE
                : SlackFields.Channels.PUBLIC;
    }

    @FunctionalInterface
    private interface Step {
        void take() throws IOException, SlackApiException;
    }
}

package io.rapport.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Draws forms anew in the order in which people acted in them.
 *
 * <p>Somebody who chooses in a menu and presses a button at once has two answers on the way to one form. Each names the look
 * it was decided from, and Slack refuses it ({@code hash_conflict}) when the form looks otherwise by then. If that look is our
 * own answer to an earlier act, the later one takes its place; if it answers a later act, it stays.
 */
final class Redraws {

    private static final int REMEMBERED = 1000;

    private final Map<String, Drawn> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Drawn> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** What a form shows by our doing; guarded by itself. */
    private static final class Drawn {
        private long turn;
        private String hash = "";
    }

    /** A call that replaces a form if it still looks as the hash says. */
    @FunctionalInterface
    interface Update {
        ViewsUpdateResponse where(String hash) throws IOException, SlackApiException;
    }

    /** Draws the answer to an act in a form, unless a later act in it was answered already. */
    void draw(Reach.Front front, Update update) throws IOException, SlackApiException {
        Drawn before = drawn(front.view());
        synchronized (before) {
            if (before.turn > front.turn()) {
                return;
            }
            ViewsUpdateResponse response = update.where(front.hash());
            if ("hash_conflict".equals(response.getError()) && !before.hash.isEmpty()) {
                response = update.where(before.hash);
            }
            if (response.isOk()) {
                before.turn = front.turn();
                before.hash = Optional.ofNullable(response.getView())
                        .map(View::getHash)
                        .orElse("");
            }
        }
    }

    private Drawn drawn(String view) {
        synchronized (drawn) {
            return drawn.computeIfAbsent(view, unknown -> new Drawn());
        }
    }
}

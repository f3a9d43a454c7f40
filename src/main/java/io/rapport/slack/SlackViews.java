package io.rapport.slack;

import static com.slack.api.model.view.Views.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns forms, short answers and Home pages into Slack's views.
 *
 * <p>Source: <a href="https://docs.slack.dev/reference/views">Views reference</a>: titles and buttons 24 characters.
 */
final class SlackViews {

    /** What the callback id of a view that only says something starts with. */
    static final String CARD = "slack.card";

    private static final int TITLE = 24;

    private final Speech speech;

    SlackViews(Speech speech) {
        this.speech = speech;
    }

    /** Returns a form as a modal; channels of a private kind are offered where the workspace lets Rapport see them. */
    View form(Form form, Place place, SlackFields.Channels channels) {
        SlackFields fields = new SlackFields(speech, channels);
        List<LayoutBlock> blocks = new ArrayList<>();
        form.fields().forEach(field -> fields.of(field).ifPresent(blocks::add));
        boolean submits = fields.hasInput() || !form.submit().isBlank();
        return view(modal -> modal.type("modal")
                .callbackId(form.verb())
                .privateMetadata(new Keepsake(form.subject(), place).json())
                .title(title(form.title()))
                .submit(submits ? submit(form.submit()) : null)
                .close(close("cancel"))
                .blocks(blocks));
    }

    /** Returns a small modal that says something and can only be closed. */
    View card(Card card) {
        return view(modal -> modal.type("modal")
                .callbackId(CARD)
                .privateMetadata(Keepsake.NOTHING.json())
                .title(title(speech.own("title")))
                .close(close("close"))
                .blocks(SlackBlocks.of(card, speech, SlackBlocks.Surface.VIEW)));
    }

    /** Returns a Home page. */
    View home(Card card) {
        return view(home -> home.type("home").blocks(SlackBlocks.of(card, speech, SlackBlocks.Surface.VIEW)));
    }

    /** Returns whether no further modal fits upon this one: Slack stacks three. */
    static boolean isTopmost(View view) {
        String previous = view.getPreviousViewId();
        return previous != null && !previous.isEmpty() && !previous.equals(view.getRootViewId());
    }

    private ViewTitle title(String text) {
        return ViewTitle.builder()
                .type("plain_text")
                .text(speech.plain(text, TITLE))
                .emoji(true)
                .build();
    }

    private ViewSubmit submit(String text) {
        String shown = text.isBlank() ? speech.own("send") : text;
        return ViewSubmit.builder()
                .type("plain_text")
                .text(speech.plain(shown, TITLE))
                .emoji(true)
                .build();
    }

    private ViewClose close(String key) {
        return ViewClose.builder()
                .type("plain_text")
                .text(speech.plain(speech.own(key), TITLE))
                .emoji(true)
                .build();
    }
}

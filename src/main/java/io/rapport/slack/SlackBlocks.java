package io.rapport.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.rapport.messaging.Card;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns cards into Block Kit, within its limits: what is too long is cut, what is too much is left out at the end.
 *
 * <p>A button's {@code action_id} is its verb and a running number ({@code goals.agree#3}), its {@code value} the subject. Block
 * ids are our own and carry a digest of the card, so that a message can be recognized later whatever Slack does to its text.
 *
 * <p>Source: <a href="https://docs.slack.dev/reference/block-kit">Block Kit reference</a>.
 */
final class SlackBlocks {

    /** Where blocks stand: how many there may be, and whether charts are drawn. */
    enum Surface {
        MESSAGE(50),
        MESSAGE_WITHOUT_CHARTS(50),
        VIEW(100);

        private final int most;

        Surface(int most) {
            this.most = most;
        }
    }

    /** What a link button's action id starts with: it opens a page by itself and performs nothing. */
    static final String LINK = "link";

    private static final int TEXT = 3000;
    private static final int HEADING = 150;
    private static final int SMALL = 2000;
    private static final int LABEL = 75;
    private static final int SUBJECT = 2000;
    private static final int CONFIRM_TITLE = 100;
    private static final int CONFIRM_TEXT = 300;
    private static final int CONFIRM_BUTTON = 30;
    private static final int ROW = 25;

    private final Speech speech;
    private final Surface surface;
    private final String prefix;
    private final List<LayoutBlock> blocks = new ArrayList<>();
    private int elements;
    private int charts;

    private SlackBlocks(Speech speech, Surface surface, String prefix) {
        this.speech = speech;
        this.surface = surface;
        this.prefix = prefix;
    }

    /** Returns the blocks of a card. */
    static List<LayoutBlock> of(Card card, Speech speech, Surface surface) {
        SlackBlocks made = new SlackBlocks(speech, surface, Digest.of(card.toString()) + "-");
        card.parts().forEach(made::add);
        return made.blocks.stream().limit(surface.most).toList();
    }

    /** Returns a button alone, numbered within a view. */
    static ButtonElement button(Card.Button button, Speech speech, int number) {
        if (button.subject().length() > SUBJECT) {
            throw new IllegalArgumentException(
                    "a button's subject has at most " + SUBJECT + " characters: " + button.verb());
        }
        String label = speech.plain(button.label(), LABEL);
        return ButtonElement.builder()
                .actionId(button.verb() + "#" + number)
                .text(plainText(label, true))
                .value(button.subject().isEmpty() ? null : button.subject())
                .style(style(button.tone()))
                .confirm(confirmation(button, speech))
                .accessibilityLabel(label)
                .build();
    }

    /** Returns a paragraph. */
    static LayoutBlock paragraph(String text, Speech speech, String blockId) {
        MarkdownTextObject shown = words(speech.markup(text, TEXT));
        return section(section -> section.blockId(blockId).text(shown));
    }

    private void add(Card.Part part) {
        if (part instanceof Card.Heading heading) {
            heading(heading.text());
        } else if (part instanceof Card.Text text) {
            paragraph(text.text());
        } else if (part instanceof Card.Small small) {
            small(small.text());
        } else if (part instanceof Card.Divider) {
            blocks.add(divider(nextId()));
        } else if (part instanceof Card.Buttons buttons) {
            row(buttons.elements());
        } else if (part instanceof Card.Chart chart) {
            chart(chart);
        }
    }

    private void heading(String text) {
        if (!text.isBlank()) {
            String shown = speech.plain(text, HEADING);
            blocks.add(header(header -> header.blockId(nextId()).text(plainText(shown, true))));
        }
    }

    private void small(String text) {
        if (!text.isBlank()) {
            MarkdownTextObject shown = words(speech.markup(text, SMALL));
            blocks.add(context(context -> context.blockId(nextId()).elements(List.of(shown))));
        }
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            blocks.add(paragraph(text, speech, nextId()));
        }
    }

    private void row(List<Card.Element> pressed) {
        for (int start = 0; start < pressed.size(); start += ROW) {
            List<BlockElement> row = pressed.subList(start, Math.min(pressed.size(), start + ROW)).stream()
                    .map(this::element)
                    .toList();
            blocks.add(actions(actions -> actions.blockId(nextId()).elements(row)));
        }
    }

    private BlockElement element(Card.Element element) {
        int number = elements++;
        if (element instanceof Card.Button button) {
            return button(button, speech, number);
        }
        Card.Link link = (Card.Link) element;
        String label = speech.plain(link.label(), LABEL);
        return ButtonElement.builder()
                .actionId(LINK + "#" + number)
                .text(plainText(label, true))
                .url(link.url())
                .accessibilityLabel(label)
                .build();
    }

    private void chart(Card.Chart chart) {
        boolean drawn = surface == Surface.MESSAGE && charts < 2 && ChartBlock.canDraw(chart, speech);
        if (drawn) {
            charts++;
            blocks.add(ChartBlock.of(chart, speech, nextId()));
        } else {
            paragraph(inWords(chart));
        }
    }

    /** Returns a chart's figures as text. */
    static String inWords(Card.Chart chart) {
        StringBuilder text = new StringBuilder("*").append(chart.title()).append('*');
        chart.bars()
                .forEach(bar ->
                        text.append("\n• ").append(bar.label()).append(": ").append(bar.value()));
        return text.toString();
    }

    private String nextId() {
        return prefix + blocks.size();
    }

    private static MarkdownTextObject words(String text) {
        return MarkdownTextObject.builder().text(text).verbatim(true).build();
    }

    private static @Nullable String style(Card.Tone tone) {
        return switch (tone) {
            case PLAIN, DANGER ->
                null; // What is dangerous is red where it is confirmed, so that it is not the loudest of a page.
            case PRIMARY -> "primary";
        };
    }

    private static @Nullable ConfirmationDialogObject confirmation(Card.Button button, Speech speech) {
        String question = button.confirm();
        if (question == null) {
            return null;
        }
        return ConfirmationDialogObject.builder()
                .title(plainText(speech.plain(button.label(), CONFIRM_TITLE)))
                .text(plainText(speech.plain(question, CONFIRM_TEXT)))
                .confirm(plainText(speech.plain(button.label(), CONFIRM_BUTTON)))
                .deny(plainText(speech.plain(speech.own("cancel"), CONFIRM_BUTTON)))
                .style(button.tone() == Card.Tone.DANGER ? "danger" : null)
                .build();
    }
}

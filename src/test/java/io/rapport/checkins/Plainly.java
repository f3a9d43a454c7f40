package io.rapport.checkins;

import io.rapport.messaging.Card;
import java.util.stream.Collectors;

/** A card as plain lines: texts as they are, small print in parentheses, buttons in brackets, bars as "label: value". */
final class Plainly {

    private Plainly() {}

    static String text(Card card) {
        return card.parts().stream().map(Plainly::text).collect(Collectors.joining("\n"));
    }

    private static String text(Card.Part part) {
        if (part instanceof Card.Heading heading) {
            return "# " + heading.text();
        }
        if (part instanceof Card.Text text) {
            return text.text();
        }
        if (part instanceof Card.Small small) {
            return "(" + small.text() + ")";
        }
        if (part instanceof Card.Buttons buttons) {
            return buttons.elements().stream()
                    .map(element -> "[" + element.label() + "]")
                    .collect(Collectors.joining(" "));
        }
        if (part instanceof Card.Chart chart) {
            return chart.bars().stream()
                    .map(bar -> bar.label() + ": " + bar.value())
                    .collect(Collectors.joining(", "));
        }
        return "---";
    }
}

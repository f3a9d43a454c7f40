package io.rapport.checkins;

import io.rapport.messaging.Card;
import io.rapport.messaging.Reply;
import java.util.List;

/** The buttons that a reply shows. */
final class Labels {

    private Labels() {}

    static List<String> of(Reply reply) {
        return buttons(reply).stream().map(Card.Button::label).toList();
    }

    static List<Card.Button> buttons(Reply reply) {
        return buttons(((Reply.Done) reply).card());
    }

    static List<Card.Button> buttons(Card card) {
        return card.parts().stream()
                .filter(part -> part instanceof Card.Buttons)
                .flatMap(part -> ((Card.Buttons) part).elements().stream())
                .filter(element -> element instanceof Card.Button)
                .map(element -> (Card.Button) element)
                .toList();
    }
}

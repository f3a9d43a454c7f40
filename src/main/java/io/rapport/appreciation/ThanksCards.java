package io.rapport.appreciation;

import static io.rapport.appreciation.Reading.WORDING;

import io.rapport.appreciation.Appreciation.Sharing;
import io.rapport.messaging.Card;
import io.rapport.messaging.Card.Button;
import io.rapport.messaging.Card.Element;
import io.rapport.messaging.Card.Part;
import io.rapport.messaging.Names;
import io.rapport.people.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words appreciation: for its receiver, and for the channel. */
final class ThanksCards {

    private static final int PROMPTS = 4;

    private ThanksCards() {}

    /** Words an appreciation for a receiver, with what they can say to it. */
    static Card received(Reading reading) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Card.Text(reading.say(reading.others().isEmpty() ? "received.you" : "received.others")));
        parts.add(new Card.Text(reading.say("received.words")));
        if (!reading.appreciation().worth().isEmpty()) {
            parts.add(new Card.Text(reading.say("received.worth")));
        }
        if (sharing(reading) != Sharing.PRIVATE) {
            parts.add(new Card.Text(reading.say(sharingKey(reading))));
        }
        List<Element> elements = elements(reading);
        if (!elements.isEmpty()) {
            parts.add(new Card.Buttons(elements));
        }
        parts.add(new Card.Small(reading.say("received.small")));
        return new Card(parts);
    }

    /** Words what a receiver said about sharing, and what follows. */
    static Card sharingAnswer(Reading reading) {
        return Card.text(reading.say(sharingKey(reading)));
    }

    /** Words a program's weekly post: the question, and what was agreed to be shared. */
    static Card weekly(WeeklyPostTable.Post post, List<Thanks.Shared> shared, Locale locale) {
        List<Part> parts = new ArrayList<>();
        long prompt = Math.floorMod(Math.floorDiv(post.week().toEpochDay(), 7L), (long) PROMPTS);
        parts.add(new Card.Text(WORDING.say(locale, "weekly.prompt." + prompt)));
        parts.add(Card.buttons(
                Button.primary(WORDING.say(locale, "button.thank"), "appreciation.thank", Origin.of(post.program()))));
        if (!shared.isEmpty()) {
            parts.add(new Card.Divider());
            parts.add(new Card.Text(WORDING.say(locale, "weekly.since")));
            shared.forEach(thanked -> parts.add(new Card.Text(inPublic(thanked, locale))));
        }
        parts.add(new Card.Small(WORDING.say(locale, "weekly.small")));
        return new Card(parts);
    }

    /** A button that opens the form, to thank one member. */
    static Button thank(Locale locale, Member member) {
        return new Button(
                WORDING.say(locale, "button.thank.one", Map.of("name", member.name())),
                "appreciation.thank",
                Origin.of(member.id()));
    }

    private static String inPublic(Thanks.Shared shared, Locale locale) {
        Appreciation appreciation = shared.appreciation();
        Names names = new Names(locale, shared.people());
        return WORDING.say(
                locale,
                appreciation.worth().isEmpty() ? "weekly.one" : "weekly.one.worth",
                Map.of(
                        "author", names.plain(List.of(appreciation.author())),
                        "receivers", names.plain(appreciation.members()),
                        "did", appreciation.did(),
                        "changed", appreciation.changed(),
                        "worth", appreciation.worth()));
    }

    private static List<Element> elements(Reading reading) {
        Appreciation appreciation = reading.appreciation();
        List<Element> elements = new ArrayList<>();
        if (sharing(reading) == Sharing.ASKED) {
            elements.add(Button.primary(reading.say("button.share"), "appreciation.share", appreciation.id()));
        }
        if (sharing(reading) == Sharing.ASKED || isWithdrawable(reading)) {
            elements.add(new Button(reading.say("button.keep"), "appreciation.keep", appreciation.id()));
        }
        Member author = reading.names().people().get(appreciation.author());
        if (author != null && author.standing().isPresent()) {
            elements.add(
                    new Button(reading.say("button.back"), "appreciation.thank", Origin.of(appreciation.author())));
        }
        if (!appreciation.link().isEmpty()) {
            elements.add(new Card.Link(reading.say("button.link"), appreciation.link()));
        }
        return elements;
    }

    private static boolean isWithdrawable(Reading reading) {
        return sharing(reading) == Sharing.AGREED && reading.appreciation().postedIn() == null;
    }

    private static Sharing sharing(Reading reading) {
        return reading.appreciation().sharingOf(reading.reader().id());
    }

    private static String sharingKey(Reading reading) {
        return reading.appreciation().postedIn() == null ? "sharing." + sharing(reading) : "sharing.posted";
    }
}

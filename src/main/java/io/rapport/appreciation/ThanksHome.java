package io.rapport.appreciation;

import static io.rapport.appreciation.Reading.WORDING;

import io.rapport.messaging.Card;
import io.rapport.messaging.Card.Button;
import io.rapport.messaging.Card.Element;
import io.rapport.messaging.Card.Part;
import io.rapport.people.Member;
import io.rapport.people.Members;
import io.rapport.people.Standing;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A member's Home: the latest thanks to them, and a way to thank. */
final class ThanksHome {

    private final Members members;
    private final Receivers receivers;

    ThanksHome(Members members, Receivers receivers) {
        this.members = members;
        this.receivers = receivers;
    }

    Card of(Work work, Member member, Instant now) {
        if (member.standing() != Standing.PERSON) {
            return Card.of();
        }
        Locale locale = member.locale();
        List<Part> parts = new ArrayList<>();
        parts.add(new Card.Heading(WORDING.say(locale, "home.title")));
        List<Appreciation> latest = new AppreciationTable(work).latestTo(member.workspace(), member.id());
        if (latest.isEmpty()) {
            parts.add(new Card.Text(WORDING.say(locale, "home.none")));
        }
        Reading.all(work, members, latest, member).stream()
                .map(reading -> new Card.Text(reading.say("home.received")))
                .forEach(parts::add);
        parts.add(Card.buttons(
                new Button(WORDING.say(locale, "button.thank"), "appreciation.thank", ""),
                new Button(WORDING.say(locale, "button.consent"), "appreciation.consent", "")));
        List<Element> suggested = receivers.metLately(work, member).stream()
                .<Element>map(met -> ThanksCards.thank(locale, met))
                .toList();
        if (!suggested.isEmpty()) {
            parts.add(new Card.Text(WORDING.say(locale, "home.lately")));
            parts.add(new Card.Buttons(suggested));
        }
        return new Card(parts);
    }
}

package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.Work;
import io.rapport.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words letters for one admin: what kind of message, for whom, since when, why. */
final class LetterWords {

    private static final Wording WORDING = Wording.of("messaging");

    /** Refusals that are explained; any other is named as the platform names it. */
    private static final Set<String> EXPLAINED = Set.of(
            "user_disabled",
            "user_not_found",
            "user_not_visible",
            "channel_not_found",
            "is_archived",
            "not_in_channel",
            "restricted_action");

    private final Member reader;
    private final Locale locale;
    private final KindWords kinds;
    private final Names names;

    private LetterWords(Member reader, KindWords kinds, Names names) {
        this.reader = reader;
        this.locale = reader.locale();
        this.kinds = kinds;
        this.names = names;
    }

    /** Knows everybody to whom these letters were addressed. */
    static LetterWords about(Work work, List<Letter> letters, Member reader, KindWords kinds) {
        List<MemberId> addressed = letters.stream()
                .flatMap(letter -> letter.notice().to().readers().stream())
                .toList();
        Names names = new Names(reader.locale(), new Members().all(work, reader.workspace(), addressed));
        return new LetterWords(reader, kinds, names);
    }

    List<Card.Part> of(Letter letter, Instant now) {
        List<Card.Part> parts = new ArrayList<>();
        Map<String, Object> arguments = Map.of(
                "what", kinds.what(letter.notice(), locale),
                "whom", whom(letter.notice()),
                "since", letter.since().atZone(reader.clock()),
                "reason", reason(letter));
        if (letter.isInTime(now)) {
            parts.add(new Card.Text(WORDING.say(locale, "letters.line", arguments)));
            parts.add(Card.buttons(
                    new Card.Button(WORDING.say(locale, "letters.send"), Letters.SEND_AGAIN, letter.id())));
        } else {
            parts.add(new Card.Text(WORDING.say(locale, "letters.late", arguments)));
        }
        return parts;
    }

    /** Words how many there are besides, and offers to send all. */
    List<Card.Part> rest(int more) {
        if (more <= 0) {
            return List.of();
        }
        Card.Button all = new Card.Button(
                WORDING.say(locale, "letters.send_all"),
                Letters.SEND_ALL,
                "",
                Card.Tone.PLAIN,
                WORDING.say(locale, "letters.send_all.confirm"));
        return List.of(new Card.Text(WORDING.say(locale, "letters.more", Map.of("count", more))), Card.buttons(all));
    }

    private String whom(Notice notice) {
        if (notice.to() instanceof Destination.Channel) {
            return WORDING.say(locale, "letters.channel");
        }
        return names.linked(notice.to().readers());
    }

    private String reason(Letter letter) {
        if (letter.state() == Letter.State.UNKNOWN) {
            return WORDING.say(locale, "letters.reason.unknown");
        }
        return EXPLAINED.contains(letter.reason())
                ? WORDING.say(locale, "letters.reason." + letter.reason())
                : WORDING.say(locale, "letters.reason", Map.of("code", letter.reason()));
    }
}

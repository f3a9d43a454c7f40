package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.store.Work;
import io.rapport.wording.Wording;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells members on Home what the gate holds back for them: until when, and because of what. */
public final class HeldBack {

    private static final Wording WORDING = Wording.of("messaging");
    private static final int HOME_ORDER = 190;
    private static final int MOST_SHOWN = 5;

    private final KindWords kinds;

    /** Knows messages of these kinds. */
    public HeldBack(Collection<Kind> kinds) {
        this.kinds = new KindWords(kinds);
    }

    /** Returns the part of Home in which members see what waits for them. */
    public Section section() {
        return new Section("held back", HOME_ORDER, this::shown);
    }

    private Card shown(Work work, Member member, Instant now) {
        List<String> lines = new HeldTable(work)
                .held(member.workspace(), member.id(), now, MOST_SHOWN).stream()
                        .filter(entry -> Hold.isOne(entry.reason()))
                        .map(entry -> line(entry, member))
                        .toList();
        return lines.isEmpty()
                ? Card.of()
                : Card.of(
                        new Card.Heading(WORDING.say(member.locale(), "held.heading")),
                        new Card.Text(String.join("\n", lines)));
    }

    private String line(Entry entry, Member member) {
        Locale locale = member.locale();
        return WORDING.say(
                locale,
                "held.line",
                Map.of(
                        "what", kinds.what(entry.notice(), locale),
                        "until", entry.until().atZone(member.clock()),
                        "why", WORDING.say(locale, "held.why." + entry.reason().replace(' ', '_'))));
    }
}

package io.rapport.checkins;

import io.rapport.messaging.Card;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words what a round would be, for organizers. */
record Preview(Decision decision, Words words) {

    private static final int LINES_IN_A_TEXT = 20;
    private static final int LINES_SHOWN = 200;

    Card card() {
        Roster roster = decision.roster();
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Text(
                words.say("preview.title", Map.of("program", roster.program().name(), "period", roster.period()))));
        if (roster.isTooSmall()) {
            parts.add(new Card.Text(words.say(
                    "organize.too_few",
                    Map.of(
                            "available",
                            roster.members().size(),
                            "minimum",
                            roster.program().minimum()))));
            return new Card(parts);
        }
        List<String> lines = lines(roster.byId());
        int shown = Math.min(lines.size(), LINES_SHOWN);
        for (int first = 0; first < shown; first += LINES_IN_A_TEXT) {
            parts.add(new Card.Text(String.join("\n", lines.subList(first, Math.min(first + LINES_IN_A_TEXT, shown)))));
        }
        if (lines.size() > shown) {
            parts.add(new Card.Text(words.say("preview.rest", Map.of("count", lines.size() - shown))));
        }
        parts.add(new Card.Small(words.say("preview.small")));
        return new Card(parts);
    }

    private List<String> lines(Map<MemberId, Member> members) {
        List<String> lines = new ArrayList<>();
        decision.arrangement().groups().forEach(group -> {
            String names = names(group.ids(), members);
            String reasons =
                    Reasons.brief(Reasons.text(group.reasons()), group.ids().size(), words);
            lines.add(
                    reasons.isEmpty()
                            ? words.say("preview.group", Map.of("names", names))
                            : words.say("preview.group_why", Map.of("names", names, "reasons", reasons)));
        });
        decision.leftOut()
                .forEach((member, why) -> lines.add(words.say(
                        "preview.unmatched",
                        Map.of(
                                "name",
                                names(List.of(member.value()), members),
                                "reason",
                                words.say("preview.why." + why.name().toLowerCase(Locale.ROOT))))));
        lines.addAll(new Advice(decision, words).lines());
        return lines;
    }

    private String names(List<String> ids, Map<MemberId, Member> members) {
        List<Member> named = new ArrayList<>();
        for (String id : ids) {
            Member member = members.get(new MemberId(id));
            if (member != null) {
                named.add(member);
            }
        }
        named.sort(Comparator.comparing(Member::name));
        return words.names(named);
    }
}

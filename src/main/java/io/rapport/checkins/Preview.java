package io.rapport.checkins;

import io.rapport.matching.Account;
import io.rapport.matching.Arrangement;
import io.rapport.matching.Candidate;
import io.rapport.messaging.Card;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words what a round would be, for organizers.
 *
 * @param away who belongs to the program and does not take part
 */
record Preview(Decision decision, List<Candidate> away, Words words) {

    /** Among more people it takes long to try what else is possible. */
    private static final int MOST_PEOPLE = 300;

    /** With more groups, what else was possible would bury them. */
    private static final int MOST_GROUPS = 25;

    private static final int MOST_IN_A_TEXT = 2_800;
    private static final int MOST_SHOWN = 11_000;

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
        vanished().forEach(line -> parts.add(new Card.Text(line)));
        parts.addAll(texts(lines()));
        parts.add(new Card.Small(words.say("preview.small")));
        return new Card(parts);
    }

    /** Says which rules name an attribute that nobody who takes part has. */
    private List<String> vanished() {
        return decision.roster().program().rules().stream()
                .flatMap(rule -> vanished(rule).stream())
                .toList();
    }

    private Optional<String> vanished(Rule rule) {
        if (rule instanceof Rule.MustShare share && isHeldByNobody(share.attribute())) {
            return Optional.of(
                    words.say("preview.vanished.share", Map.of("attribute", words.trait(share.attribute()))));
        }
        return rule instanceof Rule.MustDiffer differ && isHeldByNobody(differ.attribute())
                ? Optional.of(
                        words.say("preview.vanished.differ", Map.of("attribute", words.trait(differ.attribute()))))
                : Optional.empty();
    }

    private boolean isHeldByNobody(String attribute) {
        return decision.roster().members().stream()
                .allMatch(member ->
                        member.attributes().getOrDefault(attribute, List.of()).isEmpty());
    }

    /** Puts lines into as few texts as there is room for, and says how many lines had none. */
    private List<Card.Part> texts(List<String> lines) {
        List<Card.Part> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int shown = 0;
        int length = 0;
        while (shown < lines.size() && length + lines.get(shown).length() <= MOST_SHOWN) {
            String line = lines.get(shown++);
            length += line.length() + 1;
            if (!text.isEmpty() && text.length() + line.length() > MOST_IN_A_TEXT) {
                texts.add(new Card.Text(text.toString().stripTrailing()));
                text.setLength(0);
            }
            text.append(line).append('\n');
        }
        texts.add(new Card.Text(text.toString().stripTrailing()));
        if (shown < lines.size()) {
            texts.add(new Card.Text(words.say("preview.rest", Map.of("count", lines.size() - shown))));
        }
        return texts;
    }

    private List<String> lines() {
        Map<MemberId, Member> members = decision.roster().byId();
        Arrangement arrangement = decision.arrangement();
        Optional<Advice> advice = members.size() > MOST_PEOPLE ? Optional.empty() : Optional.of(advice(members));
        Optional<Advice> detailed = advice.filter(each -> arrangement.groups().size() <= MOST_GROUPS);
        List<String> lines = new ArrayList<>();
        arrangement.groups().stream()
                .map(group -> group(group, members)
                        + detailed.flatMap(each -> each.nextBest(group))
                                .map(next -> "\n" + words.say("preview.aside", Map.of("text", next)))
                                .orElse(""))
                .sorted()
                .forEach(lines::add);
        decision.leftOut().entrySet().stream()
                .map(left -> unmatched(name(left.getKey().value(), members), left.getValue()))
                .sorted()
                .forEach(lines::add);
        advice.ifPresent(each ->
                each.lines().forEach(line -> lines.add(words.say("preview.aside", Map.of("text", line)))));
        return lines;
    }

    private Advice advice(Map<MemberId, Member> members) {
        Account account = Account.of(decision.roster().problem(), decision.arrangement(), away);
        return new Advice(account, id -> name(id, members), words);
    }

    private String group(Arrangement.Group group, Map<MemberId, Member> members) {
        String names = words.list(
                group.ids().stream().map(id -> name(id, members)).sorted().toList());
        String reasons =
                Reasons.brief(Reasons.text(group.reasons()), group.ids().size(), words);
        return reasons.isEmpty()
                ? words.say("preview.group", Map.of("names", names))
                : words.say("preview.group_why", Map.of("names", names, "reasons", reasons));
    }

    private String unmatched(String name, Unmatched why) {
        String reason = words.say("preview.why." + why.name().toLowerCase(Locale.ROOT));
        return words.say("preview.unmatched", Map.of("name", name, "reason", reason));
    }

    private String name(String id, Map<MemberId, Member> members) {
        Member member = members.get(new MemberId(id));
        return member == null ? words.say("former") : member.name();
    }
}

package io.rapport.checkins;

import io.rapport.matching.Account;
import io.rapport.matching.Account.Change;
import io.rapport.matching.Rule;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Words for an organizer what keeps people without a group, and which small change would help. It knows of no confidential pair. */
record Advice(Decision decision, Words words) {

    private static final int MOST_PEOPLE = 300;
    private static final int WORKING_DAYS = 5;
    private static final int SHOWN = 3;

    /** Returns nothing where everybody has a group, or where so many people take part that trying changes takes long. */
    List<String> lines() {
        boolean few = decision.roster().members().size() <= MOST_PEOPLE;
        if (decision.arrangement().leftOut().isEmpty() || !few) {
            return List.of();
        }
        Account account = Account.of(decision.roster().problem(), decision.arrangement());
        List<String> lines = new ArrayList<>();
        account.competitions().stream().limit(SHOWN).forEach(each -> lines.add(competition(each)));
        account.changes().stream().limit(SHOWN).forEach(change -> lines.add(change(change)));
        return lines;
    }

    private String competition(Account.Competition competition) {
        return words.say(
                "preview.competing",
                Map.of(
                        "people",
                        competition.people().size(),
                        "partners",
                        competition.partners().size(),
                        "names",
                        names(competition.partners())));
    }

    private String change(Change change) {
        if (change instanceof Change.LessOverlap less) {
            long minutes = less.atLeast().toMinutes() / WORKING_DAYS;
            return words.say("preview.help.overlap", Map.of("minutes", minutes, "more", less.more()));
        }
        if (change instanceof Change.MoreHours hours) {
            return words.say(
                    "preview.help.hours", Map.of("name", names(List.of(hours.id())), "minutes", minutes(hours.more())));
        }
        if (change instanceof Change.OddJoins joins) {
            return words.say("preview.help.joins", Map.of("more", joins.more()));
        }
        Change.WithoutRule without = (Change.WithoutRule) change;
        return withoutRule(without.rule(), without.more());
    }

    private static long minutes(Duration duration) {
        return duration.toMinutes();
    }

    private String withoutRule(Rule rule, int more) {
        if (rule instanceof Rule.MustDiffer differ) {
            return words.say("preview.help.differ", Map.of("attribute", differ.trait(), "more", more));
        }
        if (rule instanceof Rule.MustShare share) {
            return words.say("preview.help.share", Map.of("attribute", share.trait(), "more", more));
        }
        if (rule instanceof Rule.MinimumOverlap) {
            return words.say("preview.help.any_hours", Map.of("more", more));
        }
        return rule instanceof Rule.Forbidden
                ? words.say("preview.help.manager", Map.of("more", more))
                : words.say("preview.help.rule", Map.of("more", more));
    }

    private String names(List<String> ids) {
        Map<MemberId, Member> members = decision.roster().byId();
        return words.names(ids.stream()
                .map(id -> members.get(new MemberId(id)))
                .filter(Objects::nonNull)
                .toList());
    }
}

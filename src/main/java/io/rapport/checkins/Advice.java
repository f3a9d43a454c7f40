package io.rapport.checkins;

import io.rapport.matching.Account;
import io.rapport.matching.Account.Absence;
import io.rapport.matching.Account.Change;
import io.rapport.matching.Account.Competition;
import io.rapport.matching.Arrangement;
import io.rapport.matching.Problem;
import io.rapport.matching.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Words for an organizer what else was possible, what keeps people without a group, and which small change would help. It knows of no confidential pair. */
public final class Advice {

    private static final int WORKING_DAYS = 5;
    private static final int SHOWN = 3;

    private final Account account;
    private final UnaryOperator<String> names;
    private final Words words;

    /** Takes what each id is called. */
    Advice(Account account, UnaryOperator<String> names, Words words) {
        this.account = account;
        this.names = names;
        this.words = words;
    }

    /** Prepares advice on groups from a table, whose people are called by their ids. */
    public static Advice on(Problem problem, Arrangement arrangement, Locale locale) {
        return new Advice(Account.of(problem, arrangement), UnaryOperator.identity(), new Words(locale));
    }

    /** Says which groups would have come next instead of one, and what they would have cost. */
    public Optional<String> nextBest(Arrangement.Group group) {
        return account.runnerUp(group).map(next -> new Otherwise(next, names, words).text());
    }

    /** Returns what would help those without a group; nothing where everybody has one. */
    public List<String> lines() {
        return Stream.concat(
                        account.competitions().stream().limit(SHOWN).flatMap(this::competition),
                        account.changes().stream().limit(SHOWN).map(this::change))
                .toList();
    }

    private Stream<String> competition(Competition competition) {
        int away =
                competition.away().values().stream().mapToInt(Integer::intValue).sum();
        return away == 0
                ? Stream.of(competing(competition))
                : Stream.of(
                        competing(competition),
                        away(competition, competition.partners().size() + away));
    }

    private String competing(Competition competition) {
        int people = competition.people().size();
        if (competition.partners().isEmpty()) {
            return words.say("preview.fits_nobody", Map.of("people", people));
        }
        String partners =
                words.list(competition.partners().stream().map(names).sorted().toList());
        return words.say(
                "preview.competing",
                Map.of("people", people, "partners", competition.partners().size(), "names", partners));
    }

    private String away(Competition competition, int all) {
        Account.Side side = competition.side();
        String reasons = absences(competition);
        return side == null
                ? words.say("preview.away", Map.of("all", all, "reasons", reasons))
                : words.say(
                        "preview.away_side",
                        Map.of(
                                "all",
                                all,
                                "reasons",
                                reasons,
                                "attribute",
                                words.trait(side.trait()),
                                "value",
                                side.value()));
    }

    private String absences(Competition competition) {
        Map<Absence, Integer> sorted = new TreeMap<>(competition.away());
        return words.list(sorted.entrySet().stream()
                .map(each -> words.say(
                        "preview.away." + each.getKey().name().toLowerCase(Locale.ROOT),
                        Map.of("count", each.getValue())))
                .toList());
    }

    private String change(Change change) {
        if (change instanceof Change.LessOverlap less) {
            long minutes = less.atLeast().toMinutes() / WORKING_DAYS;
            return words.say("preview.help.overlap", Map.of("minutes", minutes, "more", less.more()));
        }
        if (change instanceof Change.MoreHours hours) {
            return words.say(
                    "preview.help.hours",
                    Map.of(
                            "name",
                            names.apply(hours.id()),
                            "minutes",
                            hours.more().toMinutes()));
        }
        if (change instanceof Change.OddJoins joins) {
            return words.say("preview.help.joins", Map.of("more", joins.more()));
        }
        Change.WithoutRule without = (Change.WithoutRule) change;
        return withoutRule(without.rule(), without.more());
    }

    private String withoutRule(Rule rule, int more) {
        if (rule instanceof Rule.MustDiffer differ) {
            return words.say("preview.help.differ", Map.of("attribute", words.trait(differ.trait()), "more", more));
        }
        if (rule instanceof Rule.MustShare share) {
            return words.say("preview.help.share", Map.of("attribute", words.trait(share.trait()), "more", more));
        }
        if (rule instanceof Rule.MinimumOverlap) {
            return words.say("preview.help.any_hours", Map.of("more", more));
        }
        return rule instanceof Rule.Forbidden
                ? words.say("preview.help.manager", Map.of("more", more))
                : words.say("preview.help.rule", Map.of("more", more));
    }
}

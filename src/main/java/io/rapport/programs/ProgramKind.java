package io.rapport.programs;

import io.rapport.people.MemberId;
import io.rapport.people.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of program that there are to choose from, and the rules that make them. */
enum ProgramKind {
    EVERYBODY,
    ACROSS_TEAMS,
    WITHIN_TEAM,
    MENTORS,
    HOST,
    NEWCOMERS,
    LOTTERY,
    TOGETHER;

    static final String FIELD = "kind";
    static final String RHYTHM = "rhythm";
    static final String NEWCOMERS_RHYTHM = "newcomers_rhythm";
    static final String HOSTS = "hosts";
    static final String PLACES = "places";
    static final String ROUNDS = "rounds";

    static final int MOST_HOSTS = 10;
    static final int MOST_PLACES = 500;
    static final int MOST_ROUNDS = 12;

    private static final Rule DIFFERENT_TEAMS = new Rule.MustDiffer("team");
    private static final Rule SAME_TEAM = new Rule.MustShare("team");

    static Optional<ProgramKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Returns the kind that a program's rules make; what is special comes before what is common. */
    static ProgramKind of(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> special(rule).stream())
                .findFirst()
                .orElse(
                        rules.contains(SAME_TEAM)
                                ? WITHIN_TEAM
                                : rules.contains(DIFFERENT_TEAMS) ? ACROSS_TEAMS : EVERYBODY);
    }

    private static Optional<ProgramKind> special(Rule rule) {
        if (rule instanceof Rule.Across) {
            return Optional.of(MENTORS);
        }
        if (rule instanceof Rule.WithHost) {
            return Optional.of(HOST);
        }
        if (rule instanceof Rule.Newcomers) {
            return Optional.of(NEWCOMERS);
        }
        if (rule instanceof Rule.Lottery) {
            return Optional.of(LOTTERY);
        }
        return rule instanceof Rule.KeptTogether ? Optional.of(TOGETHER) : Optional.empty();
    }

    /** Returns whether a rule is one that some kind stands for. */
    static boolean makes(Rule rule) {
        return special(rule).isPresent() || rule.equals(SAME_TEAM) || rule.equals(DIFFERENT_TEAMS);
    }

    /** Returns the rule that makes a program of this kind; none for everybody with everybody. */
    Optional<Rule> rule(Filled filled) {
        return switch (this) {
            case EVERYBODY -> Optional.empty();
            case ACROSS_TEAMS -> Optional.of(DIFFERENT_TEAMS);
            case WITHIN_TEAM -> Optional.of(SAME_TEAM);
            case MENTORS -> Optional.of(Rule.Across.MENTORING);
            case HOST ->
                Optional.of(new Rule.WithHost(
                        filled.all(HOSTS).stream().map(MemberId::new).collect(Collectors.toSet())));
            case NEWCOMERS -> Optional.of(new Rule.Newcomers());
            case LOTTERY -> Optional.of(new Rule.Lottery(Integer.parseInt(filled.one(PLACES))));
            case TOGETHER -> Optional.of(new Rule.KeptTogether(Integer.parseInt(filled.one(ROUNDS))));
        };
    }

    /** Returns the field in which a program of this kind says how often; newcomers need somebody soon, and have a usual of their own. */
    String rhythm() {
        return this == NEWCOMERS ? NEWCOMERS_RHYTHM : RHYTHM;
    }

    /** Returns the fields without which a form of this kind is not whole. */
    List<String> fields() {
        return Stream.concat(Stream.of(rhythm()), field().stream()).toList();
    }

    /** Returns the field that only programs of this kind have. */
    Optional<String> field() {
        return switch (this) {
            case HOST -> Optional.of(HOSTS);
            case LOTTERY -> Optional.of(PLACES);
            case TOGETHER -> Optional.of(ROUNDS);
            default -> Optional.empty();
        };
    }

    /** Returns whether the kind says itself whether people of one team meet. */
    boolean isAboutTeams() {
        return this == ACROSS_TEAMS || this == WITHIN_TEAM;
    }

    /** Returns whether it is meant so that not everybody takes part in every round. */
    boolean letsPeopleWait() {
        return this == HOST || this == NEWCOMERS || this == LOTTERY;
    }
}

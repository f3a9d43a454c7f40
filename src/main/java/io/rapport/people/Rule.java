package io.rapport.people;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program asks of its groups: what none may break, who takes part, and what is liked. What each means for matching is decided there. */
public sealed interface Rule {

    /** Returns the rule as one line of {@link #text(List)}. */
    String line();

    /** Members of a group must have different values of an attribute. */
    record MustDiffer(String attribute) implements Rule {

        @Override
        public String line() {
            return "differ " + attribute;
        }
    }

    /** Members of a group must share a value of an attribute. */
    record MustShare(String attribute) implements Rule {

        @Override
        public String line() {
            return "share " + attribute;
        }
    }

    /** Nobody is matched with their own manager. */
    record NotOwnManager() implements Rule {

        @Override
        public String line() {
            return "manager";
        }
    }

    /** Members of a group must share at least this much of their working hours in a week's day. */
    record MinimumOverlap(Duration overlap) implements Rule {

        @Override
        public String line() {
            return "overlap " + overlap;
        }
    }

    /** Every group crosses from one value of an attribute to another, as mentor and mentee; values have no spaces. */
    record Across(String attribute, String one, String other) implements Rule {

        /** Mentors with mentees, as members say of themselves. */
        public static final Across MENTORING = new Across("mentoring", "mentor", "mentee");

        @Override
        public String line() {
            return String.join(" ", "across", attribute, one, other);
        }
    }

    /** Whoever started lately meets somebody who has been here longer, the same one for their first weeks. */
    record Newcomers() implements Rule {

        @Override
        public String line() {
            return "newcomers";
        }
    }

    /** Every group has exactly one of the hosts, who so meet everybody in turn. */
    record WithHost(Set<MemberId> hosts) implements Rule {

        public WithHost {
            hosts = Set.copyOf(hosts);
        }

        @Override
        public String line() {
            return "host " + hosts.stream().map(MemberId::value).sorted().collect(Collectors.joining(" "));
        }
    }

    /** So many members take part in a round, drawn by lot. */
    record Lottery(int places) implements Rule {

        @Override
        public String line() {
            return "lottery " + places;
        }
    }

    /** Groups stay together for so many rounds before they are mixed again. */
    record KeptTogether(int rounds) implements Rule {

        @Override
        public String line() {
            return "together " + rounds;
        }
    }

    /** What makes one group better than another, the strongest first; the rest follows as usual. */
    record Prefers(List<Liking> likings) implements Rule {

        public Prefers {
            likings = List.copyOf(likings);
        }

        @Override
        public String line() {
            return "prefers " + likings.stream().map(Liking::name).collect(Collectors.joining(" "));
        }
    }

    /** Groups whose members have the same value of an attribute, or different ones, are better. */
    record Likes(Likeness likeness, String attribute) implements Rule {

        @Override
        public String line() {
            return "likes " + likeness + " " + attribute;
        }
    }

    /** Whether values are better the same or different. */
    enum Likeness {
        SAME,
        DIFFERENT
    }

    /** What can make one group better than another. */
    enum Liking {
        LONGEST_AGO,
        OTHER_TEAM,
        INTERESTS,
        LANGUAGES,
        HOURS,
        IN_PERSON
    }

    /** Writes rules one a line, readable by {@link #parse}. */
    static String text(List<Rule> rules) {
        return rules.stream().map(Rule::line).collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #text} wrote. */
    static List<Rule> parse(String text) {
        return text.lines().map(Rule::of).toList();
    }

    private static Rule of(String line) {
        String[] words = line.split(" ");
        return switch (words[0]) {
            case "differ" -> new MustDiffer(after(line));
            case "share" -> new MustShare(after(line));
            case "overlap" -> new MinimumOverlap(Duration.parse(words[1]));
            case "manager" -> new NotOwnManager();
            case "across" -> new Across(words[1], words[2], words[3]);
            case "newcomers" -> new Newcomers();
            case "host" -> new WithHost(rest(words).map(MemberId::new).collect(Collectors.toSet()));
            case "lottery" -> new Lottery(Integer.parseInt(words[1]));
            case "together" -> new KeptTogether(Integer.parseInt(words[1]));
            case "likes" -> new Likes(Likeness.valueOf(words[1]), after(after(line)));
            case "prefers" -> new Prefers(rest(words).map(Liking::valueOf).toList());
            default -> throw new IllegalArgumentException("not a rule: " + line);
        };
    }

    /** What an attribute is called may have spaces in it. */
    private static String after(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static Stream<String> rest(String[] words) {
        return Arrays.stream(words).skip(1);
    }
}

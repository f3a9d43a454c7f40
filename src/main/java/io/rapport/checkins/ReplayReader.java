package io.rapport.checkins;

import io.rapport.matching.Availability;
import io.rapport.matching.Candidate;
import io.rapport.matching.Meeting;
import io.rapport.matching.Odd;
import io.rapport.matching.Pair;
import io.rapport.matching.Preference;
import io.rapport.matching.Problem;
import io.rapport.matching.Rule;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what {@link Replay} wrote. */
final class ReplayReader {

    private static final int QUARTER = 15;

    private final Map<String, String[]> people = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> traits = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Set<Pair>> forbidden = new LinkedHashMap<>();
    private final Map<String, Integer> rests = new HashMap<>();
    private final Set<Pair> never = new HashSet<>();
    private final List<Preference> preferences = new ArrayList<>();
    private final List<Meeting> history = new ArrayList<>();
    private String[] round = {};

    private ReplayReader() {}

    /** Reads a problem; {@link IllegalArgumentException} at a line that is not understood. */
    static Problem problem(String text) {
        ReplayReader reader = new ReplayReader();
        text.lines().forEach(line -> reader.read(line, line.split(" ")));
        return reader.problem();
    }

    private void read(String line, String[] words) {
        switch (words[0]) {
            case "round" -> round = words;
            case "person" -> people.put(words[1], words);
            case "trait" ->
                traits.computeIfAbsent(words[1], id -> new HashMap<>())
                        .computeIfAbsent(decoded(words[2]), trait -> new HashSet<>())
                        .add(decoded(words[3]));
            case "differ" -> rules.add(new Rule.MustDiffer(decoded(words[1])));
            case "share" -> rules.add(new Rule.MustShare(decoded(words[1])));
            case "overlap" -> rules.add(new Rule.MinimumOverlap(Duration.ofMinutes(Long.parseLong(words[1]))));
            case "forbidden" ->
                forbidden
                        .computeIfAbsent(decoded(words[1]), reason -> new HashSet<>())
                        .add(new Pair(words[2], words[3]));
            case "across" -> rules.add(new Rule.Across(decoded(words[1]), decoded(words[2]), decoded(words[3])));
            case "host" -> rules.add(new Rule.WithHost(Set.copyOf(List.of(words).subList(1, words.length))));
            case "rests" -> rests.put(words[1], Integer.valueOf(words[2]));
            case "lottery" -> rules.add(new Rule.Lottery(Integer.parseInt(words[1])));
            case "never" -> never.add(new Pair(words[1], words[2]));
            case "prefers" -> preferences.add(preference(words));
            case "met", "introduced" ->
                history.add(
                        new Meeting(new Pair(words[1], words[2]), LocalDate.parse(words[3]), words[0].equals("met")));
            default -> throw new IllegalArgumentException("not a line of a replay: " + line);
        }
    }

    private Problem problem() {
        if (round.length == 0) {
            throw new IllegalArgumentException("a replay must say which round it is of");
        }
        forbidden.forEach((reason, pairs) -> rules.add(new Rule.Forbidden(pairs, reason)));
        if (!rests.isEmpty()) {
            rules.add(new Rule.AtMostEvery(rests));
        }
        return new Problem(
                people.values().stream().map(this::candidate).toList(),
                Integer.parseInt(round[2]),
                Odd.valueOf(round[3]),
                rules,
                never,
                preferences,
                history,
                LocalDate.parse(round[1]),
                Long.parseLong(round[4]));
    }

    private Candidate candidate(String[] words) {
        return new Candidate(
                words[1],
                traits.getOrDefault(words[1], Map.of()),
                hours(words[4]),
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]));
    }

    private static Availability hours(String text) {
        BitSet quarters =
                BitSet.valueOf(text.equals("-") ? new byte[0] : HexFormat.of().parseHex(text));
        Availability hours = Availability.never();
        for (int from = quarters.nextSetBit(0); from >= 0; from = quarters.nextSetBit(quarters.nextClearBit(from))) {
            hours = hours.and(from * QUARTER, quarters.nextClearBit(from) * QUARTER);
        }
        return hours;
    }

    private static Preference preference(String[] words) {
        return switch (words[1]) {
            case "different" -> new Preference.DifferentTrait(decoded(words[2]));
            case "shared" -> new Preference.SharedTrait(decoded(words[2]));
            case "longest_ago" -> new Preference.LongestAgo();
            case "overlap" -> new Preference.OverlapOfHours();
            case "in_person" -> new Preference.InPerson(decoded(words[2]), decoded(words[3]), decoded(words[4]));
            case "keep_together" -> new Preference.KeepTogether();
            default -> throw new IllegalArgumentException("not a preference: " + words[1]);
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

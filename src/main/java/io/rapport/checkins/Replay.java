package io.rapport.checkins;

import io.rapport.matching.Availability;
import io.rapport.matching.Candidate;
import io.rapport.matching.Meeting;
import io.rapport.matching.Pair;
import io.rapport.matching.Preference;
import io.rapport.matching.Problem;
import io.rapport.matching.Rule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a round was decided from, as text: one fact a line, words separated by spaces, so that it can be decided again just so.
 * People stand under their own opaque ids; whatever people wrote is URL-encoded.
 */
final class Replay {

    private Replay() {}

    /** Writes a problem, readable by {@link ReplayReader}. */
    static String text(Problem problem) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(
                " ",
                "round",
                problem.on().toString(),
                String.valueOf(problem.groupSize()),
                problem.odd().name(),
                String.valueOf(problem.seed())));
        problem.candidates().forEach(candidate -> lines.addAll(candidate(candidate)));
        problem.rules().forEach(rule -> lines.addAll(rule(rule)));
        sorted(problem.neverTogether()).forEach(pair -> lines.add("never " + pair));
        problem.preferences().forEach(preference -> lines.add("prefers " + preference(preference)));
        problem.history().forEach(meeting -> lines.add(meeting(meeting)));
        return String.join("\n", lines);
    }

    private static List<String> candidate(Candidate candidate) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(
                " ",
                "person",
                candidate.id(),
                String.valueOf(candidate.roundsMissed()),
                String.valueOf(candidate.timesInTrio()),
                hours(candidate.availability())));
        Map<String, Set<String>> traits = new TreeMap<>(candidate.traits());
        traits.forEach((trait, values) -> new TreeSet<>(values)
                .forEach(value -> lines.add("trait " + candidate.id() + ' ' + encoded(trait) + ' ' + encoded(value))));
        return lines;
    }

    /** One bit for each quarter hour of the week, as hexadecimal bytes; "-" when there is none. */
    private static String hours(Availability availability) {
        BitSet quarters = availability.quarters();
        return quarters.isEmpty() ? "-" : HexFormat.of().formatHex(quarters.toByteArray());
    }

    private static List<String> rule(Rule rule) {
        if (rule instanceof Rule.MustDiffer differ) {
            return List.of("differ " + encoded(differ.trait()));
        }
        if (rule instanceof Rule.MustShare share) {
            return List.of("share " + encoded(share.trait()));
        }
        if (rule instanceof Rule.MinimumOverlap overlap) {
            return List.of("overlap " + overlap.atLeast().toMinutes());
        }
        if (rule instanceof Rule.Forbidden forbidden) {
            return sorted(forbidden.pairs()).stream()
                    .map(pair -> "forbidden " + encoded(forbidden.reason()) + ' ' + pair)
                    .toList();
        }
        if (rule instanceof Rule.Across across) {
            return List.of(String.join(
                    " ", "across", encoded(across.trait()), encoded(across.oneValue()), encoded(across.otherValue())));
        }
        if (rule instanceof Rule.WithHost host) {
            return List.of("host " + String.join(" ", new TreeSet<>(host.hosts())));
        }
        if (rule instanceof Rule.AtMostEvery often) {
            return new TreeMap<>(often.days())
                    .entrySet().stream()
                            .map(days -> "rests " + days.getKey() + ' ' + days.getValue())
                            .toList();
        }
        return List.of("lottery " + ((Rule.Lottery) rule).places());
    }

    private static String preference(Preference preference) {
        if (preference instanceof Preference.DifferentTrait different) {
            return "different " + encoded(different.trait());
        }
        if (preference instanceof Preference.SharedTrait shared) {
            return "shared " + encoded(shared.trait());
        }
        if (preference instanceof Preference.InPerson inPerson) {
            return String.join(
                    " ",
                    "in_person",
                    encoded(inPerson.place()),
                    encoded(inPerson.modes()),
                    encoded(inPerson.inPerson()));
        }
        if (preference instanceof Preference.KeepTogether) {
            return "keep_together";
        }
        return preference instanceof Preference.LongestAgo ? "longest_ago" : "overlap";
    }

    private static String meeting(Meeting meeting) {
        return String.join(
                " ",
                meeting.held() ? "met" : "introduced",
                meeting.pair().one(),
                meeting.pair().other(),
                meeting.on().toString());
    }

    private static List<String> sorted(Set<Pair> pairs) {
        return pairs.stream()
                .map(pair -> pair.one() + ' ' + pair.other())
                .sorted()
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.rapport.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts groups together from parts of 1, 2, 4 and 8 people: the best pairs, the best pairs of pairs and so on, each step an exact matching; then every group
 * takes the parts that make up its size, the largest first.
 */
final class Assembly {

    private final Roster roster;
    private final Weights weights;

    Assembly(Roster roster, Weights weights) {
        this.roster = roster;
        this.weights = weights;
    }

    /** Returns groups of these sizes, or smaller ones where the rules leave no other way; some may be missing. */
    List<int[]> assemble(int[] sizes) {
        List<List<int[]>> parts = parts(sizes);
        List<int[]> groups = new ArrayList<>(Collections.nCopies(sizes.length, new int[0]));
        for (int bit = parts.size() - 1; bit >= 0; bit--) {
            handOut(parts.get(bit), groups, sizes);
        }
        return groups;
    }

    /** Returns the best pairs of some people. */
    List<int[]> pairs(int[] people) {
        return merges(
                Arrays.stream(people).mapToObj(number -> new int[] {number}).toList(), people.length);
    }

    private List<List<int[]>> parts(int[] sizes) {
        List<List<int[]>> parts = new ArrayList<>();
        List<int[]> smaller = IntStream.range(0, roster.size())
                .mapToObj(number -> new int[] {number})
                .toList();
        for (int bit = 1; bit <= 3; bit++) {
            int shift = bit;
            List<int[]> larger = merges(
                    smaller, Arrays.stream(sizes).map(size -> size >> shift).sum());
            parts.add(smaller.stream().filter(isNotIn(larger)).toList());
            smaller = larger;
        }
        parts.add(smaller);
        return parts;
    }

    private static Predicate<int[]> isNotIn(List<int[]> larger) {
        int[] used = larger.stream().flatMapToInt(Arrays::stream).sorted().toArray();
        return part -> Arrays.binarySearch(used, part[0]) < 0;
    }

    /** Joins parts two by two as well as possible and returns the best of them, at most as many as wanted. */
    private List<int[]> merges(List<int[]> parts, int wanted) {
        if (wanted == 0) {
            return List.of();
        }
        List<int[]> joined = new ArrayList<>();
        Edges edges = new Edges(parts.size());
        for (int one = 0; one < parts.size(); one++) {
            for (int other = 0; other < one; other++) {
                offer(edges, one, other, union(parts.get(one), parts.get(other)), 0);
            }
        }
        Matching matching = edges.solve();
        for (int part = 0; part < parts.size(); part++) {
            if (matching.mate(part) > part) {
                joined.add(union(parts.get(part), parts.get(matching.mate(part))));
            }
        }
        joined.sort(
                Comparator.comparingLong((int[] part) -> weights.group(part)).reversed());
        return new ArrayList<>(joined.subList(0, Math.min(wanted, joined.size())));
    }

    /** Gives at most one of the parts to each group that has room for it. */
    private void handOut(List<int[]> parts, List<int[]> groups, int[] sizes) {
        Edges edges = new Edges(groups.size() + parts.size());
        for (int group = 0; group < groups.size(); group++) {
            for (int part = 0; part < parts.size(); part++) {
                int[] union = union(groups.get(group), parts.get(part));
                if (union.length <= sizes[group]) {
                    offer(edges, group, groups.size() + part, union, weights.group(groups.get(group)));
                }
            }
        }
        Matching matching = edges.solve();
        for (int group = 0; group < groups.size(); group++) {
            if (matching.mate(group) >= 0) {
                groups.set(group, union(groups.get(group), parts.get(matching.mate(group) - groups.size())));
            }
        }
    }

    private void offer(Edges edges, int one, int other, int[] union, long before) {
        long gain = union.length < 2 ? 0 : weights.group(union) - before;
        if (gain > 0 && roster.allows(union)) {
            edges.add(one, other, gain);
        }
    }

    private static int[] union(int[] one, int[] other) {
        return Stream.of(one, other).flatMapToInt(Arrays::stream).toArray();
    }
}

package io.rapport.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A graph made round a matching and the prices that prove it optimal, with odd sets in odd sets: the weight of the best matching is known, whatever the size.
 *
 * @param weight of the best matching
 */
record PlantedGraph(WeightedGraph graph, long weight) {

    /** A set of vertices, of which one is not matched inside. */
    private record Part(int set, int base, List<Integer> some) {}

    private record Line(int from, int to, long slack) {}

    /**
     * Plants sets one in the other, and many side by side.
     *
     * @param depth how often the first set is wrapped in a larger one, at most a third of the vertices
     */
    static PlantedGraph of(SplittableRandom random, int vertices, int depth, int largestPrice) {
        int[] parent = new int[2 * vertices];
        Arrays.fill(parent, -1);
        int sets = vertices;
        List<Line> lines = new ArrayList<>();
        List<Line> matched = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (int vertex = 0; vertex < vertices; vertex++) {
            parts.add(new Part(vertex, vertex, List.of(vertex)));
        }
        while (sets - vertices < 2 * depth && parts.size() > 8) {
            int first = sets - vertices < depth ? parts.size() - 1 : random.nextInt(parts.size());
            List<Part> children = new ArrayList<>(List.of(take(parts, first)));
            for (int more = random.nextInt(8) == 0 ? 4 : 2; more > 0; more--) {
                children.add(take(parts, random.nextInt(parts.size())));
            }
            parts.add(ring(random, children, sets, parent, lines, matched));
            sets++;
        }
        while (parts.size() > 1) {
            matched.add(
                    new Line(take(parts, parts.size() - 1).base, take(parts, random.nextInt(parts.size())).base, 0));
        }
        for (int line = 0; line < 2 * vertices; line++) {
            int from = random.nextInt(vertices);
            lines.add(
                    new Line(from, (from + 1 + random.nextInt(vertices - 1)) % vertices, random.nextInt(largestPrice)));
        }
        return weigh(random, vertices, Arrays.copyOf(parent, sets), lines, matched, largestPrice);
    }

    private static Part take(List<Part> parts, int index) {
        Part last = parts.remove(parts.size() - 1);
        return index == parts.size() ? last : parts.set(index, last);
    }

    private static Part ring(
            SplittableRandom random, List<Part> children, int set, int[] parent, List<Line> lines, List<Line> matched) {
        List<Integer> some = new ArrayList<>();
        for (int index = 0; index < children.size(); index++) {
            Part child = children.get(index);
            Part next = children.get((index + 1) % children.size());
            parent[child.set] = set;
            some.add(child.some.get(random.nextInt(child.some.size())));
            if (index % 2 == 1) {
                matched.add(new Line(child.base, next.base, 0));
            } else {
                lines.add(new Line(any(random, child), any(random, next), 0));
            }
        }
        return new Part(set, children.get(0).base, some);
    }

    private static int any(SplittableRandom random, Part part) {
        return part.some.get(random.nextInt(part.some.size()));
    }

    private static PlantedGraph weigh(
            SplittableRandom random,
            int vertices,
            int[] parent,
            List<Line> lines,
            List<Line> matched,
            int largestPrice) {
        long[] price = new long[parent.length];
        for (int index = 0; index < price.length; index++) {
            price[index] = index < vertices ? 1 + random.nextInt(largestPrice) : random.nextInt(3);
        }
        Nest nest = new Nest(vertices, parent, price);
        Edges edges = new Edges(vertices);
        long best = 0;
        for (Line line : matched) {
            long weight = price[line.from] + price[line.to] + nest.shared(line.from, line.to);
            edges.add(line.from, line.to, weight);
            best += weight;
        }
        for (Line line : lines) {
            long weight = price[line.from] + price[line.to] + nest.shared(line.from, line.to) - line.slack;
            if (weight >= 0) {
                edges.add(line.from, line.to, weight);
            }
        }
        return new PlantedGraph(edges.graph(), best);
    }
}

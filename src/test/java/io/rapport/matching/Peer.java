package io.rapport.matching;

import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How other tools pair people, written anew from their rules, and how Rapport does; each plays a year of weekly rounds. */
enum Peer {
    /** Icebreaker for Microsoft Teams: everybody is shuffled, each two who follow each other are a pair. It knows neither rules nor history. */
    SHUFFLE {
        @Override
        List<int[]> pairs(Roster roster, BitSet[] known, SplittableRandom random) {
            int[] order = shuffled(roster.size(), random);
            return IntStream.range(0, order.length / 2)
                    .mapToObj(pair -> new int[] {order[2 * pair], order[2 * pair + 1]})
                    .toList();
        }
    },
    /**
     * chat-roulette for Slack: people come one after the other in random order; each gets one of the free who they were never introduced to, or else any of the
     * free, by chance. It has no rules of this kind: here whom they forbid is not among the free.
     */
    GREEDY {
        @Override
        List<int[]> pairs(Roster roster, BitSet[] known, SplittableRandom random) {
            List<int[]> pairs = new ArrayList<>();
            BitSet free = new BitSet(roster.size());
            free.set(0, roster.size());
            for (int one : shuffled(roster.size(), random)) {
                int[] allowed = free.stream()
                        .filter(other -> free.get(one) && other != one && roster.makesPair(one, other))
                        .toArray();
                int[] unknown = Arrays.stream(allowed)
                        .filter(other -> !known[one].get(other))
                        .toArray();
                int[] choice = unknown.length > 0 ? unknown : allowed;
                if (choice.length > 0) {
                    int other = choice[random.nextInt(choice.length)];
                    free.clear(one);
                    free.clear(other);
                    pairs.add(new int[] {one, other});
                }
            }
            return pairs;
        }
    },
    /** Rapport. */
    EXACT {
        @Override
        Year play(Problem first, int rounds) {
            Simulation simulation = new Simulation(first, Period.ofWeeks(1));
            List<Simulation.Figures> figures =
                    Stream.generate(simulation::play).limit(rounds).toList();
            return new Year(
                    figures.get(rounds - 1).repeats(),
                    figures.stream().mapToLong(Simulation.Figures::violations).sum(),
                    figures.stream().mapToLong(Simulation.Figures::leftOut).sum());
        }
    };

    /**
     * What became of a year.
     *
     * @param repeats pairs who had been introduced before
     * @param violations pairs whom a hard rule forbids
     * @param leftOut how often somebody had nobody
     */
    record Year(long repeats, long violations, long leftOut) {}

    /** Pairs people of numbers, who have been introduced to those they know. */
    List<int[]> pairs(Roster roster, BitSet[] known, SplittableRandom random) {
        throw new UnsupportedOperationException("plays its own rounds: " + this);
    }

    /** Plays rounds that begin with a problem without history. */
    Year play(Problem first, int rounds) {
        Roster roster = new Roster(first);
        SplittableRandom random = new SplittableRandom(first.seed());
        BitSet[] known = Stream.generate(BitSet::new).limit(roster.size()).toArray(BitSet[]::new);
        long repeats = 0;
        long violations = 0;
        long leftOut = 0;
        for (int round = 0; round < rounds; round++) {
            List<int[]> pairs = pairs(roster, known, random);
            leftOut += roster.size() - 2L * pairs.size();
            for (int[] pair : pairs) {
                repeats += known[pair[0]].get(pair[1]) ? 1 : 0;
                violations += roster.makesPair(pair[0], pair[1]) ? 0 : 1;
                known[pair[0]].set(pair[1]);
                known[pair[1]].set(pair[0]);
            }
        }
        return new Year(repeats, violations, leftOut);
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int number = 0; number < size; number++) {
            int earlier = random.nextInt(number + 1);
            order[number] = order[earlier];
            order[earlier] = number;
        }
        return order;
    }
}

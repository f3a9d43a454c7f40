package io.rapport.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Finds groups by annealing (Kirkpatrick, Gelatt and Vecchi 1983): two people change seats, and what makes the round worse is taken the more seldom, the colder
 * it gets.
 *
 * <p>On the way a rule may be broken, at a price, for otherwise tight rules would leave no way from one round to another; whoever breaks one in the end has to
 * get up. The levels of the weight are pressed together so that they can be weighed against each other; who compares results does so by the true weight. All is
 * whole numbers and counted moves, so that a replay gives the same groups.
 */
final class Annealing {

    private static final int NEW = 2_000;
    private static final int SOFT = 1_000;
    private static final int PLANNED = 30;
    private static final int BROKEN = 12_000;
    private static final int OUT = 30_000;
    private static final int MISSED = 3_000;
    private static final int TURN = 1_500;
    private static final int SPARE = 4;

    private static final int STAGES = 120;
    private static final double HOTTEST = 4_000;
    private static final double COLDEST = 12;
    private static final int DRAWS = 4_096;

    /** How much worse than the temperature a change may be, in units of 1/1024, for each of some equal parts of chance. */
    private static final int[] TOLERANCE = IntStream.range(0, DRAWS)
            .map(draw -> (int) (-StrictMath.log((draw + 0.5) / DRAWS) * 1_024))
            .toArray();

    private final Roster roster;
    private final int[][] worth;
    private final int[] outWorth;
    private final int[] largerWorth;
    private final int usualSize;
    private int[] seat = {};
    private int[] groupOf = {};
    private int[] first = {};
    private int[] energy = {};

    Annealing(Roster roster, Weights weights) {
        int people = roster.size();
        this.roster = roster;
        this.usualSize = roster.problem().groupSize();
        this.worth = new int[people][people];
        Ranks missed = Ranks.of(roster.problem(), Candidate::roundsMissed);
        Ranks turns = Ranks.of(roster.problem(), Candidate::timesInTrio);
        this.outWorth = new int[people];
        this.largerWorth = new int[people];
        for (int one = 0; one < people; one++) {
            outWorth[one] = -OUT - MISSED * Math.min(9, missed.rank(roster.person(one)));
            largerWorth[one] = -TURN * Math.min(9, turns.rank(roster.person(one)));
            for (int other = 0; other < people; other++) {
                worth[one][other] = one == other ? 0 : worth(one, other, weights);
            }
        }
    }

    private int worth(int one, int other, Weights weights) {
        if (!roster.together(one, other)) {
            return -BROKEN;
        }
        Units units = weights.units();
        long whole = weights.pair(one, other);
        long below = whole % units.newness();
        long soft = below / units.soft() * SOFT / units.finest();
        return (int) (NEW * (whole / units.newness()) + soft + (below % units.soft() > 0 ? PLANNED : 0));
    }

    /** Returns groups that break no rule, none larger than its room; it begins with everybody in the order of numbers. */
    List<int[]> groups(int[] room, long moves, SplittableRandom random, Progress progress) {
        sitDown(room, random);
        for (int stage = 0; stage < STAGES; stage++) {
            double temperature = HOTTEST * StrictMath.pow(COLDEST / HOTTEST, (double) stage / (STAGES - 1));
            int whole = (int) temperature;
            progress.reach(stage, STAGES);
            for (long move = 0; move < moves / STAGES; move++) {
                step(random, whole);
            }
        }
        return allowed(room.length);
    }

    /** Seats people and, where there is more room, nobody; the last group is those who are out. */
    private void sitDown(int[] room, SplittableRandom random) {
        int people = roster.size();
        int inside = Arrays.stream(room).sum();
        int out = Math.max(0, people - inside) + SPARE;
        this.groupOf = new int[inside + out];
        this.first = new int[room.length + 2];
        for (int group = 0; group <= room.length; group++) {
            first[group + 1] = first[group] + (group < room.length ? room[group] : out);
            Arrays.fill(groupOf, first[group], first[group + 1], group);
        }
        this.seat = IntStream.range(0, groupOf.length)
                .map(place -> place < people ? place : -1)
                .toArray();
        for (int place = people - 1; place > 0; place--) {
            swap(place, random.nextInt(place + 1));
        }
        this.energy = IntStream.rangeClosed(0, room.length).map(this::energy).toArray();
    }

    private void step(SplittableRandom random, int temperature) {
        int one = random.nextInt(seat.length);
        int other = random.nextInt(seat.length);
        int here = groupOf[one];
        int there = groupOf[other];
        if (here == there || (seat[one] < 0 && seat[other] < 0)) {
            return;
        }
        swap(one, other);
        int newHere = energy(here);
        int newThere = energy(there);
        long tolerated = (long) temperature * TOLERANCE[random.nextInt(DRAWS)] / 1_024;
        int gain = newHere + newThere - energy[here] - energy[there];
        if (gain >= 0 || -gain <= tolerated) {
            energy[here] = newHere;
            energy[there] = newThere;
        } else {
            swap(one, other);
        }
    }

    private void swap(int one, int other) {
        int person = seat[one];
        seat[one] = seat[other];
        seat[other] = person;
    }

    private int energy(int group) {
        if (group == first.length - 2) {
            return outside(group);
        }
        int sum = 0;
        int people = 0;
        int larger = 0;
        for (int place = first[group]; place < first[group + 1]; place++) {
            int person = seat[place];
            if (person >= 0) {
                people++;
                larger += largerWorth[person];
                for (int earlier = first[group]; earlier < place; earlier++) {
                    sum += seat[earlier] < 0 ? 0 : worth[person][seat[earlier]];
                }
            }
        }
        if (people == 1) {
            return outside(group);
        }
        boolean broken =
                people > 1 && sum >= 0 && roster.hasRulesForWholeGroups() && !roster.allowsWhole(members(group));
        return sum + (people > usualSize ? larger : 0) - (broken ? BROKEN : 0);
    }

    private int outside(int group) {
        int sum = 0;
        for (int place = first[group]; place < first[group + 1]; place++) {
            sum += seat[place] < 0 ? 0 : outWorth[seat[place]];
        }
        return sum;
    }

    private int[] members(int group) {
        int[] members = new int[first[group + 1] - first[group]];
        int count = 0;
        for (int place = first[group]; place < first[group + 1]; place++) {
            if (seat[place] >= 0) {
                members[count++] = seat[place];
            }
        }
        return Arrays.copyOf(members, count);
    }

    private List<int[]> allowed(int groups) {
        List<int[]> allowed = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int[] members = members(group);
            while (members.length > 1 && !roster.allows(members)) {
                members = withoutTheWorst(members);
            }
            allowed.add(members.length > 1 ? members : new int[0]);
        }
        return allowed;
    }

    private int[] withoutTheWorst(int[] members) {
        long most = -1;
        int worst = members[0];
        for (int member : members) {
            long forbidden = Arrays.stream(members)
                    .filter(other -> other != member && !roster.together(member, other))
                    .count();
            if (forbidden > most) {
                most = forbidden;
                worst = member;
            }
        }
        int leaves = worst;
        return Arrays.stream(members).filter(member -> member != leaves).toArray();
    }
}

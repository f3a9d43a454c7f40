package io.rapport.matching;

import io.rapport.matching.Account.Cost;
import io.rapport.matching.Account.RunnerUp;
import io.rapport.matching.Arrangement.Group;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the groups that would have come next: the best that exchanging one member of a group makes of it, and what they are worth less. */
final class NextBest {

    private final Roster roster;
    private final Past past;
    private final Weights weights;
    private final List<int[]> places;

    NextBest(Roster roster, Arrangement arrangement) {
        this.roster = roster;
        this.past = new Past(roster);
        this.weights = new Weights(roster, past);
        this.places = Stream.concat(
                        arrangement.groups().stream().map(this::numbers),
                        arrangement.leftOut().stream()
                                .map(left -> roster.number(left.id()))
                                .filter(number -> number >= 0)
                                .map(number -> new int[] {number}))
                .toList();
    }

    /** Two groups (or somebody alone) before an exchange, and after it. */
    private record Exchange(List<int[]> before, List<int[]> after) {}

    /** Returns the best exchange that is not worth more than what is; it is the first of several that are worth the same. */
    Optional<RunnerUp> to(Group group) {
        int[] own = numbers(group);
        Exchange best = null;
        long least = Long.MAX_VALUE;
        for (int[] others : places) {
            for (int index = 0; index < own.length && !Arrays.equals(own, others); index++) {
                for (int place = 0; place < others.length; place++) {
                    int[] here = replaced(own, index, others[place]);
                    int[] there = replaced(others, place, own[index]);
                    long loss = weights.group(own) + weights.group(others) - weights.group(here) - weights.group(there);
                    if (loss >= 0 && loss < least && mayBe(here) && mayBe(there)) {
                        least = loss;
                        best = new Exchange(List.of(own, others), List.of(here, there));
                    }
                }
            }
        }
        return Optional.ofNullable(best).map(this::runnerUp);
    }

    private boolean mayBe(int[] members) {
        return members.length < 2 || roster.allows(members);
    }

    private RunnerUp runnerUp(Exchange exchange) {
        return new RunnerUp(exchange.after.stream().map(this::ids).toList(), cost(exchange));
    }

    private Cost cost(Exchange exchange) {
        if (alone(exchange.before) > alone(exchange.after)) {
            boolean someoneIsOut = exchange.before.stream().anyMatch(members -> members.length < 2);
            return someoneIsOut ? Cost.Plain.LONGER_WAIT : Cost.Plain.SOONER_TURN;
        }
        if (newness(exchange.before) > newness(exchange.after)) {
            return again(exchange);
        }
        return softCost(exchange);
    }

    private Cost again(Exchange exchange) {
        if (Blend.keepsTogether(roster.problem())) {
            return Cost.Plain.PARTED;
        }
        int more = known(exchange.after) - known(exchange.before);
        return more > 0 ? new Cost.Repeats(more) : Cost.Plain.MET_BEFORE_MISSED;
    }

    /** Names the preference by which most is lost. */
    private Cost softCost(Exchange exchange) {
        Blend blend = weights.blend();
        long most = 0;
        long all = 0;
        int worst = -1;
        for (int part = 0; part < blend.parts(); part++) {
            long lost = soft(part, exchange.before) - soft(part, exchange.after);
            worst = lost > most ? part : worst;
            most = Math.max(most, lost);
            all += lost;
        }
        if (worst < 0 || all <= 0) {
            return Cost.Plain.NOTHING;
        }
        List<Preference> preferences = blend.preferences();
        if (worst < preferences.size()) {
            return new Cost.Less(preferences.get(worst));
        }
        return blend.isLookahead(worst) ? Cost.Plain.REPEATS_SOONER : Cost.Plain.NEARER;
    }

    /** Something about two people as a number. */
    private interface OfPair {

        long of(int one, int other);
    }

    private static long sum(List<int[]> groups, OfPair figure) {
        long sum = 0;
        for (int[] members : groups) {
            for (int index = 1; index < members.length; index++) {
                for (int earlier = 0; earlier < index; earlier++) {
                    sum += figure.of(members[index], members[earlier]);
                }
            }
        }
        return sum;
    }

    /** Returns what members of groups are worth without each other. */
    private long alone(List<int[]> groups) {
        return groups.stream().mapToLong(weights::group).sum() - sum(groups, weights::pair);
    }

    private long newness(List<int[]> groups) {
        return sum(
                groups,
                (one, other) -> weights.pair(one, other) / weights.units().newness());
    }

    private int known(List<int[]> groups) {
        return (int) sum(groups, (one, other) -> past.newness(one, other) < 2 ? 1 : 0);
    }

    private long soft(int part, List<int[]> groups) {
        return sum(groups, (one, other) -> weights.blend().part(part, one, other, past.daysSince(one, other)));
    }

    private int[] numbers(Group group) {
        return group.ids().stream().mapToInt(roster::number).toArray();
    }

    private List<String> ids(int[] members) {
        return Arrays.stream(members)
                .mapToObj(number -> roster.person(number).id())
                .sorted()
                .toList();
    }

    private static int[] replaced(int[] members, int index, int comes) {
        int[] changed = members.clone();
        changed[index] = comes;
        return changed;
    }
}

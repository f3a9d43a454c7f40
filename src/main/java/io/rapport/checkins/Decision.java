package io.rapport.checkins;

import io.rapport.matching.Arrangement;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.prompts.Deck;
import io.rapport.store.Ids;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was decided for a roster: who is together, who starts, what they are asked, and who is left out. */
record Decision(Roster roster, Arrangement arrangement) {

    /** Turns the decision into groups of a round. */
    List<Group> groups(Round round) {
        return groups(round, Map.of());
    }

    /**
     * Turns the decision into groups of a round.
     *
     * @param insteadOf whom members were matched with before, where plans changed
     */
    List<Group> groups(Round round, Map<MemberId, MemberId> insteadOf) {
        Map<MemberId, Integer> starts = new HashMap<>(roster.starts());
        return arrangement.groups().stream()
                .map(group -> group(round, group, insteadOf, starts))
                .toList();
    }

    private Group group(
            Round round, Arrangement.Group decided, Map<MemberId, MemberId> insteadOf, Map<MemberId, Integer> starts) {
        long seed = round.seed() ^ Seeds.of(String.join("+", decided.ids()));
        List<MemberId> members = starterFirst(decided.ids(), seed, starts);
        MemberId starter = members.get(0);
        starts.merge(starter, 1, Integer::sum);
        String id = Ids.next();
        Deck deck = roster.deck();
        Asked asked = roster.asked();
        return new Group(
                id,
                round.workspace(),
                round.id(),
                round.program(),
                Group.State.OPEN,
                deck.choose(asked.level(members, deck.levels()), seed, asked.among(members)),
                starter,
                Reasons.text(decided.reasons()),
                null,
                null,
                null,
                null,
                null,
                members.stream()
                        .map(member -> CheckIn.planned(id, member, instead(insteadOf, member)))
                        .toList());
    }

    private static @Nullable MemberId instead(Map<MemberId, MemberId> insteadOf, MemberId member) {
        return insteadOf.get(member);
    }

    /** Puts first who was asked to start least often; the seed settles ties. */
    private static List<MemberId> starterFirst(List<String> ids, long seed, Map<MemberId, Integer> starts) {
        int shift = Math.floorMod(seed, ids.size());
        List<MemberId> turned = Stream.concat(
                        ids.stream().skip(shift), ids.stream().limit(shift))
                .map(MemberId::new)
                .toList();
        return turned.stream()
                .sorted(Comparator.comparingInt(member -> starts.getOrDefault(member, 0)))
                .toList();
    }

    /** Returns who is left out, and why. */
    Map<MemberId, Unmatched> leftOut() {
        Map<MemberId, Unmatched> leftOut = new LinkedHashMap<>();
        Map<MemberId, Member> members = roster.byId();
        for (Arrangement.LeftOut left : arrangement.leftOut()) {
            MemberId id = new MemberId(left.id());
            leftOut.put(id, why(left, members.get(id)));
        }
        return leftOut;
    }

    private Unmatched why(Arrangement.LeftOut left, @Nullable Member member) {
        return member != null && roster.manner().isUndecided(member) ? Unmatched.UNDECIDED : Unmatched.of(left.why());
    }
}

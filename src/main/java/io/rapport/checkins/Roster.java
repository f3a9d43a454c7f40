package io.rapport.checkins;

import io.rapport.matching.Problem;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.prompts.Deck;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything a round is decided from, as it was at one moment.
 *
 * @param manner what the kind of program means for the round
 * @param revision the program's revision at that moment
 * @param deck what the members are asked from
 * @param asked which questions the members were given with each other
 * @param starts how often each member was asked to start
 */
record Roster(
        Program program,
        Manner manner,
        List<Member> members,
        long revision,
        Problem problem,
        Deck deck,
        Asked asked,
        Map<MemberId, Integer> starts) {

    LocalDate period() {
        return manner.period();
    }

    boolean isTooSmall() {
        return members.size() < program.minimum();
    }

    /** Returns whether a member who has no group is told. */
    boolean tells(MemberId member, Unmatched why) {
        return members.stream().filter(known -> known.id().equals(member)).anyMatch(known -> manner.tells(known, why));
    }

    /** Returns the members by their ids; made anew each time. */
    Map<MemberId, Member> byId() {
        return members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }
}

package io.rapport.checkins;

import io.rapport.messaging.Homes;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Has somebody without a group join a pair, where one of the two says yes; what they say is kept nowhere. */
final class Thirds {

    private final People people;
    private final Scenes scenes;

    Thirds(People people, Scenes scenes) {
        this.people = people;
        this.scenes = scenes;
    }

    /** Returns whether a group is a pair, as it was matched, that has not talked, given up or fixed a time. */
    static boolean isOpenPair(Group group) {
        return group.isOpen()
                && group.members().size() == 2
                && group.present().size() == 2
                && group.agreedAt() == null
                && group.checkIns().stream().allMatch(Thirds::isAhead);
    }

    private static boolean isAhead(CheckIn part) {
        return part.outcome() == null || part.outcome() == Outcome.NOT_YET;
    }

    /** Returns whether a member has no group in a program's rounds. */
    static boolean isAlone(Work work, Round round, MemberId member) {
        return new GroupTable(work)
                .ofMember(round.workspace(), member).stream()
                        .noneMatch(group -> group.program().equals(round.program()));
    }

    /** Returns for whom a pair was asked to make room and still can. */
    Optional<Third> open(Work work, Scene scene, Instant now) {
        return new ThirdTable(work)
                .find(scene.group().workspace(), scene.group().id())
                .filter(third -> !third.settled() && scene.round().isOpen() && isOpenPair(scene.group()))
                .filter(third -> isWaiting(work, scene, third.member(), now) && !isApart(work, scene, third.member()));
    }

    private boolean isWaiting(Work work, Scene scene, MemberId member, Instant now) {
        Round round = scene.round();
        return isAlone(work, round, member)
                && people.enrollments().isAvailable(work, scene.program(), member, round.period(), now)
                && people.members()
                        .find(work, round.workspace(), member)
                        .filter(found -> Mending.isTimeLeft(round, found, now))
                        .isPresent();
    }

    private boolean isApart(Work work, Scene scene, MemberId member) {
        List<MemberId> three = Stream.concat(scene.group().members().stream(), Stream.of(member))
                .toList();
        return !people.neverMatches()
                .among(work, scene.group().workspace(), three)
                .isEmpty();
    }

    /** Has whom a pair was asked for join it, unless something has changed since; returns the three. */
    Optional<Scene> welcome(Work work, Scene pair, Notices notices, Instant now) {
        new RoundTable(work).unsettle(pair.round());
        return scenes.find(work, pair.group().workspace(), pair.group().id())
                .flatMap(scene -> open(work, scene, now).filter(third -> join(work, scene, third)))
                .flatMap(third -> scenes.find(work, third.workspace(), third.group()))
                .map(three -> introduce(work, three, notices, now));
    }

    private boolean join(Work work, Scene scene, Third third) {
        if (!new GroupTable(work).welcome(scene.group(), third)) {
            return false;
        }
        new CheckInTable(work).join(scene.group(), third.member());
        people.enrollments()
                .matched(
                        work,
                        scene.program(),
                        List.of(third.member()),
                        scene.round().period());
        return true;
    }

    private static Scene introduce(Work work, Scene three, Notices notices, Instant now) {
        Group group = three.group();
        notices.outbox().revise(work, group.workspace(), Notices.INTRODUCTION, group.id(), now);
        notices.introduce(work, three, now, now);
        if (three.program().followUps()) {
            notices.followUp(work, three, now);
        }
        notices.settle(work, three.round(), Objects.requireNonNull(group.third()), now);
        Homes.touch(work, group.workspace(), group.members(), now);
        return three;
    }
}

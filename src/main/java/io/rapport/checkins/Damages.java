package io.rapport.checkins;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.NeverMatches;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for groups with somebody who is not available any more: left, paused, deactivated, apart, or without a reply. */
final class Damages {

    private final People people;

    Damages(People people) {
        this.people = people;
    }

    /** Returns what is wrong with the groups of an open round in which nobody met yet and no agreed time has passed. */
    List<Damage> of(Work work, Round round, List<Member> available, Instant now) {
        Set<MemberId> there = available.stream().map(Member::id).collect(Collectors.toSet());
        List<Group> groups = new GroupTable(work)
                .ofRound(round.workspace(), round.id()).stream()
                        .filter(group -> group.isOpen() && !group.hasMet())
                        .filter(group ->
                                group.agreedAt() == null || group.agreedAt().isAfter(now))
                        .toList();
        Map<MemberId, Set<MemberId>> apart = apart(work, round, groups);
        return groups.stream()
                .flatMap(group -> of(work, group, there, apart).stream())
                .toList();
    }

    private Map<MemberId, Set<MemberId>> apart(Work work, Round round, List<Group> groups) {
        List<MemberId> members =
                groups.stream().flatMap(group -> group.members().stream()).toList();
        Map<MemberId, Set<MemberId>> apart = new HashMap<>();
        for (NeverMatches.Pair pair : people.neverMatches().among(work, round.workspace(), members)) {
            apart.computeIfAbsent(pair.one(), member -> new HashSet<>()).add(pair.other());
            apart.computeIfAbsent(pair.other(), member -> new HashSet<>()).add(pair.one());
        }
        return apart;
    }

    private Optional<Damage> of(Work work, Group group, Set<MemberId> there, Map<MemberId, Set<MemberId>> apart) {
        List<MemberId> staying =
                group.present().stream().filter(there::contains).toList();
        Set<MemberId> gone = new HashSet<>(group.members());
        staying.forEach(gone::remove);
        if (isApart(staying, apart)) {
            List<MemberId> told = new ArrayList<>(staying);
            told.removeIf(member -> isAuthor(work, group, member, staying));
            return Optional.of(new Damage(group, gone, told, staying, Damage.Kind.OFF));
        }
        List<MemberId> unanswered = unanswered(group, staying);
        if (!unanswered.isEmpty() && staying.size() == 2) {
            return Optional.of(new Damage(group, gone, List.of(), unanswered, Damage.Kind.QUIET));
        }
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        Damage.Kind kind = staying.size() > 1 ? Damage.Kind.SMALLER : Damage.Kind.OFF;
        return Optional.of(new Damage(group, gone, staying, kind == Damage.Kind.OFF ? staying : List.of(), kind));
    }

    private static boolean isApart(List<MemberId> staying, Map<MemberId, Set<MemberId>> apart) {
        return staying.stream()
                .anyMatch(
                        member -> apart.getOrDefault(member, Set.of()).stream().anyMatch(staying::contains));
    }

    private boolean isAuthor(Work work, Group group, MemberId member, List<MemberId> staying) {
        return people.neverMatches().of(work, group.workspace(), member).stream()
                .anyMatch(staying::contains);
    }

    private static List<MemberId> unanswered(Group group, List<MemberId> staying) {
        return group.checkIns().stream()
                .filter(part -> part.outcome() == Outcome.NO_REPLY)
                .map(CheckIn::member)
                .filter(staying::contains)
                .toList();
    }
}

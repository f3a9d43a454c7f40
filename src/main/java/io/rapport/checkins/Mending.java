package io.rapport.checkins;

import io.rapport.matching.Matching;
import io.rapport.messaging.Homes;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks after the groups of open rounds: who stays behind is told kindly, and matched again with whoever is free. */
final class Mending {

    private static final Duration ENOUGH_TO_MEET = Duration.ofDays(1);

    private final Transactions transactions;
    private final People people;
    private final Rounds rounds;
    private final Notices notices;

    Mending(Transactions transactions, People people, Rounds rounds, Notices notices) {
        this.transactions = transactions;
        this.people = people;
        this.rounds = rounds;
        this.notices = notices;
    }

    void mend(WorkspaceId workspace, ProgramId program, Instant now) {
        transactions.run(work -> new RoundTable(work).open(workspace)).stream()
                .filter(round -> round.program().equals(program))
                .forEach(round -> mend(round, now));
    }

    private void mend(Round round, Instant now) {
        transactions.run(work -> look(work, round, now)).ifPresent(repair -> {
            Decision decision =
                    new Decision(repair.free(), Matching.solve(repair.free().problem()));
            transactions.runIf(kept -> kept, work -> commit(work, repair, decision, now));
        });
    }

    /** Returns whether anything can have changed since the last look. */
    boolean isDue(Work work, Round round) {
        return people.programs().revision(work, round.workspace(), round.program()) != round.mended();
    }

    private record Repair(Round round, Program program, List<Damage> damages, Roster free, List<Member> taking) {

        Map<MemberId, Member> present() {
            return taking.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        }
    }

    /** Gathers what is wrong; empty when nothing can have changed since the last look. */
    private Optional<Repair> look(Work work, Round round, Instant now) {
        long revision = people.programs().revision(work, round.workspace(), round.program());
        if (revision == round.mended()) {
            return Optional.empty();
        }
        return people.programs().find(work, round.workspace(), round.program()).map(program -> {
            List<Member> taking = people.enrollments().takingPart(work, program, round.period(), now);
            List<Damage> damages = new Damages(people).of(work, round, taking, now);
            Map<MemberId, Unmatched> leftOut = new LeftOutTable(work).ofRound(round);
            boolean isSought =
                    leftOut.containsValue(Unmatched.LOOKS) || damages.stream().anyMatch(Damage::breaksUp);
            List<Member> free = isSought && isTimeLeft(round, now)
                    ? free(work, round, leftOut, damages, reachable(work, program, round, now))
                    : List.of();
            long seed = Seeds.of(round.id() + '@' + revision);
            Roster roster = new Rosters(people).among(work, program, round.period(), free, seed);
            return new Repair(round, program, damages, roster, taking);
        });
    }

    private List<Member> reachable(Work work, Program program, Round round, Instant now) {
        return people.enrollments().available(work, program, round.period(), now).stream()
                .filter(member -> isTimeLeft(round, member, now))
                .toList();
    }

    static boolean isTimeLeft(Round round, Instant now) {
        return Duration.between(now, round.endsAt()).compareTo(ENOUGH_TO_MEET) >= 0;
    }

    /** Returns whether enough is left of a round from when a member can be told of it. */
    static boolean isTimeLeft(Round round, Member member, Instant now) {
        return isTimeLeft(round, member.quiet().over(now));
    }

    /** Returns who stays behind, and who was left out of the round against their wish and has found no group since. */
    private static List<Member> free(
            Work work, Round round, Map<MemberId, Unmatched> leftOut, List<Damage> damages, List<Member> available) {
        Set<MemberId> free = new HashSet<>();
        leftOut.forEach((member, why) -> {
            if (why != Unmatched.RESTS) {
                free.add(member);
            }
        });
        new GroupTable(work)
                .ofRound(round.workspace(), round.id()).stream()
                        .filter(Group::isOpen)
                        .forEach(group -> free.removeAll(group.present()));
        damages.forEach(damage -> free.addAll(damage.free()));
        return available.stream().filter(member -> free.contains(member.id())).toList();
    }

    private boolean commit(Work work, Repair repair, Decision decision, Instant now) {
        long revision = people.programs()
                .revision(work, repair.round().workspace(), repair.round().program());
        if (revision != repair.free().revision() || !new RoundTable(work).mended(repair.round(), revision)) {
            return false;
        }
        for (Damage damage : repair.damages()) {
            if (damage.breaksUp()) {
                breakUp(work, damage, now);
            } else {
                goOn(work, repair, damage, now);
            }
        }
        Set<MemberId> matched = matchAgain(work, repair, decision, now);
        repair.damages().stream()
                .filter(Damage::breaksUp)
                .forEach(damage -> leaveOut(work, repair, damage, matched, now));
        Set<MemberId> seen = new LinkedHashSet<>(matched);
        repair.damages().forEach(damage -> seen.addAll(damage.group().members()));
        Homes.touch(work, repair.round().workspace(), seen, now);
        return true;
    }

    private void breakUp(Work work, Damage damage, Instant now) {
        Group group = damage.group();
        if (damage.kind() == Damage.Kind.OFF) {
            notices.callOff(work, group, now);
        } else {
            notices.breakUp(work, group, now);
        }
    }

    private void goOn(Work work, Repair repair, Damage damage, Instant now) {
        Group group = damage.group();
        CheckInTable checkIns = new CheckInTable(work);
        damage.gone().forEach(member -> checkIns.leave(group, member));
        Scene smaller =
                scene(new GroupTable(work).find(group.workspace(), group.id()).orElseThrow(), repair);
        List<MemberId> introduced = introduced(work, group, damage.told());
        if (introduced.isEmpty()) {
            notices.outbox().drop(work, group.workspace(), Notices.INTRODUCTION, group.id(), "group is smaller", now);
        }
        if (introduced.isEmpty() && !isBackToAPair(damage)) {
            notices.introduce(work, smaller, later(repair.round().startsAt(), now), now);
            return;
        }
        String once = String.valueOf(smaller.group().present().size());
        notices.tell(work, smaller, Notices.CHANGED, introduced, once, now);
        notices.outbox().revise(work, group.workspace(), Notices.INTRODUCTION, group.id(), now);
    }

    /** Returns whether those who stay were introduced to each other before somebody joined them, who cannot take part any more. */
    private static boolean isBackToAPair(Damage damage) {
        MemberId third = damage.group().third();
        return third != null && damage.gone().contains(third);
    }

    private List<MemberId> introduced(Work work, Group group, List<MemberId> members) {
        return members.stream()
                .filter(member -> notices.isIntroduced(work, group, member))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Set<MemberId> matchAgain(Work work, Repair repair, Decision decision, Instant now) {
        Map<MemberId, MemberId> insteadOf = new HashMap<>();
        for (Damage damage : repair.damages()) {
            damage.free()
                    .forEach(member -> damage.group().members().stream()
                            .filter(other -> !other.equals(member))
                            .findFirst()
                            .ifPresent(other -> insteadOf.put(member, other)));
        }
        List<Scene> scenes = decision.groups(repair.round(), insteadOf).stream()
                .map(group -> new Scene(
                        group, repair.round(), repair.program(), repair.free().byId()))
                .toList();
        Set<MemberId> matched = new LinkedHashSet<>();
        scenes.forEach(scene -> matched.addAll(scene.group().members()));
        matched.forEach(member -> notices.settle(work, repair.round(), member, now));
        rounds.introduce(work, scenes, now);
        return matched;
    }

    private void leaveOut(Work work, Repair repair, Damage damage, Set<MemberId> matched, Instant now) {
        for (MemberId member : damage.free()) {
            if (!matched.contains(member)) {
                new LeftOutTable(work).insert(repair.round(), member, Unmatched.PLANS_CHANGED, now);
            }
        }
        List<MemberId> told = new ArrayList<>(damage.told());
        told.removeAll(matched);
        List<MemberId> introduced = introduced(work, damage.group(), told);
        notices.tell(work, scene(damage.group(), repair), Notices.CHANGED, introduced, "off", now);
        told.removeAll(introduced);
        told.forEach(member -> notices.notMatched(work, repair.round(), member, now));
    }

    private Scene scene(Group group, Repair repair) {
        return new Scene(group, repair.round(), repair.program(), repair.present());
    }
}

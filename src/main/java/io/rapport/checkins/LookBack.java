package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of the rounds of a program that ended in a span of time, in numbers.
 *
 * <p>Outcomes are counted only of rounds with five answers or more, whose figures the channel has seen: nobody learns of the others
 * by subtraction.
 *
 * @param rounds how many ended
 * @param people how many different members were in a group
 * @param groups how many groups there were
 * @param told how many groups there were in rounds whose outcomes may be told
 * @param met how many of those met, without contradiction
 * @param unmatched how often somebody who wanted to take part was in no group
 * @param unfitting how often of these nobody free fitted the rules
 * @param odd how often of these the number did not come out even
 */
public record LookBack(int rounds, int people, int groups, int told, int met, int unmatched, int unfitting, int odd) {

    /** Looks back on what ended from {@code from} on, before {@code until}. */
    static LookBack on(Work work, Program program, Instant from, Instant until) {
        List<Round> rounds = new RoundTable(work).ended(program.workspace(), program.id(), from, until);
        Set<MemberId> people = new HashSet<>();
        LookBack sum = new LookBack(rounds.size(), 0, 0, 0, 0, 0, 0, 0);
        for (Round round : rounds) {
            List<Group> groups = new GroupTable(work)
                    .ofRound(round.workspace(), round.id()).stream()
                            .filter(Group::isOpen)
                            .toList();
            groups.forEach(group -> people.addAll(group.present()));
            sum = sum.and(groups, new LeftOutTable(work).ofRound(round).values());
        }
        return sum.of(people.size());
    }

    private LookBack and(List<Group> more, Collection<Unmatched> left) {
        Summaries.Figures figures = Summaries.Figures.of(more);
        boolean mayTell = figures.answers() >= Summaries.ANSWERS_NEEDED;
        return new LookBack(
                rounds,
                people,
                groups + more.size(),
                told + (mayTell ? more.size() : 0),
                met + (mayTell ? figures.met() : 0),
                unmatched + (int) left.stream().filter(LookBack::isMissed).count(),
                unfitting + count(left, Unmatched.NO_FITTING_PARTNER),
                odd + count(left, Unmatched.ODD_ONE_OUT));
    }

    private LookBack of(int different) {
        return new LookBack(rounds, different, groups, told, met, unmatched, unfitting, odd);
    }

    private static boolean isMissed(Unmatched why) {
        return why != Unmatched.RESTS && why != Unmatched.NOT_DRAWN;
    }

    private static int count(Collection<Unmatched> left, Unmatched why) {
        return (int) left.stream().filter(each -> each == why).count();
    }
}

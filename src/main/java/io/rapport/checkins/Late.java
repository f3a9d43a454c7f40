package io.rapport.checkins;

import io.rapport.messaging.Card;
import io.rapport.people.Enrollment;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows who could still find a group in a round that has begun: late joiners, and who was left without one. */
final class Late {

    private static final int MOST_SHOWN = 3;

    private final People people;

    Late(People people) {
        this.people = people;
    }

    /** Returns the program's open round that leaves enough time to meet and in which a member has no group. */
    Optional<Round> round(Work work, Program program, Member member, Instant now) {
        return new RoundTable(work)
                .open(program.workspace()).stream()
                        .filter(round -> round.program().equals(program.id()) && Mending.isTimeLeft(round, now))
                        .filter(round -> !round.startsAt().isAfter(now))
                        .findFirst()
                        .filter(round -> !isInAGroup(work, round, member));
    }

    private static boolean isInAGroup(Work work, Round round, Member member) {
        return new GroupTable(work)
                .ofMember(round.workspace(), member.id()).stream()
                        .anyMatch(group -> group.program().equals(round.program()));
    }

    /** Returns whether a member can be matched in a round now: neither paused, on leave nor skipping it, and to be told in time. */
    boolean isAvailable(Work work, Program program, Round round, Member member, Instant now) {
        return Mending.isTimeLeft(round, member, now)
                && people.enrollments().isAvailable(work, program, member.id(), round.period(), now);
    }

    /** Offers a match now in each program where the member has none, or says that somebody is looked for. */
    List<Card.Part> offers(Work work, Member member, Set<ProgramId> matched, Words words, Instant now) {
        List<Card.Part> parts = new ArrayList<>();
        for (Enrollment enrollment : people.enrollments().ofMember(work, member.workspace(), member.id())) {
            if (!matched.contains(enrollment.program())) {
                parts.addAll(offer(work, enrollment.program(), member, words, now));
            }
        }
        return parts.subList(0, Math.min(2 * MOST_SHOWN, parts.size()));
    }

    /** Offers a match now in a program, where there is a round in which the member has none. */
    List<Card.Part> offer(Work work, ProgramId id, Member member, Words words, Instant now) {
        return people.programs()
                .find(work, member.workspace(), id)
                .filter(program -> program.state() == Program.State.ACTIVE)
                .flatMap(program -> round(work, program, member, now)
                        .filter(round -> isAvailable(work, program, round, member, now))
                        .map(round -> offer(work, program, round, member, words)))
                .orElse(List.of());
    }

    private static List<Card.Part> offer(Work work, Program program, Round round, Member member, Words words) {
        boolean looks = new LeftOutTable(work)
                .find(round.workspace(), round.id(), member.id())
                .filter(why -> why == Unmatched.LOOKS)
                .isPresent();
        Map<String, String> arguments = Map.of("program", program.name());
        return looks
                ? List.of(new Card.Text(words.say("late.looking", arguments)))
                : List.of(
                        new Card.Text(words.say("late.offer", arguments)),
                        Card.buttons(new Card.Button(
                                words.say("button.match_me"),
                                CheckIns.MATCH_ME,
                                program.id().value())));
    }
}

package io.rapport.checkins;

import io.rapport.messaging.Card;
import io.rapport.people.Enrollment;
import io.rapport.people.Enrollments;
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
import java.util.stream.Collectors;

/** Knows who could still find a group in a round that has begun: late joiners, and who was left without one. */
final class Late {

    private static final int MOST_SHOWN = 3;

    private final People people;

    Late(People people) {
        this.people = people;
    }

    /** Returns the program's open round that leaves enough time to meet and in which a member has no group. */
    Optional<Round> round(Work work, Program program, Member member, Instant now) {
        return open(work, member, now).stream()
                .filter(round -> round.program().equals(program.id()))
                .findFirst();
    }

    /** Returns the open rounds that leave enough time to meet, of programs in which a member has no group. */
    private static List<Round> open(Work work, Member member, Instant now) {
        Set<ProgramId> matched = new GroupTable(work)
                .ofMember(member.workspace(), member.id()).stream()
                        .map(Group::program)
                        .collect(Collectors.toSet());
        return new RoundTable(work)
                .open(member.workspace()).stream()
                        .filter(round -> !matched.contains(round.program()))
                        .filter(round -> Mending.isTimeLeft(round, now)
                                && !round.startsAt().isAfter(now))
                        .toList();
    }

    /** Returns whether a member can be matched in a round now: neither paused, on leave nor skipping it. */
    boolean isAvailable(Work work, Program program, Round round, Member member, Instant now) {
        return people.enrollments().isAvailable(work, program, member.id(), round.period(), now);
    }

    /** Offers a match now in each program where the member has none, or says that somebody is looked for. */
    List<Card.Part> offers(Work work, Member member, Set<ProgramId> matched, Words words, Instant now) {
        List<Enrollment> alone = people.enrollments().ofMember(work, member.workspace(), member.id()).stream()
                .filter(enrollment -> !matched.contains(enrollment.program()))
                .toList();
        return alone.isEmpty() ? List.of() : offers(work, member, alone, words, now);
    }

    /** Offers a match now in a program, where there is a round in which the member has none. */
    List<Card.Part> offer(Work work, ProgramId id, Member member, Words words, Instant now) {
        return people.enrollments()
                .find(work, member.workspace(), id, member.id())
                .map(enrollment -> offers(work, member, List.of(enrollment), words, now))
                .orElse(List.of());
    }

    /** Asks no more for many enrollments than for one. */
    private List<Card.Part> offers(Work work, Member member, List<Enrollment> alone, Words words, Instant now) {
        Map<ProgramId, Program> programs = people.programs()
                .all(
                        work,
                        member.workspace(),
                        alone.stream().map(Enrollment::program).toList());
        List<Round> open = open(work, member, now);
        Set<String> looking = new LeftOutTable(work).looking(member.workspace(), member.id());
        List<Card.Part> parts = new ArrayList<>();
        for (Enrollment enrollment : alone) {
            Optional.ofNullable(programs.get(enrollment.program()))
                    .filter(program -> program.state() == Program.State.ACTIVE)
                    .ifPresent(program -> open.stream()
                            .filter(round -> round.program().equals(program.id()))
                            .findFirst()
                            .filter(round -> Mending.isTimeLeft(round, member, now)
                                    && Enrollments.isAvailable(program, member, enrollment, round.period(), now))
                            .ifPresent(round -> parts.addAll(offer(program, looking.contains(round.id()), words))));
        }
        return parts.subList(0, Math.min(2 * MOST_SHOWN, parts.size()));
    }

    private static List<Card.Part> offer(Program program, boolean looks, Words words) {
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

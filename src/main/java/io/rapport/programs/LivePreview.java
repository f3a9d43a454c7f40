package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.people.Enrollment;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.Rule;
import io.rapport.store.Work;
import io.rapport.wording.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in the form what a program would come to, as it is filled in so far. */
final class LivePreview {

    private final Desk desk;
    private final Locale locale;

    LivePreview(Desk desk, Locale locale) {
        this.desk = desk;
        this.locale = locale;
    }

    /** Returns the next rounds and how people would come together in the first, for a program that need not be saved. */
    String of(Work work, Program program, Instant now) {
        Neighbours.Outlook outlook = desk.neighbours().outlooks().of(work, program, now);
        List<String> sentences = new ArrayList<>();
        if (!outlook.periods().isEmpty()) {
            sentences.add(rounds(program, outlook));
        }
        if (outlook.people() < program.minimum()) {
            sentences.add(WORDING.say(
                    locale, "live.too_few", Map.of("people", outlook.people(), "minimum", program.minimum())));
        } else {
            sentences.addAll(people(program, outlook));
        }
        vanished(work, program)
                .forEach(attribute -> sentences.add(
                        WORDING.say(locale, "live.vanished", Map.of("attribute", Words.attribute(locale, attribute)))));
        int hosts = hostsToJoin(work, program);
        if (hosts > 0) {
            sentences.add(WORDING.say(locale, "live.hosts", Map.of("hosts", hosts)));
        }
        long undecided = undecided(work, program);
        if (undecided > 0) {
            sentences.add(WORDING.say(locale, "live.undecided", Map.of("people", undecided)));
        }
        return String.join(" ", sentences);
    }

    /** Returns what to put right in the form before it can be said what comes out. */
    String without(Collection<String> problems) {
        return WORDING.say(locale, "live.first", Map.of("problems", String.join(" ", new TreeSet<>(problems))));
    }

    /** Returns what all must share though nobody who takes part has it. */
    private List<String> vanished(Work work, Program program) {
        List<String> shared = program.rules().stream()
                .filter(rule -> rule instanceof Rule.MustShare)
                .map(rule -> ((Rule.MustShare) rule).attribute())
                .toList();
        if (shared.isEmpty()) {
            return List.of();
        }
        Collection<Member> members = members(work, program);
        return shared.stream()
                .filter(attribute -> !members.isEmpty()
                        && members.stream()
                                .noneMatch(member -> member.attributes().containsKey(attribute)))
                .toList();
    }

    /** Returns how many have not said on which side they are, where mentors meet mentees. */
    private long undecided(Work work, Program program) {
        return program.rules().contains(Rule.Across.MENTORING)
                ? members(work, program).stream()
                        .filter(member -> Mentoring.isOpen(member, program))
                        .count()
                : 0;
    }

    private Collection<Member> members(Work work, Program program) {
        return desk.members()
                .all(work, program.workspace(), enrolled(work, program))
                .values();
    }

    private Set<MemberId> enrolled(Work work, Program program) {
        return desk.enrollments().ofProgram(work, program.workspace(), program.id()).stream()
                .map(Enrollment::member)
                .collect(Collectors.toSet());
    }

    /** Returns how many hosts do not take part yet; without one there is no group. */
    private int hostsToJoin(Work work, Program program) {
        Set<MemberId> hosts = program.rules().stream()
                .filter(rule -> rule instanceof Rule.WithHost)
                .flatMap(rule -> ((Rule.WithHost) rule).hosts().stream())
                .collect(Collectors.toSet());
        Set<MemberId> enrolled = enrolled(work, program);
        return (int) hosts.stream().filter(host -> !enrolled.contains(host)).count();
    }

    private String rounds(Program program, Neighbours.Outlook outlook) {
        List<String> days = outlook.periods().stream()
                .map(day -> WORDING.say(locale, "live.day", Map.of("day", day)))
                .toList();
        return WORDING.say(
                locale,
                "live.rounds",
                Map.of(
                        "days", Phrases.list(locale, days),
                        "time", program.schedule().time(),
                        "city", Phrases.city(locale, program.schedule().zone())));
    }

    private List<String> people(Program program, Neighbours.Outlook outlook) {
        List<String> sentences = new ArrayList<>();
        String key = program.groupSize() == 2 ? "live.pairs" : "live.groups";
        sentences.add(WORDING.say(locale, key, Map.of("people", outlook.people(), "groups", outlook.groups())));
        if (outlook.alone() > 0 && !ProgramKind.of(program.rules()).letsPeopleWait()) {
            sentences.add(WORDING.say(locale, "live.alone", Map.of("people", outlook.alone())));
        }
        if (outlook.hourless() > 0) {
            sentences.add(WORDING.say(locale, "live.hourless", Map.of("people", outlook.hourless())));
        }
        return sentences;
    }
}

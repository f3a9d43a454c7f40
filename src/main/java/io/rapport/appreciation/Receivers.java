package io.rapport.appreciation;

import static io.rapport.appreciation.Reading.WORDING;

import io.rapport.messaging.Act;
import io.rapport.people.Enrollment;
import io.rapport.people.Enrollments;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.people.Programs;
import io.rapport.people.Standing;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.wording.Phrases;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whom a member can thank, and where the thanks could be shared. */
final class Receivers {

    private static final int MOST_SUGGESTED = 3;

    private final Members members;
    private final Programs programs;
    private final Enrollments enrollments;
    private final MetLately metLately;

    Receivers(Members members, Programs programs, Enrollments enrollments, MetLately metLately) {
        this.members = members;
        this.programs = programs;
        this.enrollments = enrollments;
        this.metLately = metLately;
    }

    /** Returns up to three colleagues the member met lately. */
    List<Member> metLately(Work work, Member member) {
        List<MemberId> met = metLately.of(work, member.workspace(), member.id()).stream()
                .distinct()
                .filter(other -> !other.equals(member.id()))
                .toList();
        Map<MemberId, Member> known = members.all(work, member.workspace(), met);
        return met.stream()
                .filter(known::containsKey)
                .map(id -> known.getOrDefault(id, member))
                .filter(Receivers::isPerson)
                .limit(MOST_SUGGESTED)
                .toList();
    }

    /** Returns whom the answers name. */
    static List<MemberId> named(Act act) {
        return act.answers().all("to").stream().distinct().map(MemberId::new).toList();
    }

    /** Returns what is wrong with whom the answers name, if anything. */
    Optional<String> problem(Work work, Act act, Locale locale) {
        List<MemberId> named = named(act);
        if (named.isEmpty() || named.size() > Appreciation.MOST_RECEIVERS) {
            return Optional.of(WORDING.say(locale, named.isEmpty() ? "problem.to" : "problem.to.many"));
        }
        if (named.contains(act.actor())) {
            return Optional.of(WORDING.say(locale, "problem.to.self"));
        }
        Map<MemberId, Member> known = members.all(work, act.workspace(), named);
        if (known.size() < named.size()) {
            return Optional.of(WORDING.say(locale, "problem.to.unknown"));
        }
        List<String> others = known.values().stream()
                .filter(member -> !isPerson(member))
                .map(Member::name)
                .sorted()
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(WORDING.say(locale, "problem.to.others", Map.of("names", Phrases.list(locale, others))));
    }

    /** Returns the program in whose weekly post these thanks could be shared: the post's own, else one that all take part in. */
    Optional<Program> sharedProgram(Work work, Act act) {
        String post = Origin.parse(act.subject()).about(Origin.Start.POST);
        List<Program> asking = programs.open(work, act.workspace()).stream()
                .filter(program -> asks(work, program))
                .toList();
        Optional<Program> posted = asking.stream()
                .filter(program -> program.id().value().equals(post))
                .findFirst();
        return posted.isPresent()
                ? posted
                : asking.stream().filter(program -> isOfAll(work, act, program)).findFirst();
    }

    private static boolean asks(Work work, Program program) {
        return new WeeklyTable(work)
                .find(program.workspace(), program.id())
                .filter(Weekly::isAsking)
                .isPresent();
    }

    private boolean isOfAll(Work work, Act act, Program program) {
        return takesPart(work, act.workspace(), program.id(), List.of(act.actor()))
                && takesPart(work, act.workspace(), program.id(), named(act));
    }

    private boolean takesPart(Work work, WorkspaceId workspace, ProgramId program, Collection<MemberId> all) {
        return all.stream()
                .allMatch(member -> enrollments
                        .find(work, workspace, program, member)
                        .filter(enrollment -> enrollment.state() == Enrollment.State.ACTIVE)
                        .isPresent());
    }

    private static boolean isPerson(Member member) {
        return member.standing() == Standing.PERSON;
    }
}

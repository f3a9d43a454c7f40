package io.rapport.checkins;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Enrollment;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A member's matches now, the one next action, the next date, and whom they met lately: on Home and on request. */
final class MatchPage {

    /** Another feature's verb, which shows what there is to join. */
    private static final String PROGRAMS = "programs.list";

    private static final int MET_SHOWN = 3;
    private static final int MATCHES_SHOWN = 8;
    private static final int DATES_SHOWN = 3;

    private final People people;
    private final Scenes scenes;
    private final RoundSchedules schedules;
    private final ConnectionNotes connections;
    private final Late late;

    MatchPage(People people, Scenes scenes, RoundSchedules schedules, ConnectionNotes connections, Late late) {
        this.connections = connections;
        this.late = late;
        this.people = people;
        this.scenes = scenes;
        this.schedules = schedules;
    }

    Verb verb() {
        return Verb.pressed(CheckIns.MATCH, new Permissions(people).person(), this::asked);
    }

    private Reply asked(Work work, Act act, Instant now) {
        Member member =
                people.members().find(work, act.workspace(), act.actor()).orElseThrow();
        Card card = of(work, member, now);
        return new Reply.Done(card.isEmpty() ? nowhere(new Words(member.locale())) : card);
    }

    private static Card nowhere(Words words) {
        return Card.of(
                new Card.Text(words.say("match.nowhere")),
                Card.buttons(new Card.Button(words.say("button.programs"), PROGRAMS, "")));
    }

    Card of(Work work, Member member, Instant now) {
        Words words = new Words(member.locale());
        List<Card.Part> parts = new ArrayList<>();
        List<Scene> current = scenes.current(work, member.workspace(), member.id()).stream()
                .filter(scene -> !scene.others(member.id()).isEmpty())
                .toList();
        current.stream().limit(MATCHES_SHOWN).forEach(scene -> parts.addAll(match(scene, member, words, now)));
        if (current.size() > MATCHES_SHOWN) {
            parts.add(new Card.Small(words.say("match.more", Map.of("count", current.size() - MATCHES_SHOWN))));
        }
        parts.addAll(connections.home(work, member, words));
        List<String> dates = dates(work, member, words);
        if (current.isEmpty() && !dates.isEmpty()) {
            parts.add(new Card.Text(words.say("match.none")));
        }
        Set<ProgramId> matched = current.stream()
                .filter(scene -> !scene.isKept())
                .map(scene -> scene.program().id())
                .collect(Collectors.toSet());
        parts.addAll(late.offers(work, member, matched, words, now));
        dates.forEach(date -> parts.add(new Card.Small(date)));
        met(work, member, words).ifPresent(parts::add);
        return parts.isEmpty()
                ? Card.of()
                : Card.of(new Card.Heading(words.say("match.title"))).and(new Card(parts));
    }

    private static List<Card.Part> match(Scene scene, Member member, Words words, Instant now) {
        Group group = scene.group();
        String names = words.mentions(scene.others(member.id()));
        String who = scene.isKept()
                ? words.say("match.kept_now", Map.of("names", names))
                : words.say(
                        "match.with",
                        Map.of("names", names, "program", scene.program().name()));
        List<Card.Part> parts = new ArrayList<>();
        Instant agreed = group.agreedAt();
        if (agreed == null) {
            parts.add(new Card.Text(who));
        } else {
            String moment = TimeWords.moment(scene, agreed, List.of(member), words);
            parts.add(new Card.Text(who + "\n" + words.say("match.time", Map.of("moment", moment))));
        }
        parts.add(Card.buttons(
                action(scene, member, words, now),
                new Card.Button(words.say("button.more"), CheckIns.MORE, group.id())));
        return parts;
    }

    /** Returns the one next action: say yes, find a time, tell that they met, or note a next step. */
    private static Card.Button action(Scene scene, Member member, Words words, Instant now) {
        Group group = scene.group();
        CheckIn part = group.of(member.id()).orElseThrow();
        Instant agreed = group.agreedAt();
        Instant proposed = group.proposedAt();
        if (part.hasMet()) {
            return Card.Button.primary(words.say("button.next_step"), CheckIns.NEXT_STEP, group.id());
        }
        if (agreed != null && !agreed.isAfter(now)) {
            return Card.Button.primary(words.say("button.met"), CheckIns.MET, group.id());
        }
        if (proposed != null && proposed.isAfter(now) && !proposed.equals(part.acceptsAt())) {
            return TimeWords.accept(group, proposed, words);
        }
        return agreed == null && !proposed(group, now)
                ? Card.Button.primary(words.say("button.find_time"), CheckIns.FIND_TIME, group.id())
                : new Card.Button(words.say("button.other_time"), CheckIns.FIND_TIME, group.id());
    }

    private static boolean proposed(Group group, Instant now) {
        return group.proposedAt() != null && group.proposedAt().isAfter(now);
    }

    /** Says when the next rounds of the member's programs are, the soonest first. */
    private List<String> dates(Work work, Member member, Words words) {
        Set<ProgramId> enrolled = people.enrollments().ofMember(work, member.workspace(), member.id()).stream()
                .map(Enrollment::program)
                .collect(Collectors.toSet());
        if (enrolled.isEmpty()) {
            return List.of();
        }
        Map<ProgramId, Program> programs = people.programs().open(work, member.workspace()).stream()
                .collect(Collectors.toMap(Program::id, Function.identity()));
        return schedules.waiting(work, member.workspace()).stream()
                .filter(next -> enrolled.contains(next.program()) && programs.containsKey(next.program()))
                .sorted(Comparator.comparing(NextRound::period).thenComparing(next -> name(programs, next)))
                .limit(DATES_SHOWN)
                .map(next -> words.say("match.next", Map.of("program", name(programs, next), "period", next.period())))
                .toList();
    }

    private static String name(Map<ProgramId, Program> programs, NextRound next) {
        return Objects.requireNonNull(programs.get(next.program())).name();
    }

    private Optional<Card.Part> met(Work work, Member member, Words words) {
        List<MemberId> lately = new PastTable(work).metLately(member.workspace(), member.id(), MET_SHOWN);
        Map<MemberId, Member> found = people.members().all(work, member.workspace(), lately);
        List<Member> met =
                lately.stream().map(found::get).filter(Objects::nonNull).toList();
        return met.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card.Text(words.say("match.met", Map.of("names", words.mentions(met)))));
    }
}

package io.rapport.checkins;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Enrollment;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A member's matches now, the one next action, the next date, and whom they met lately: on Home and on request. */
final class MatchPage {

    private static final int MET_SHOWN = 3;

    private final People people;
    private final Scenes scenes;
    private final RoundSchedules schedules;
    private final Late late;

    MatchPage(People people, Scenes scenes, RoundSchedules schedules, Late late) {
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
        return new Reply.Done(card.isEmpty() ? Card.text(new Words(member.locale()).say("match.nowhere")) : card);
    }

    Card of(Work work, Member member, Instant now) {
        Words words = new Words(member.locale());
        List<Card.Part> parts = new ArrayList<>();
        List<Scene> current = scenes.current(work, member.workspace(), member.id()).stream()
                .filter(scene -> !scene.others(member.id()).isEmpty())
                .toList();
        current.forEach(scene -> parts.addAll(match(scene, member, words, now)));
        parts.addAll(new ConnectionNotes(people).home(work, member, words));
        List<String> dates = dates(work, member, words);
        if (current.isEmpty() && !dates.isEmpty()) {
            parts.add(new Card.Text(words.say("match.none")));
        }
        parts.addAll(late.offers(work, member, words, now));
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

    private List<String> dates(Work work, Member member, Words words) {
        List<String> dates = new ArrayList<>();
        for (Enrollment enrollment : people.enrollments().ofMember(work, member.workspace(), member.id())) {
            people.programs()
                    .find(work, member.workspace(), enrollment.program())
                    .ifPresent(program -> schedules
                            .next(work, member.workspace(), program.id())
                            .filter(next -> next.dueAt() != null)
                            .ifPresent(next -> dates.add(words.say(
                                    "match.next", Map.of("program", program.name(), "period", next.period())))));
        }
        return dates;
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

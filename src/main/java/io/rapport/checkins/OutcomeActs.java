package io.rapport.checkins;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each member says alone: whether the check-in happened, and that they cannot take part. Changeable, heard once. */
final class OutcomeActs {

    private final People people;
    private final Scenes scenes;
    private final Notices notices;
    private final Neighbours neighbours;
    private final KeepActs keeping;
    private final Permission inTheGroup;

    OutcomeActs(People people, Scenes scenes, Notices notices, Neighbours neighbours, KeepActs keeping) {
        this.people = people;
        this.scenes = scenes;
        this.notices = notices;
        this.neighbours = neighbours;
        this.keeping = keeping;
        this.inTheGroup = new Permissions(people).inTheGroup();
    }

    List<Verb> verbs() {
        return List.of(
                answer(CheckIns.MET, Outcome.MET),
                answer(CheckIns.NOT_YET, Outcome.NOT_YET),
                answer(CheckIns.NOT_THIS_TIME, Outcome.NOT_THIS_TIME),
                answer(CheckIns.NO_REPLY, Outcome.NO_REPLY),
                Verb.pressed(CheckIns.CANNOT, inTheGroup, this::cannot));
    }

    private Verb answer(String verb, Outcome outcome) {
        return Verb.pressed(verb, inTheGroup, (work, act, now) -> answer(work, act, outcome, now));
    }

    private Reply answer(Work work, Act act, Outcome outcome, Instant now) {
        Scene scene = scenes.find(work, act.workspace(), act.subject()).orElseThrow();
        if (!new CheckInTable(work).answer(scene.group(), act.actor(), outcome, now)) {
            throw new IllegalStateException("an answer found no check-in in group " + act.subject());
        }
        if (outcome == Outcome.NO_REPLY && !scene.isKept()) {
            new RoundTable(work).unsettle(scene.round());
        }
        Homes.touch(work, act.workspace(), List.of(act.actor()), now);
        return new Reply.Done(thanks(work, act, scene, outcome));
    }

    private Card thanks(Work work, Act act, Scene scene, Outcome outcome) {
        Words words = words(work, act);
        String names = words.names(scene.partners(act.actor()));
        String key = "thanks." + outcome.name().toLowerCase(Locale.ROOT)
                + (outcome == Outcome.NO_REPLY && scene.isKept() ? ".kept" : "");
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Text(words.say(key, Map.of("names", names))));
        if (outcome == Outcome.MET) {
            List<Card.Element> next = new ArrayList<>();
            next.add(new Card.Button(words.say("button.next_step"), CheckIns.NEXT_STEP, act.subject()));
            next.addAll(neighbours.buttons().of(words.locale(), scene.party()));
            parts.add(new Card.Buttons(next));
            parts.addAll(keeping.question(work, scene, act.actor()));
        }
        if (outcome == Outcome.NOT_YET && scene.group().isOpen()) {
            parts.add(Card.buttons(
                    Card.Button.primary(words.say("button.find_time"), CheckIns.FIND_TIME, act.subject())));
        }
        return new Card(parts);
    }

    private Reply cannot(Work work, Act act, Instant now) {
        Scene scene = scenes.find(work, act.workspace(), act.subject()).orElseThrow();
        Words words = words(work, act);
        if (scene.group().hasMet() || !scene.round().isOpen()) {
            return new Reply.Refused(words.say("cannot.over"));
        }
        if (new CheckInTable(work).leave(scene.group(), act.actor())) {
            leave(work, scene, act.actor(), now);
            Homes.touch(work, act.workspace(), scene.group().members(), now);
        }
        return new Reply.Done(Card.text(
                words.say("cannot.done", Map.of("names", words.names(scene.partners(act.actor()))))));
    }

    /** Has the round of a program looked after; those who keep meeting go on without the one, or meet next time. */
    private void leave(Work work, Scene scene, MemberId member, Instant now) {
        if (!scene.isKept()) {
            new RoundTable(work).unsettle(scene.round());
            return;
        }
        List<MemberId> staying = scene.group().others(member);
        if (staying.size() < 2) {
            notices.callOff(work, scene.group(), now);
        } else {
            notices.outbox()
                    .revise(
                            work,
                            scene.group().workspace(),
                            Notices.INTRODUCTION,
                            scene.group().id(),
                            now);
        }
        notices.tell(work, scene, Notices.CHANGED, staying, String.valueOf(staying.size()), now);
    }

    private Words words(Work work, Act act) {
        return new Words(people.members()
                .find(work, act.workspace(), act.actor())
                .map(Member::locale)
                .orElse(Locale.ENGLISH));
    }
}

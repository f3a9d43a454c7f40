package io.rapport.checkins;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Making room for a third: a yes of either of two is enough, and a no is kept nowhere. */
final class ThirdActs {

    private final Scenes scenes;
    private final Thirds thirds;
    private final Notices notices;
    private final Permission inTheGroup;

    ThirdActs(People people, Scenes scenes, Notices notices) {
        this.scenes = scenes;
        this.thirds = new Thirds(people, scenes);
        this.notices = notices;
        this.inTheGroup = new Permissions(people).inTheGroup();
    }

    List<Verb> verbs() {
        return List.of(
                Verb.pressed(CheckIns.WELCOME, inTheGroup, this::welcome),
                Verb.pressed(CheckIns.RATHER_NOT, inTheGroup, this::ratherNot));
    }

    private Reply welcome(Work work, Act act, Instant now) {
        Scene scene = scenes.find(work, act.workspace(), act.subject()).orElseThrow();
        Words words = words(scene, act.actor());
        Optional<Scene> three = isThree(scene, act.actor())
                ? Optional.of(scene)
                : thirds.welcome(work, scene, notices, now).filter(joined -> isThree(joined, act.actor()));
        return three.<Reply>map(joined -> new Reply.Done(
                        Card.text(words.say("third.done", ThirdNotes.names(joined, act.actor(), words)))))
                .orElseGet(() -> new Reply.Refused(words.say("third.over")));
    }

    private Reply ratherNot(Work work, Act act, Instant now) {
        Scene scene = scenes.find(work, act.workspace(), act.subject()).orElseThrow();
        return new Reply.Done(Card.text(words(scene, act.actor()).say("third.thanks")));
    }

    /** Returns whether somebody joined a member's pair and is still with them. */
    private static boolean isThree(Scene scene, MemberId actor) {
        Group group = scene.group();
        return group.isOpen()
                && scene.round().isOpen()
                && group.present().contains(actor)
                && group.third() != null
                && group.others(actor).contains(group.third());
    }

    private static Words words(Scene scene, MemberId actor) {
        return new Words(scene.member(actor).map(Member::locale).orElse(Locale.ENGLISH));
    }
}

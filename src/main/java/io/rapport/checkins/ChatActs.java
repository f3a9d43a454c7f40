package io.rapport.checkins;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Opening one conversation for people who were introduced to each other in private, each in their own hours. */
final class ChatActs {

    private final Scenes scenes;
    private final Notices notices;
    private final Permission inTheGroup;

    ChatActs(People people, Scenes scenes, Notices notices) {
        this.scenes = scenes;
        this.notices = notices;
        this.inTheGroup = new Permissions(people).inTheGroup();
    }

    List<Verb> verbs() {
        return List.of(Verb.pressed(CheckIns.CHAT, inTheGroup, this::open));
    }

    /** Returns the button that opens the conversation. */
    static Card.Button open(Scene scene, Words words) {
        return new Card.Button(
                words.say("button.chat"),
                CheckIns.CHAT,
                scene.group().id(),
                Card.Tone.PLAIN,
                words.say("chat.confirm"));
    }

    private Reply open(Work work, Act act, Instant now) {
        Scene scene = scenes.find(work, act.workspace(), act.subject()).orElseThrow();
        Words words = new Words(scene.member(act.actor()).map(Member::locale).orElse(Locale.ENGLISH));
        if (!scene.group().isOpen()
                || !scene.round().isOpen()
                || !scene.group().present().contains(act.actor())
                || scene.present().size() < 2) {
            return new Reply.Refused(words.say("chat.over"));
        }
        notices.openChat(work, scene, now);
        return new Reply.Done(Card.text(
                words.say("chat.opened", Map.of("names", words.names(scene.others(act.actor()))))));
    }
}

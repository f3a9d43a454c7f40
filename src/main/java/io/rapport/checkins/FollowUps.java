package io.rapport.checkins;

import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Notice;
import io.rapport.people.Member;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words the question whether a check-in happened, asked of each member alone. */
final class FollowUps {

    private final Scenes scenes;

    FollowUps(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Asks in the middle, only who said nothing and has no time agreed. */
    Optional<Card> middle(Work work, Notice notice, Audience audience, Instant now) {
        return asked(work, notice, audience)
                .filter(scene -> scene.group().agreedAt() == null)
                .filter(scene -> part(scene, audience).outcome() == null)
                .map(scene -> card("follow_up.middle", scene, audience));
    }

    /** Asks before the end, unless the answer is known. */
    Optional<Card> end(Work work, Notice notice, Audience audience, Instant now) {
        return asked(work, notice, audience)
                .filter(scene -> part(scene, audience).outcome() == null
                        || part(scene, audience).outcome() == Outcome.NOT_YET)
                .map(scene -> card("follow_up.end", scene, audience));
    }

    private Optional<Scene> asked(Work work, Notice notice, Audience audience) {
        return scenes.find(work, notice.workspace(), notice.subject())
                .filter(scene -> scene.group().isOpen() && !audience.readers().isEmpty())
                .filter(scene -> scene.group()
                        .present()
                        .contains(audience.readers().get(0).id()))
                .filter(scene -> !scene.others(audience.readers().get(0).id()).isEmpty());
    }

    private static CheckIn part(Scene scene, Audience audience) {
        return scene.group().of(audience.readers().get(0).id()).orElseThrow();
    }

    private static Card card(String key, Scene scene, Audience audience) {
        Words words = new Words(audience.locale());
        Member reader = audience.readers().get(0);
        String names = words.mentions(scene.others(reader.id()));
        return Card.of(
                new Card.Text(words.say(key, Map.of("name", reader.name(), "names", names))),
                answers(scene, words),
                Card.buttons(new Card.Button(
                        words.say("button.felt_wrong"),
                        CheckIns.FELT_WRONG,
                        scene.group().id())),
                new Card.Small(small(scene, words)));
    }

    private static String small(Scene scene, Words words) {
        return scene.isKept()
                ? words.say("follow_up.kept_small")
                : words.say("follow_up.small", Map.of("program", scene.program().name()));
    }

    /** Returns the buttons that answer. */
    static Card.Buttons answers(Scene scene, Words words) {
        String group = scene.group().id();
        return new Card.Buttons(List.of(
                Card.Button.primary(words.say("button.met"), CheckIns.MET, group),
                new Card.Button(words.say("button.not_yet"), CheckIns.NOT_YET, group),
                new Card.Button(words.say("button.not_this_time"), CheckIns.NOT_THIS_TIME, group),
                new Card.Button(words.say("button.no_reply"), CheckIns.NO_REPLY, group)));
    }
}

package io.rapport.checkins;

import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Notice;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words the question to each of a pair whether one more person may join them; who it is, they hear when it is so. */
final class ThirdNotes {

    private final Scenes scenes;
    private final Thirds thirds;

    ThirdNotes(People people, Scenes scenes) {
        this.scenes = scenes;
        this.thirds = new Thirds(people, scenes);
    }

    Optional<Card> asked(Work work, Notice notice, Audience audience, Instant now) {
        return scenes.find(work, notice.workspace(), notice.subject())
                .flatMap(scene -> asked(work, scene, audience, now));
    }

    private Optional<Card> asked(Work work, Scene scene, Audience audience, Instant now) {
        Group group = scene.group();
        boolean settled = new ThirdTable(work)
                .find(group.workspace(), group.id())
                .filter(Third::settled)
                .isPresent();
        if (settled) {
            return Optional.of(settled(scene, audience));
        }
        return thirds.open(work, scene, now).map(third -> question(scene, audience));
    }

    private static Card question(Scene scene, Audience audience) {
        Words words = new Words(audience.locale());
        Member reader = audience.readers().get(0);
        String group = scene.group().id();
        Map<String, String> arguments = Map.of(
                "name", reader.name(),
                "others", words.mentions(scene.others(reader.id())),
                "program", scene.program().name());
        return Card.of(
                new Card.Text(words.say("third.ask", arguments)),
                new Card.Text(words.say("third.how")),
                Card.buttons(
                        Card.Button.primary(words.say("button.third.yes"), CheckIns.WELCOME, group),
                        new Card.Button(words.say("button.third.no"), CheckIns.RATHER_NOT, group)),
                new Card.Small(scene.why(words)));
    }

    private static Card settled(Scene scene, Audience audience) {
        Words words = new Words(audience.locale());
        MemberId reader = audience.readers().get(0).id();
        MemberId third = scene.group().third();
        return Card.text(
                third == null || !scene.group().present().containsAll(List.of(third, reader))
                        ? words.say("third.settled")
                        : words.say("third.joined", names(scene, reader, words)));
    }

    /** Returns the names of who joined and of who was there, apart from a member. */
    static Map<String, String> names(Scene three, MemberId member, Words words) {
        MemberId third = three.group().third();
        List<Member> joined = three.others(member).stream()
                .filter(other -> other.id().equals(third))
                .toList();
        List<Member> others = three.others(member).stream()
                .filter(other -> !other.id().equals(third))
                .toList();
        return Map.of("third", words.mentions(joined), "others", words.mentions(others));
    }
}

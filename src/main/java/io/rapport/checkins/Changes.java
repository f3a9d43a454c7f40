package io.rapport.checkins;

import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Notice;
import io.rapport.people.Member;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words why somebody has no group, and that plans changed; always kindly, never with somebody else's reason. */
final class Changes {

    /** What does not end with them going first: they chose it, have yet to choose, or the lot decides again. */
    private static final Set<Unmatched> WITHOUT_TURN =
            EnumSet.of(Unmatched.RESTS, Unmatched.UNDECIDED, Unmatched.NOT_DRAWN);

    private final People people;
    private final Scenes scenes;

    Changes(People people, Scenes scenes) {
        this.people = people;
        this.scenes = scenes;
    }

    /** Tells a member who was left out why, and that they go first next time. */
    Optional<Card> notMatched(Work work, Notice notice, Audience audience, Instant now) {
        Member reader = audience.readers().get(0);
        Optional<Round> round = new RoundTable(work).find(notice.workspace(), notice.subject());
        return new LeftOutTable(work)
                .find(notice.workspace(), notice.subject(), reader.id())
                .flatMap(why -> round.flatMap(found -> people.programs()
                        .find(work, notice.workspace(), found.program())
                        .map(program -> {
                            Words words = new Words(audience.locale());
                            String reason = reason(why, words);
                            Map<String, String> arguments =
                                    Map.of("name", reader.name(), "reason", reason, "program", program.name());
                            return Card.of(
                                    new Card.Text(words.say("unmatched.card", arguments)),
                                    new Card.Small(words.say("introduction.small", arguments)));
                        })));
    }

    /** Says why, and that it is their turn next where that is so. */
    private static String reason(Unmatched why, Words words) {
        String reason = words.say("unmatched." + why.name().toLowerCase(Locale.ROOT));
        return WITHOUT_TURN.contains(why) ? reason : reason + ' ' + words.say("unmatched.first");
    }

    /** Tells who stays behind that somebody cannot take part: the rest goes on, or they go first next time. */
    Optional<Card> changed(Work work, Notice notice, Audience audience, Instant now) {
        return scenes.find(work, notice.workspace(), notice.subject()).map(scene -> changed(scene, audience));
    }

    private static Card changed(Scene scene, Audience audience) {
        Words words = new Words(audience.locale());
        Member reader = audience.readers().get(0);
        boolean goesOn = scene.group().isOpen();
        List<Member> missing = goesOn ? gone(scene, reader) : partners(scene, reader);
        Connection connection = scene.connection();
        Map<String, Object> arguments = Map.of(
                "name", reader.name(),
                "missing", words.names(missing),
                "rest", words.names(scene.others(reader.id())),
                "next", connection == null ? scene.round().period() : connection.nextOn());
        return Card.of(new Card.Text(words.say(key(scene), arguments)), new Card.Small(scene.why(words)));
    }

    private static String key(Scene scene) {
        if (scene.isKept()) {
            return scene.group().isOpen() ? "changed.kept_smaller" : "changed.kept_off";
        }
        return scene.group().isOpen() ? "changed.smaller" : "changed.off";
    }

    private static List<Member> gone(Scene scene, Member reader) {
        return scene.partners(reader.id()).stream()
                .filter(member -> !scene.group().present().contains(member.id()))
                .toList();
    }

    /** Returns with whom the check-in would have been. */
    private static List<Member> partners(Scene scene, Member reader) {
        List<Member> others = scene.others(reader.id());
        return others.isEmpty() ? scene.partners(reader.id()) : others;
    }
}

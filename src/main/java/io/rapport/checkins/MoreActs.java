package io.rapport.checkins;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an introduction does not need to say at once: who the others are, a guide, what to talk about, and the ways out. */
final class MoreActs {

    private static final List<String> FACTS =
            List.of("about", Traits.TEAM, Traits.LOCATION, Traits.INTERESTS, Traits.LANGUAGES, Traits.MODES, "ask");

    /** Ways to meet that there are words for. */
    private static final List<String> WAYS = List.of("video", "phone", "in person", "in writing");

    private final Scenes scenes;
    private final Neighbours neighbours;
    private final KeepActs keeping;
    private final Permission inTheGroup;

    MoreActs(People people, Scenes scenes, Neighbours neighbours, KeepActs keeping) {
        this.keeping = keeping;
        this.scenes = scenes;
        this.neighbours = neighbours;
        this.inTheGroup = new Permissions(people).inTheGroup();
    }

    List<Verb> verbs() {
        return List.of(Verb.pressed(CheckIns.MORE, inTheGroup, this::more));
    }

    private Reply more(Work work, Act act, Instant now) {
        Scene scene = scenes.find(work, act.workspace(), act.subject()).orElseThrow();
        return scene.member(act.actor())
                .<Reply>map(reader -> new Reply.Done(card(work, scene, reader, now)))
                .orElse(Reply.Done.SILENT);
    }

    private Card card(Work work, Scene scene, Member reader, Instant now) {
        Words words = new Words(reader.locale());
        List<Card.Part> parts = new ArrayList<>();
        List<Member> partners = scene.partners(reader.id());
        partners.forEach(partner -> parts.add(new Card.Text(profile(partner, words, now))));
        if (!scene.others(reader.id()).isEmpty()) {
            parts.addAll(neighbours.together(scene.party(), words));
        }
        parts.add(new Card.Text(words.say("more.guide")));
        parts.add(Card.buttons(new Card.Button(
                words.say("button.guide"), CheckIns.GUIDE, scene.group().id())));
        talk(work, scene, words).forEach(text -> parts.add(new Card.Text(text)));
        NextSteps.before(work, scene, List.of(reader)).stream()
                .filter(step -> step.member().equals(reader.id()))
                .forEach(step -> parts.add(new Card.Text(words.say("more.step", Map.of("step", step.nextStep())))));
        parts.addAll(exits(scene, reader, words));
        ways(work, scene, reader, words).ifPresent(parts::add);
        return new Card(parts);
    }

    private static String profile(Member partner, Words words, Instant now) {
        Stream<String> facts = FACTS.stream()
                .filter(fact -> partner.attributes().containsKey(fact))
                .map(fact -> words.say("fact." + fact, Map.of("value", words.list(values(partner, fact, words)))));
        Stream<String> clock = Stream.of(words.say(
                "fact.clock", Map.of("at", now.atZone(partner.clock()), "city", Clocks.city(partner, words))));
        String name = words.say("more.profile", Map.of("name", words.mentions(List.of(partner))));
        return String.join(
                "\n• ",
                Stream.concat(Stream.of(name), Stream.concat(facts, clock)).toList());
    }

    private static List<String> values(Member partner, String fact, Words words) {
        return partner.attributes().getOrDefault(fact, List.of()).stream()
                .map(value -> fact.equals(Traits.MODES) && WAYS.contains(value)
                        ? words.say("mode." + value.replace(' ', '_'))
                        : value)
                .toList();
    }

    private List<String> talk(Work work, Scene scene, Words words) {
        List<String> points = neighbours
                .talkingPoints()
                .between(work, scene.group().workspace(), scene.group().present(), words.locale());
        return points.isEmpty() ? List.of() : List.of(words.say("more.talk") + "\n• " + String.join("\n• ", points));
    }

    /** Returns how those who met may keep meeting, or those who keep meeting may stop. */
    private Optional<Card.Part> ways(Work work, Scene scene, Member reader, Words words) {
        Connection connection = scene.connection();
        if (connection != null) {
            return connection.isActive()
                    ? Optional.of(Card.buttons(KeepActs.stop(connection, scene.partners(reader.id()), words)))
                    : Optional.empty();
        }
        return scene.group().hasMet()
                        && !keeping.question(work, scene, reader.id()).isEmpty()
                ? Optional.of(Card.buttons(new Card.Button(
                        words.say("button.keep"), CheckIns.KEEP, scene.group().id())))
                : Optional.empty();
    }

    /** Returns the ways out that are open, and what can be noted. */
    private static List<Card.Part> exits(Scene scene, Member reader, Words words) {
        Group group = scene.group();
        List<Card.Element> buttons = new ArrayList<>();
        boolean takesPart =
                group.isOpen() && scene.round().isOpen() && group.present().contains(reader.id());
        if (takesPart && !group.hasMet()) {
            String names = words.names(scene.others(reader.id()));
            buttons.add(new Card.Button(
                    words.say("button.cannot"),
                    CheckIns.CANNOT,
                    group.id(),
                    Card.Tone.PLAIN,
                    words.say("cannot.confirm", Map.of("names", names))));
        }
        buttons.add(new Card.Button(words.say("button.next_step"), CheckIns.NEXT_STEP, group.id()));
        buttons.add(new Card.Button(words.say("button.felt_wrong"), CheckIns.FELT_WRONG, group.id()));
        return takesPart
                ? List.of(
                        new Card.Divider(),
                        new Card.Text(words.say("more.met")),
                        FollowUps.answers(scene, words),
                        new Card.Buttons(buttons))
                : List.of(new Card.Divider(), new Card.Buttons(buttons));
    }
}

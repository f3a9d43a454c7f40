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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether people who met would like to keep meeting: each says so alone; and the end of it, which any of them may choose. */
final class KeepActs {

    private static final String NO = "NO";

    private final People people;
    private final Scenes scenes;
    private final Connections connections;
    private final Neighbours neighbours;
    private final Permissions permissions;

    KeepActs(People people, Scenes scenes, Connections connections, Neighbours neighbours) {
        this.neighbours = neighbours;
        this.people = people;
        this.scenes = scenes;
        this.connections = connections;
        this.permissions = new Permissions(people);
    }

    List<Verb> verbs() {
        Permission inTheGroup = permissions.inTheGroup();
        return List.of(
                Verb.pressed(CheckIns.KEEP, inTheGroup, this::ask),
                Verb.pressed(CheckIns.WISH, inTheGroup, this::answer),
                Verb.pressed(CheckIns.STOP, permissions.inTheConnection(), this::stop));
    }

    /** Returns the question for a member who says that a check-in took place; nothing where they keep meeting already. */
    List<Card.Part> question(Work work, Scene scene, MemberId member) {
        return scene.isKept()
                        || scene.others(member).isEmpty()
                        || !scene.group().present().contains(member)
                        || connections.among(work, scene.group()).isPresent()
                ? List.of()
                : question(scene, member);
    }

    private static List<Card.Part> question(Scene scene, MemberId member) {
        Words words = words(scene, member);
        String names = words.names(scene.others(member));
        return List.of(
                new Card.Text(words.say("keep.ask", Map.of("names", names))),
                Card.buttons(
                        wish(scene, words, Rhythm.TWO_WEEKS.name()),
                        wish(scene, words, Rhythm.MONTHLY.name()),
                        wish(scene, words, NO)));
    }

    private static Card.Button wish(Scene scene, Words words, String wish) {
        return new Card.Button(
                words.say("button.keep." + wish.toLowerCase(Locale.ROOT)),
                CheckIns.WISH,
                scene.group().id() + '@' + wish);
    }

    /** Returns the button that ends a connection. */
    static Card.Button stop(Connection connection, List<Member> others, Words words) {
        return new Card.Button(
                words.say("button.stop"),
                CheckIns.STOP,
                connection.id(),
                Card.Tone.PLAIN,
                words.say("stop.confirm", Map.of("names", words.names(others))));
    }

    private Reply ask(Work work, Act act, Instant now) {
        Scene scene = scene(work, act);
        Card card = new Card(question(work, scene, act.actor()));
        return card.isEmpty() ? new Reply.Refused(words(scene, act.actor()).say("keep.over")) : new Reply.Done(card);
    }

    private Reply answer(Work work, Act act, Instant now) {
        Scene scene = scene(work, act);
        Words words = words(scene, act.actor());
        if (question(work, scene, act.actor()).isEmpty()) {
            return new Reply.Refused(words.say("keep.over"));
        }
        Optional<Rhythm> rhythm = List.of(Rhythm.values()).stream()
                .filter(each -> each.name().equals(Permissions.second(act)))
                .findFirst();
        if (rhythm.isEmpty()) {
            connections.decline(work, scene, act.actor());
            return new Reply.Done(Card.text(words.say("keep.no")));
        }
        return connections
                .wish(work, scene, act.actor(), rhythm.get(), now)
                .map(connection -> new Reply.Done(begun(work, connection, act.actor(), words)))
                .orElseGet(() -> new Reply.Done(Card.text(
                        words.say("keep.yes", Map.of("names", words.names(scene.others(act.actor())))))));
    }

    private Card begun(Work work, Connection connection, MemberId actor, Words words) {
        List<Member> others = new ArrayList<>(people.members()
                .all(work, connection.workspace(), connection.others(actor))
                .values());
        return ConnectionNotes.begun(connection, others, neighbours, words);
    }

    private Reply stop(Work work, Act act, Instant now) {
        Connection connection =
                new ConnectionTable(work).find(act.workspace(), act.subject()).orElseThrow();
        connections.end(work, connection, connection.others(act.actor()), now);
        Map<MemberId, Member> found = people.members().all(work, act.workspace(), connection.members());
        Words words = new Words(
                Optional.ofNullable(found.get(act.actor())).map(Member::locale).orElse(Locale.ENGLISH));
        List<Member> others = connection.others(act.actor()).stream()
                .flatMap(other -> Optional.ofNullable(found.get(other)).stream())
                .toList();
        return new Reply.Done(Card.text(words.say("stop.done", Map.of("names", words.names(others)))));
    }

    private Scene scene(Work work, Act act) {
        return scenes.find(work, act.workspace(), Permissions.first(act)).orElseThrow();
    }

    private static Words words(Scene scene, MemberId member) {
        return new Words(scene.member(member).map(Member::locale).orElse(Locale.ENGLISH));
    }
}

package io.rapport.checkins;

import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Notice;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Words that people keep meeting, that it came to an end, and what Home shows of it. */
final class ConnectionNotes {

    private static final int MOST_SHOWN = 8;

    private final People people;
    private final Neighbours neighbours;

    ConnectionNotes(People people, Neighbours neighbours) {
        this.people = people;
        this.neighbours = neighbours;
    }

    /** Says that all of them wish it, and when they meet first. */
    Optional<Card> kept(Work work, Notice notice, Audience audience, Instant now) {
        Member reader = audience.readers().get(0);
        return new ConnectionTable(work)
                .find(notice.workspace(), notice.subject())
                .filter(Connection::isActive)
                .map(connection ->
                        begun(connection, others(work, connection, reader), neighbours, new Words(audience.locale())));
    }

    static Card begun(Connection connection, List<Member> others, Neighbours neighbours, Words words) {
        Card said = Card.text(words.say(
                "keep.begun",
                Map.of(
                        "names", words.mentions(others),
                        "rhythm", connection.rhythm().text(words),
                        "day", connection.nextOn())));
        return said.and(new Card(neighbours.together(connection.id(), words)))
                .and(Card.of(new Card.Small(words.say("kept.small"))));
    }

    /** Says that it ended; never why, nor on whose wish. */
    Optional<Card> parted(Work work, Notice notice, Audience audience, Instant now) {
        Member reader = audience.readers().get(0);
        Words words = new Words(audience.locale());
        return new ConnectionTable(work)
                .find(notice.workspace(), notice.subject())
                .map(connection -> Card.of(
                        new Card.Text(words.say(
                                "parted",
                                Map.of(
                                        "name", reader.name(),
                                        "names", words.names(others(work, connection, reader))))),
                        new Card.Small(words.say("parted.small"))));
    }

    /** Shows whom a member keeps meeting, how often, when next, and the way out. */
    List<Card.Part> home(Work work, Member member, Words words) {
        List<Card.Part> parts = new ArrayList<>();
        List<Connection> connections = new ConnectionTable(work).ofMember(member.workspace(), member.id());
        List<Connection> shown = connections.subList(0, Math.min(MOST_SHOWN, connections.size()));
        Map<MemberId, Member> found = people.members()
                .all(
                        work,
                        member.workspace(),
                        shown.stream().flatMap(one -> one.members().stream()).toList());
        for (Connection connection : shown) {
            List<Member> others = others(connection, member, found);
            parts.add(new Card.Text(words.say(
                    "match.kept",
                    Map.of(
                            "names", words.mentions(others),
                            "rhythm", connection.rhythm().text(words),
                            "day", connection.nextOn()))));
            List<Card.Element> ways = new ArrayList<>(neighbours.buttons().of(words.locale(), connection.id()));
            ways.add(KeepActs.stop(connection, others, words));
            parts.add(new Card.Buttons(ways));
        }
        return parts;
    }

    private List<Member> others(Work work, Connection connection, Member reader) {
        return others(connection, reader, people.members().all(work, connection.workspace(), connection.members()));
    }

    private static List<Member> others(Connection connection, Member reader, Map<MemberId, Member> found) {
        return connection.others(reader.id()).stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }
}

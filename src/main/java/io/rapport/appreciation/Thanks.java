package io.rapport.appreciation;

import io.rapport.appreciation.Appreciation.Sharing;
import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Destination;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Notice;
import io.rapport.messaging.Outbox;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps appreciation and tells it to those it is for, before anybody else. */
final class Thanks {

    static final String RECEIVED = "appreciation.received";

    private static final Duration AT_ONCE = Duration.ofHours(1);

    private final Members members;
    private final Outbox outbox;

    Thanks(Members members, Outbox outbox) {
        this.members = members;
        this.outbox = outbox;
    }

    /** Keeps an appreciation and tells its receivers; the same words to the same people within an hour are one. */
    Appreciation give(Work work, Appreciation appreciation, Instant now) {
        AppreciationTable appreciations = new AppreciationTable(work);
        Optional<Appreciation> alike = appreciations.alike(appreciation, now.minus(AT_ONCE)).stream()
                .filter(other -> new HashSet<>(other.members()).equals(new HashSet<>(appreciation.members())))
                .findFirst();
        return alike.orElseGet(() -> {
            appreciations.insert(appreciation);
            appreciation.members().forEach(member -> outbox.post(work, notice(appreciation, member, now), now));
            Homes.touch(work, appreciation.workspace(), appreciation.members(), now);
            return appreciation;
        });
    }

    /** Records whether a receiver lets an appreciation be shared, unless it was shared already or was never to be. */
    void answer(Work work, Appreciation appreciation, MemberId member, Sharing sharing, Instant now) {
        if (new AppreciationTable(work).hold(appreciation)
                && new ReceiverTable(work).answer(appreciation, member, sharing)) {
            revise(work, appreciation, now);
        }
    }

    /** Has what the receivers read worded anew. */
    void revise(Work work, Appreciation appreciation, Instant now) {
        appreciation
                .members()
                .forEach(member ->
                        outbox.revise(work, appreciation.workspace(), RECEIVED, subject(appreciation, member), now));
    }

    /** Returns whether every receiver has been told. */
    boolean isTold(Work work, Appreciation appreciation) {
        return appreciation.members().stream()
                .allMatch(member -> outbox.isSaid(work, appreciation.workspace(), key(appreciation, member)));
    }

    /** An appreciation that all agreed to share, and the people it names. */
    record Shared(Appreciation appreciation, Map<MemberId, Member> people) {}

    /** Returns what is shared in a weekly post, as far as all still agree. */
    List<Shared> shared(Work work, WorkspaceId workspace, String post) {
        return new AppreciationTable(work)
                .postedIn(workspace, post).stream()
                        .filter(Appreciation::isAgreed)
                        .map(appreciation ->
                                new Shared(appreciation, members.all(work, workspace, appreciation.everybody())))
                        .toList();
    }

    Kind kind() {
        return new Kind(RECEIVED, Kind.Priority.GATHERED, Kind.WhenUnknown.SEND_AGAIN, this::received);
    }

    private Optional<Card> received(Work work, Notice notice, Audience audience, Instant now) {
        String id = notice.subject().substring(0, notice.subject().indexOf('/'));
        return audience.readers().stream()
                .filter(member -> member.standing().isPresent())
                .findFirst()
                .flatMap(reader -> reading(work, notice.workspace(), id, reader))
                .map(ThanksCards::received);
    }

    private Optional<Reading> reading(Work work, WorkspaceId workspace, String id, Member reader) {
        return new AppreciationTable(work)
                .find(workspace, id)
                .map(appreciation -> Reading.of(work, members, appreciation, reader));
    }

    private static Notice notice(Appreciation appreciation, MemberId member, Instant now) {
        return new Notice(
                appreciation.workspace(),
                RECEIVED,
                subject(appreciation, member),
                key(appreciation, member),
                new Destination.Private(member),
                now,
                null);
    }

    private static String subject(Appreciation appreciation, MemberId member) {
        return appreciation.id() + "/" + member;
    }

    private static String key(Appreciation appreciation, MemberId member) {
        return RECEIVED + "/" + subject(appreciation, member);
    }
}

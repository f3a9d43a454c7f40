package io.rapport.appreciation;

import io.rapport.people.MemberId;
import io.rapport.people.ProgramId;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A specific thank-you from one member to others.
 *
 * @param did what the receivers did
 * @param changed what it changed
 * @param worth the value it shows, may be empty
 * @param link the message it is about, may be empty
 * @param program in whose weekly post its author would share it, or null when it is private
 * @param postedIn the weekly post it was shared in, or null until then
 */
record Appreciation(
        WorkspaceId workspace,
        String id,
        MemberId author,
        String did,
        String changed,
        String worth,
        String link,
        Instant writtenAt,
        @Nullable ProgramId program,
        @Nullable String postedIn,
        List<Receiver> receivers) {

    static final int LONGEST_DID = 500;
    static final int LONGEST_CHANGED = 300;
    static final int LONGEST_WORTH = 60;
    static final int LONGEST_LINK = 400;
    static final int MOST_RECEIVERS = 5;

    Appreciation {
        receivers = List.copyOf(receivers);
    }

    /** Whether a receiver lets it be shared. */
    enum Sharing {
        PRIVATE,
        ASKED,
        AGREED,
        KEPT
    }

    /** One of those who are thanked. */
    record Receiver(MemberId member, Sharing sharing) {}

    List<MemberId> members() {
        return receivers.stream().map(Receiver::member).toList();
    }

    /** Returns its author and its receivers. */
    List<MemberId> everybody() {
        return Stream.concat(Stream.of(author), members().stream()).toList();
    }

    /** Returns whether its author and all its receivers want it shared. */
    boolean isAgreed() {
        return program != null && receivers.stream().allMatch(receiver -> receiver.sharing() == Sharing.AGREED);
    }

    /** Returns what a receiver said about sharing; private for everybody else. */
    Sharing sharingOf(MemberId member) {
        return receivers.stream()
                .filter(receiver -> receiver.member().equals(member))
                .map(Receiver::sharing)
                .findFirst()
                .orElse(Sharing.PRIVATE);
    }

    Appreciation to(List<Receiver> everybody) {
        return new Appreciation(
                workspace, id, author, did, changed, worth, link, writtenAt, program, postedIn, everybody);
    }
}

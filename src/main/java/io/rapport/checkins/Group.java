package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.people.ProgramId;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The members matched together in a round.
 *
 * @param question the key of the question on the introduction
 * @param starter who is asked to start
 * @param reasons why these people, as {@link Reasons} writes it
 * @param proposedAt a start that one of them suggested, or null
 * @param agreedAt the start that all of them said yes to, or null
 * @param calendar the token of its calendar file, or null
 * @param third who joined a pair later, or null
 * @param checkIns each member's part, in the order in which they are named
 */
record Group(
        String id,
        WorkspaceId workspace,
        String round,
        ProgramId program,
        State state,
        String question,
        MemberId starter,
        String reasons,
        @Nullable Instant proposedAt,
        @Nullable MemberId proposedBy,
        @Nullable Instant agreedAt,
        @Nullable String calendar,
        @Nullable MemberId third,
        List<CheckIn> checkIns) {

    /** Whether the check-in can take place. */
    enum State {
        OPEN,
        BROKEN
    }

    Group {
        checkIns = List.copyOf(checkIns);
    }

    Group with(List<CheckIn> parts) {
        return new Group(
                id,
                workspace,
                round,
                program,
                state,
                question,
                starter,
                reasons,
                proposedAt,
                proposedBy,
                agreedAt,
                calendar,
                third,
                parts);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Returns everybody who was matched, also who cannot take part any more. */
    List<MemberId> members() {
        return checkIns.stream().map(CheckIn::member).toList();
    }

    /** Returns who still takes part. */
    List<MemberId> present() {
        return checkIns.stream()
                .filter(checkIn -> !checkIn.gone())
                .map(CheckIn::member)
                .toList();
    }

    /** Returns who takes part besides a member. */
    List<MemberId> others(MemberId member) {
        return present().stream().filter(other -> !other.equals(member)).toList();
    }

    Optional<CheckIn> of(MemberId member) {
        return checkIns.stream()
                .filter(checkIn -> checkIn.member().equals(member))
                .findFirst();
    }

    /** Returns whether somebody said that they met: one yes counts. */
    boolean hasMet() {
        return checkIns.stream().anyMatch(CheckIn::hasMet);
    }

    /** Returns whether everybody who takes part said yes to {@code start}. */
    boolean allAccept(Instant start) {
        return checkIns.stream().allMatch(checkIn -> checkIn.gone() || start.equals(checkIn.acceptsAt()));
    }
}

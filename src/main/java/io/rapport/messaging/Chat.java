package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A platform's way out, one attempt a call: it never retries, and turns every failure into an outcome. Instants are wire time.
 */
public interface Chat {

    /**
     * Returns the exact bytes that {@link #post} will send for a card: the same for the same state. No HTTP.
     *
     * @param language of the platform's own words beside the card's
     */
    String render(Work work, WorkspaceId workspace, Card card, Locale language);

    /** Opens (or finds) the conversation of Rapport with these members; {@code Sent} carries its address. Safe to repeat. */
    Outcome open(WorkspaceId workspace, List<MemberId> members);

    /** Posts a rendered message to an address (a conversation or channel); {@code Sent} carries the receipt. */
    Outcome post(WorkspaceId workspace, String address, String message);

    /** Replaces a posted message. Safe to repeat. */
    Outcome update(WorkspaceId workspace, String address, String receipt, String message);

    /** Shows a member's Home page, rendered by {@link #renderHome}. Safe to repeat. */
    Outcome showHome(WorkspaceId workspace, MemberId member, String page);

    /** Returns the exact bytes that {@link #showHome} will send. No HTTP. */
    String renderHome(Work work, WorkspaceId workspace, Card card, Locale language);

    /**
     * Looks whether a message of unknown outcome arrived; only where history may be read.
     *
     * @param message the exact bytes that were posted
     * @param since the earliest it can have arrived, on any clock
     * @param taken receipts at that address that are known to belong to other messages, even where the bytes are the same
     */
    Finding look(WorkspaceId workspace, String address, String message, Instant since, Set<String> taken);

    /** Returns the platform's pace for an operation. */
    Pace pace(Operation operation);

    /** The operations that have a pace of their own. */
    enum Operation {
        OPEN,
        POST,
        UPDATE,
        HOME,
        LOOK
    }

    /** At most {@code burst} calls at once, then one every {@code interval}. */
    record Pace(int burst, Duration interval) {}

    /** How a call ended. */
    sealed interface Outcome {}

    /** It was applied; {@code receipt} is what the method promises of it, and empty where it promises nothing. */
    record Sent(String receipt) implements Outcome {}

    /** It was not applied; no such call is made in the workspace before {@code until}. */
    record Later(Instant until) implements Outcome {}

    /** Nobody can tell whether it was applied. */
    record Unknown(String reason) implements Outcome {}

    /**
     * It was not applied and never will be, for this message or these people. What ails the whole workspace, as a token that
     * is no longer good, is {@link Later}: nothing is lost by it.
     */
    record Refused(String reason) implements Outcome {}

    /** What a look found. */
    sealed interface Finding {}

    /** The message is there. */
    record Found(String receipt) implements Finding {}

    /** The message is not there. */
    record Absent() implements Finding {}

    /** The workspace does not let Rapport look there. */
    record CannotTell() implements Finding {}

    /** The look itself failed; try again at {@code until}. */
    record NotNow(Instant until) implements Finding {}
}

package io.rapport.slack;

import com.slack.api.bolt.context.Context;
import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Place;
import io.rapport.messaging.Reply;
import io.rapport.people.Member;
import io.rapport.store.Inbox;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.wording.Wording;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where every request from Slack passes: finds out who acts in which workspace, and hands the act to the front desk. */
record Counter(
        Installations installations,
        SlackDirectory directory,
        Transactions transactions,
        Answering answering,
        Reception reception) {

    /** The inbox's room for a delivery's id. */
    private static final int DELIVERY = 200;

    private static final Wording WORDING = Wording.of("slack");

    /** Who acts, and how to speak where they are. */
    record Caller(Connection connection, Member member) {}

    Instant now() {
        return reception.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns the connection behind a request, if Rapport is installed there. */
    Optional<Connection> connection(Context context) {
        return installations.resolve(context.getEnterpriseId(), context.getTeamId(), now());
    }

    /** Returns who acts; {@code home} is the team that Slack says they belong to, or null. */
    Optional<Caller> caller(Context context, @Nullable String home) {
        String user = context.getRequestUserId();
        return user == null || user.isEmpty()
                ? Optional.empty()
                : connection(context)
                        .map(connection -> new Caller(
                                connection, directory.visitor(connection, user, home == null ? "" : home, now())));
    }

    /** Performs an act; a failed commit throws, so that nothing is acknowledged. */
    Reply receive(String delivery, Caller caller, Deed deed) {
        return receive(
                delivery,
                new Act(
                        caller.connection().workspace(),
                        deed.verb(),
                        deed.subject(),
                        caller.member().id(),
                        deed.answers(),
                        deed.place()));
    }

    /** Performs an act; a failed commit throws, so that nothing is acknowledged. */
    Reply receive(String delivery, Act act) {
        Reply reply = reception.desk().receive(id(delivery), act, now());
        if (reply.isKept()) {
            reception.afterwards().accept(act.workspace());
        }
        return reply;
    }

    /** Lets a delivery that is no act take effect once, however often it comes; a failed commit throws. */
    void once(WorkspaceId workspace, String delivery, Consumer<Work> effect) {
        transactions.execute(work -> {
            if (new Inbox().record(work, workspace, id(delivery), now())) {
                effect.accept(work);
            }
        });
        reception.afterwards().accept(workspace);
    }

    private static String id(String delivery) {
        return delivery.length() > DELIVERY ? Digest.whole(delivery) : delivery;
    }

    /** Returns what somebody is told whose form could not be read. */
    static Reply unreadable(Locale locale) {
        return new Reply.Refused(WORDING.say(locale, "unreadable"));
    }

    /** Returns what somebody is told where Rapport is not installed. */
    static String notInstalled() {
        return WORDING.say(Locale.ENGLISH, "not_installed");
    }

    /** An act without who and where: what was done to what, with which answers. */
    record Deed(String verb, String subject, Answers answers, Place place) {

        /** Returns a press of a button that stands for {@code verb#number}. */
        static Deed pressed(String action, @Nullable String subject, Answers answers, Place place) {
            return new Deed(action.split("#", 2)[0], subject == null ? "" : subject, answers, place);
        }
    }
}

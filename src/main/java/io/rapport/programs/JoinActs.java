package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Channels;
import io.rapport.people.Enrollment;
import io.rapport.people.Enrollments.Joined;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joining a program and leaving it, by button or by the channel. */
final class JoinActs {

    private final Desk desk;
    private final Permissions permissions;
    private final MemberHome home;
    private final Channels channels = new Channels();

    JoinActs(Desk desk, Permissions permissions, MemberHome home) {
        this.desk = desk;
        this.permissions = permissions;
        this.home = home;
    }

    List<Verb> verbs() {
        return List.of(
                Verb.pressed("programs.list", permissions.member(), this::list),
                Verb.pressed(ProgramActs.JOIN, permissions.taken(), this::join),
                Verb.pressed("programs.leave", permissions.enrolled(), this::leave),
                Verb.pressed(ProgramActs.JOINED_CHANNEL, permissions.everybody(), this::joinedChannel),
                Verb.pressed(ProgramActs.LEFT_CHANNEL, permissions.everybody(), this::leftChannel));
    }

    private Reply list(Work work, Act act, Instant now) {
        return new Reply.Done(home.list(work, desk.actor(work, act)));
    }

    private int members(Work work, Program program) {
        return desk.enrollments().counts(work, program.workspace()).getOrDefault(program.id(), 0);
    }

    private Reply join(Work work, Act act, Instant now) {
        Member actor = desk.actor(work, act);
        Program program = desk.open(work, act).orElseThrow();
        Joined joined = desk.enrollments().join(work, program, act.actor(), now);
        if (joined == Joined.NOT_ALLOWED) {
            return new Reply.Refused(WORDING.say(actor.locale(), "refusal.taken"));
        }
        if (joined == Joined.NOW) {
            desk.trail(work, act, act.subject(), now);
            Homes.touch(work, act.workspace(), desk.programs().organizers(work, act.workspace(), program.id()), now);
        }
        String key = joined == Joined.NOW ? "reply.joined" : "reply.joined.already";
        String text = WORDING.say(actor.locale(), key, Map.of("program", program.name())) + " "
                + Words.next(actor, desk.next(work, program))
                + Words.missing(actor.locale(), program, members(work, program));
        return new Reply.Done(Card.of(new Card.Text(text))
                .and(Mentoring.isOpen(actor, program) ? Mentoring.question(actor.locale()) : Card.of())
                .and(Card.of(
                        new Card.Small(WORDING.say(actor.locale(), "reply.joined.small")),
                        Card.buttons(new Card.Button(
                                WORDING.say(actor.locale(), "button.settings"), "programs.settings", "")))));
    }

    private Reply leave(Work work, Act act, Instant now) {
        Member actor = desk.actor(work, act);
        ProgramId id = new ProgramId(act.subject());
        if (desk.enrollments().leave(work, act.workspace(), id, act.actor(), now)) {
            desk.trail(work, act, act.subject(), now);
            Homes.touch(work, act.workspace(), desk.programs().organizers(work, act.workspace(), id), now);
        }
        return new Reply.Done(Card.of(
                new Card.Text(WORDING.say(actor.locale(), "reply.left")),
                Card.buttons(new Card.Button(
                        WORDING.say(actor.locale(), "button.rejoin"), "programs.join", act.subject()))));
    }

    private Reply joinedChannel(Work work, Act act, Instant now) {
        channels.joined(work, act.workspace(), act.subject(), act.actor());
        return invited(work, act)
                .<Reply>map(program -> {
                    Member actor = desk.actor(work, act);
                    Card only = Card.of(new Card.Small(WORDING.say(actor.locale(), "offer.only_you")));
                    return new Reply.Done(
                            Invitation.offer(actor.locale(), program).and(only));
                })
                .orElse(Reply.Done.SILENT);
    }

    /** Returns the program of the channel that the act names, if the actor may join it and has not. */
    private Optional<Program> invited(Work work, Act act) {
        return desk.programs()
                .ofChannel(work, act.workspace(), act.subject())
                .filter(program -> desk.roles().mayTakePart(work, program, act.actor()))
                .filter(program -> !takesPart(work, act, program));
    }

    private boolean takesPart(Work work, Act act, Program program) {
        return desk.enrollments()
                .find(work, act.workspace(), program.id(), act.actor())
                .filter(enrollment -> enrollment.state() == Enrollment.State.ACTIVE)
                .isPresent();
    }

    private Reply leftChannel(Work work, Act act, Instant now) {
        channels.left(work, act.workspace(), act.subject(), act.actor());
        desk.programs()
                .ofChannel(work, act.workspace(), act.subject())
                .filter(program -> desk.enrollments().leave(work, act.workspace(), program.id(), act.actor(), now))
                .ifPresent(program -> desk.trail(work, act, program.id().value(), now));
        return Reply.Done.SILENT;
    }
}

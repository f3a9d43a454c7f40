package io.rapport.appreciation;

import static io.rapport.appreciation.Reading.WORDING;

import io.rapport.appreciation.Appreciation.Receiver;
import io.rapport.appreciation.Appreciation.Sharing;
import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.Members;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.people.Roles;
import io.rapport.store.AuditLog;
import io.rapport.store.Ids;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What members can do: thank, and say whether thanks to them may be shared. */
final class ThanksActs {

    private static final Permission RECEIVER = new Permission(
            "receiver",
            (work, act) -> new ReceiverTable(work).isReceiver(act.workspace(), act.subject(), act.actor()),
            locale -> WORDING.say(locale, "refusal.receiver"));

    private static final Permission PERSON = new Permission(
            "person",
            (work, act) -> new Roles().isPerson(work, act.workspace(), act.actor()),
            locale -> WORDING.say(locale, "refusal.person"));

    private final Members members;
    private final AuditLog audit;
    private final Receivers receivers;
    private final Thanks thanks;

    ThanksActs(Members members, AuditLog audit, Receivers receivers, Thanks thanks) {
        this.members = members;
        this.audit = audit;
        this.receivers = receivers;
        this.thanks = thanks;
    }

    List<Verb> verbs() {
        return List.of(
                Verb.asked("appreciation.thank", PERSON, this::ask, this::thank),
                Verb.pressed(
                        "appreciation.share", RECEIVER, (work, act, now) -> answer(work, act, Sharing.AGREED, now)),
                Verb.pressed("appreciation.keep", RECEIVER, (work, act, now) -> answer(work, act, Sharing.KEPT, now)),
                Verb.asked("appreciation.consent", PERSON, this::askConsent, this::consent));
    }

    private Reply ask(Work work, Act act, Instant now) {
        Member actor = actor(work, act);
        return new Reply.Ask(ThanksForms.thanks(act, actor.locale(), receivers.metLately(work, actor)), Reply.How.OPEN);
    }

    private Reply thank(Work work, Act act, Instant now) {
        Member actor = actor(work, act);
        Map<String, String> problems = ThanksForms.problems(act.answers(), actor.locale());
        receivers.problem(work, act, actor.locale()).ifPresent(problem -> problems.put("to", problem));
        boolean isPublic = act.answers().one("visibility").equals(ThanksForms.PUBLIC);
        Optional<Program> program = isPublic ? receivers.sharedProgram(work, act) : Optional.empty();
        if (isPublic && program.isEmpty() && !problems.containsKey("to")) {
            problems.put("visibility", WORDING.say(actor.locale(), "problem.visibility"));
        }
        if (!problems.isEmpty()) {
            return new Reply.Invalid(problems);
        }
        Appreciation given = thanks.give(work, written(work, act, program, now), now);
        audit.record(work, act.workspace(), act.actor().value(), act.verb(), given.id(), now);
        String key = isPublic ? "reply.public" : "reply.private";
        return new Reply.Done(Card.text(Reading.of(work, members, given, actor).say(key)));
    }

    private Appreciation written(Work work, Act act, Optional<Program> program, Instant now) {
        Answers answers = act.answers();
        ProgramId shared = program.map(Program::id).orElse(null);
        ConsentTable consents = new ConsentTable(work);
        List<Receiver> thanked = Receivers.named(act).stream()
                .map(member -> new Receiver(
                        member,
                        program.isEmpty()
                                ? Sharing.PRIVATE
                                : consents.of(act.workspace(), member).sharing()))
                .toList();
        return new Appreciation(
                act.workspace(),
                Ids.next(),
                act.actor(),
                answers.one("did"),
                answers.one("changed"),
                answers.one("worth"),
                Origin.parse(act.subject()).about(Origin.Start.MESSAGE),
                now,
                shared,
                null,
                thanked);
    }

    private Reply answer(Work work, Act act, Sharing sharing, Instant now) {
        thanks.answer(work, appreciation(work, act), act.actor(), sharing, now);
        audit.record(work, act.workspace(), act.actor().value(), act.verb(), act.subject(), now);
        Reading reading = Reading.of(work, members, appreciation(work, act), actor(work, act));
        return new Reply.Done(ThanksCards.sharingAnswer(reading));
    }

    private Reply askConsent(Work work, Act act, Instant now) {
        Consent chosen = new ConsentTable(work).of(act.workspace(), act.actor());
        return new Reply.Ask(ThanksForms.consent(actor(work, act).locale(), chosen), Reply.How.OPEN);
    }

    private Reply consent(Work work, Act act, Instant now) {
        Member actor = actor(work, act);
        Optional<Consent> chosen = Arrays.stream(Consent.values())
                .filter(consent -> consent.name().equals(act.answers().one("consent")))
                .findFirst();
        if (chosen.isEmpty()) {
            return new Reply.Invalid(Map.of("consent", WORDING.say(actor.locale(), "problem.consent")));
        }
        new ConsentTable(work).choose(act.workspace(), act.actor(), chosen.get());
        audit.record(
                work,
                act.workspace(),
                act.actor().value(),
                act.verb(),
                act.actor().value(),
                now);
        Homes.touch(work, act.workspace(), List.of(act.actor()), now);
        return new Reply.Done(Card.text(WORDING.say(actor.locale(), "reply.consent." + chosen.get())));
    }

    private Appreciation appreciation(Work work, Act act) {
        return new AppreciationTable(work)
                .find(act.workspace(), act.subject())
                .orElseThrow(() -> new IllegalArgumentException("no appreciation " + act.subject()));
    }

    private Member actor(Work work, Act act) {
        return members.find(work, act.workspace(), act.actor())
                .orElseThrow(() -> new IllegalArgumentException("no member " + act.actor()));
    }
}

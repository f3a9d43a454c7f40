package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Destination;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Notice;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Ids;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Creating a program and changing it. */
final class SetupActs {

    /** What says nothing about who meets whom and when. */
    private static final Set<String> UNIMPORTANT = Set.of("name", "channel", "organizers");

    private final Desk desk;
    private final Permissions permissions;

    SetupActs(Desk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    List<Verb> verbs() {
        return List.of(
                Verb.asked("programs.create", permissions.creator(), this::askNew, this::create),
                Verb.asked("programs.duplicate", permissions.copier(), this::askCopy, this::askCopy),
                Verb.asked("programs.edit", permissions.organizer(), this::askChange, this::edit));
    }

    private Reply askNew(Work work, Act act, Instant now) {
        Member creator = desk.actor(work, act);
        boolean isDrafted = act.answers().stage() == Answers.Stage.DRAFTED;
        boolean isUnfolded = isDrafted
                && (act.subject().equals(ProgramForm.MORE)
                        || !act.answers().one("odd").isEmpty());
        ProgramForm form = form(work, act, Filled.fresh(creator, act.answers()), Optional.empty(), now);
        return new Reply.Ask(isUnfolded ? form.all() : form.few(), isDrafted ? Reply.How.REPLACE : Reply.How.OPEN);
    }

    /** Asks for a new program that begins as another one is. */
    private Reply askCopy(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        return desk.open(work, act)
                .<Reply>map(program -> {
                    Filled filled = as(work, program)
                            .with(Map.of("name", List.of(Words.copyOf(locale, program)), "channel", List.of()));
                    ProgramForm form = form(work, act, filled, Optional.empty(), now);
                    return new Reply.Ask(form.all(), Reply.How.OPEN);
                })
                .orElseGet(() -> ended(locale));
    }

    /** Returns the form of a new program, or of one that is there, with what it would come to. */
    private ProgramForm form(Work work, Act act, Filled typed, Optional<Program> own, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        DeckMenu decks = DeckMenu.of(work, act.workspace());
        Filled filled = typed.completed().with(Map.of("deck", List.of(decks.orUsual(typed.one("deck")))));
        Map<String, String> problems = new HashMap<>(problems(work, act, locale, filled, own));
        problems.keySet().removeAll(UNIMPORTANT);
        Blueprint blueprint = new Blueprint(filled, now);
        LivePreview live = new LivePreview(desk, locale);
        String preview = problems.isEmpty()
                ? live.of(
                        work,
                        own.map(blueprint::change)
                                .orElseGet(() -> blueprint.create(new ProgramId(""), act.workspace())),
                        now)
                : live.without(problems.values());
        OwnAttributes attributes = new OwnAttributes(desk.members().attributes(work, act.workspace()));
        return new ProgramForm(locale, filled, decks, attributes, preview);
    }

    private Filled as(Work work, Program program) {
        return Filled.of(program, desk.programs().organizers(work, program.workspace(), program.id()));
    }

    private Reply create(Work work, Act act, Instant now) {
        Member creator = desk.actor(work, act);
        Filled filled = Filled.folded(creator, act.answers()).with(act.answers().values());
        if (misses(act)) {
            return new Reply.Ask(form(work, act, filled, Optional.empty(), now).all(), Reply.How.REPLACE);
        }
        Map<String, String> problems = problems(work, act, creator.locale(), filled, Optional.empty());
        if (!problems.isEmpty()) {
            return new Reply.Invalid(problems);
        }
        Program program = new Blueprint(filled, now).create(new ProgramId(Ids.next()), act.workspace());
        desk.save(work, act, program, now);
        appoint(work, program, filled, now);
        invite(work, program, now);
        return new Reply.Done(created(work, creator, program));
    }

    private Reply askChange(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        boolean isDrafted = act.answers().stage() == Answers.Stage.DRAFTED;
        return desk.open(work, act)
                .<Reply>map(program -> {
                    Filled filled = isDrafted ? drafted(act.answers(), as(work, program)) : as(work, program);
                    ProgramForm form = form(work, act, filled, Optional.of(program), now);
                    return new Reply.Ask(form.change(program), isDrafted ? Reply.How.REPLACE : Reply.How.OPEN);
                })
                .orElseGet(() -> ended(locale));
    }

    private Reply edit(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        Optional<Program> before = desk.open(work, act);
        if (before.isEmpty()) {
            return ended(locale);
        }
        Filled filled = Filled.of(act.answers());
        if (misses(act)) {
            return new Reply.Ask(form(work, act, filled, before, now).change(before.get()), Reply.How.REPLACE);
        }
        Map<String, String> problems = problems(work, act, locale, filled, before);
        if (!problems.isEmpty()) {
            return new Reply.Invalid(problems);
        }
        Program program = new Blueprint(filled, now).change(before.get());
        Set<MemberId> dismissed = desk.programs().organizers(work, act.workspace(), program.id());
        appoint(work, program, filled, now);
        desk.save(work, act, program, now);
        Homes.touch(work, act.workspace(), dismissed, now);
        if (!before.get().channel().equals(program.channel())) {
            invite(work, program, now);
        }
        return new Reply.Done(Card.text(
                WORDING.say(locale, "reply.changed", Map.of("program", program.name())) + warning(locale, program)));
    }

    /** What is typed so far, and how often as it is saved, in case the kind goes back and forth. */
    private static Filled drafted(Answers answers, Filled saved) {
        Map<String, List<String>> rhythm = new HashMap<>(saved.values());
        rhythm.keySet().retainAll(List.of(saved.kind().rhythm()));
        return new Filled(rhythm).with(answers.values());
    }

    /** Returns whether a kind was chosen whose own fields were not shown yet. */
    private static boolean misses(Act act) {
        return ProgramKind.named(act.answers().one(ProgramKind.FIELD))
                .filter(kind -> kind.fields().stream()
                        .anyMatch(field -> act.answers().all(field).isEmpty()))
                .isPresent();
    }

    private Map<String, String> problems(Work work, Act act, Locale locale, Filled filled, Optional<Program> own) {
        return ProgramCheck.problems(desk, work, act.workspace(), new ProgramCheck.Reader(locale, filled), own);
    }

    private void appoint(Work work, Program program, Filled filled, Instant now) {
        Set<MemberId> organizers =
                filled.all("organizers").stream().map(MemberId::new).collect(Collectors.toSet());
        desk.programs().appoint(work, program.workspace(), program.id(), organizers, now);
        Homes.touch(work, program.workspace(), organizers, now);
    }

    private void invite(Work work, Program program, Instant now) {
        String key = Invitation.KIND + ":" + program.id() + ":" + program.channel();
        Destination channel = new Destination.Channel(program.channel(), program.locale());
        Notice notice =
                new Notice(program.workspace(), Invitation.KIND, program.id().value(), key, channel, now, null);
        desk.outbox().post(work, notice, now);
    }

    private Card created(Work work, Member creator, Program program) {
        Locale locale = creator.locale();
        String text = WORDING.say(
                        locale,
                        "reply.created",
                        Map.of("program", program.name(), "rhythm", Words.rhythm(locale, program.schedule())))
                + " " + Words.next(creator, desk.next(work, program)) + warning(locale, program);
        return Card.of(
                new Card.Text(text),
                new Card.Small(WORDING.say(locale, "reply.created.small", Map.of("minimum", program.minimum()))));
    }

    private static String warning(Locale locale, Program program) {
        return program.groupSize() > ProgramForm.COMFORTABLE_GROUP ? "\n" + WORDING.say(locale, "note.large") : "";
    }

    private static Reply ended(Locale locale) {
        return new Reply.Refused(WORDING.say(locale, "refusal.ended"));
    }
}

package io.rapport.checkins;

import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Mention;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a member fills in alone after a check-in: a next step, or that something felt wrong. */
final class AloneActs {

    private static final int LONGEST_STEP = 300;
    private static final String STEP = "step";
    private static final String SHOWN = "shown";
    private static final String WHO = "who";

    private final People people;
    private final Scenes scenes;
    private final Connections connections;
    private final Permission inTheGroup;

    AloneActs(People people, Scenes scenes, Connections connections) {
        this.people = people;
        this.scenes = scenes;
        this.connections = connections;
        this.inTheGroup = new Permissions(people).inTheGroup();
    }

    List<Verb> verbs() {
        return List.of(
                Verb.asked(CheckIns.NEXT_STEP, inTheGroup, this::askStep, this::noteStep),
                Verb.asked(CheckIns.FELT_WRONG, inTheGroup, this::askWhom, this::neverAgain));
    }

    private Reply askStep(Work work, Act act, Instant now) {
        Scene scene = scene(work, act);
        Words words = words(scene, act);
        CheckIn part = scene.group().of(act.actor()).orElseThrow();
        String names = words.names(scene.partners(act.actor()));
        List<Form.Option> shown = List.of(
                new Form.Option(CheckIn.Shown.PRIVATE.name(), words.say("step.private")),
                new Form.Option(CheckIn.Shown.SHARED.name(), words.say("step.shared")));
        return new Reply.Ask(
                new Form(
                        CheckIns.NEXT_STEP,
                        act.subject(),
                        words.say("step.title"),
                        words.say("step.submit"),
                        List.of(
                                new Form.Note(words.say("step.note", Map.of("names", names))),
                                new Form.Line(
                                        STEP,
                                        words.say("step.label"),
                                        words.say("step.hint"),
                                        part.nextStep(),
                                        LONGEST_STEP,
                                        Form.Need.OPTIONAL),
                                new Form.Choice(
                                        SHOWN,
                                        words.say("step.who"),
                                        shown,
                                        part.stepShown().name(),
                                        Form.Need.REQUIRED))),
                Reply.How.OPEN);
    }

    private Reply noteStep(Work work, Act act, Instant now) {
        Scene scene = scene(work, act);
        Words words = words(scene, act);
        Answers answers = act.answers();
        if (answers.one(STEP).length() > LONGEST_STEP) {
            return new Reply.Invalid(Map.of(STEP, words.say("step.too_long", Map.of("longest", LONGEST_STEP))));
        }
        CheckIn.Shown shown =
                answers.one(SHOWN).equals(CheckIn.Shown.SHARED.name()) ? CheckIn.Shown.SHARED : CheckIn.Shown.PRIVATE;
        if (!new CheckInTable(work).note(scene.group(), act.actor(), answers.one(STEP), shown)) {
            throw new IllegalStateException("a next step found no check-in in group " + act.subject());
        }
        String key = answers.one(STEP).isEmpty() ? "step.taken_back" : "step.noted";
        return new Reply.Done(Card.text(words.say(key)));
    }

    private Reply askWhom(Work work, Act act, Instant now) {
        Scene scene = scene(work, act);
        Words words = words(scene, act);
        List<Form.Option> partners = scene.partners(act.actor()).stream()
                .map(partner -> new Form.Option(partner.id().value(), shortened(partner.name())))
                .toList();
        List<String> initial = partners.size() == 1 ? List.of(partners.get(0).value()) : List.of();
        return new Reply.Ask(
                new Form(
                        CheckIns.FELT_WRONG,
                        act.subject(),
                        words.say("wrong.title"),
                        words.say("wrong.submit"),
                        List.of(
                                new Form.Note(words.say("wrong.note")),
                                new Form.Ticks(WHO, words.say("wrong.who"), partners, initial))),
                Reply.How.OPEN);
    }

    private Reply neverAgain(Work work, Act act, Instant now) {
        Scene scene = scene(work, act);
        Words words = words(scene, act);
        List<MemberId> whom = act.answers().all(WHO).stream()
                .map(MemberId::new)
                .filter(other -> !other.equals(act.actor()))
                .filter(scene.group().members()::contains)
                .toList();
        if (whom.isEmpty()) {
            return new Reply.Invalid(Map.of(WHO, words.say("wrong.nobody")));
        }
        whom.forEach(other -> people.neverMatches().add(work, act.workspace(), act.actor(), other, now));
        connections.part(work, act.workspace(), act.actor(), whom, now);
        return new Reply.Done(
                Card.of(new Card.Text(words.say("wrong.done")), new Card.Text(contact(work, act, words))));
    }

    private String contact(Work work, Act act, Words words) {
        MemberId contact = people.workspaces().get(work, act.workspace()).contact();
        return contact == null
                ? words.say("wrong.no_contact")
                : words.say("wrong.contact", Map.of("contact", Mention.of(contact)));
    }

    private static String shortened(String name) {
        return name.length() > 75 ? name.substring(0, 74) + "…" : name;
    }

    private Scene scene(Work work, Act act) {
        return scenes.find(work, act.workspace(), act.subject()).orElseThrow();
    }

    private static Words words(Scene scene, Act act) {
        return new Words(scene.member(act.actor()).map(Member::locale).orElse(Locale.ENGLISH));
    }
}

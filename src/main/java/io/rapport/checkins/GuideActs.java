package io.rapport.checkins;

import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Leads through a guide, one question at a time; whoever would rather not answer passes, and nobody learns who would like to go deeper. */
final class GuideActs {

    private final Scenes scenes;
    private final Notices notices;
    private final Permission inTheGroup;

    GuideActs(People people, Scenes scenes, Notices notices) {
        this.scenes = scenes;
        this.notices = notices;
        this.inTheGroup = new Permissions(people).inTheGroup();
    }

    List<Verb> verbs() {
        return List.of(
                Verb.asked(CheckIns.GUIDE, inTheGroup, this::open, this::next),
                Verb.pressed(CheckIns.PASS, inTheGroup, this::pass),
                Verb.pressed(CheckIns.DEEPER, inTheGroup, this::goDeeper));
    }

    private Reply open(Work work, Act act, Instant now) {
        return page(work, act, level(act), Reply.How.OPEN);
    }

    private Reply next(Work work, Act act, Instant now) {
        Scene scene = scene(work, act);
        int next = level(act) + 1;
        return next < new Guide(work, scene).levels()
                ? page(work, act, next, Reply.How.REPLACE)
                : new Reply.Done(Card.text(words(scene, act).say("guide.done")));
    }

    private Reply pass(Work work, Act act, Instant now) {
        String second = Permissions.second(act);
        String question = second.substring(second.indexOf('/') + 1);
        Guide guide = new Guide(work, scene(work, act));
        if (level(act) < guide.levels() && guide.isOpen(level(act))) {
            guide.pass(level(act), question);
        }
        return page(work, act, level(act), how(act));
    }

    private Reply goDeeper(Work work, Act act, Instant now) {
        Scene scene = scene(work, act);
        if (!scene.group().present().contains(act.actor())) {
            return new Reply.Refused(words(scene, act).say("time.over"));
        }
        int deepest = new Guide(work, scene).levels() - 1;
        if (new GuideTable(work).goDeeper(scene.group(), act.actor()) && new Guide(work, scene).isOpen(deepest)) {
            notices.outbox().revise(work, act.workspace(), Notices.INTRODUCTION, act.subject(), now);
        }
        return page(work, act, deepest, how(act));
    }

    /** A button of the guide's own page puts the next page in its place. */
    private static Reply.How how(Act act) {
        return act.answers().stage() == Answers.Stage.PRESSED ? Reply.How.OPEN : Reply.How.REPLACE;
    }

    private Reply page(Work work, Act act, int asked, Reply.How how) {
        Scene scene = scene(work, act);
        Guide guide = new Guide(work, scene);
        int level = Math.min(asked, guide.levels() - 1);
        Words words = words(scene, act);
        List<Form.Field> fields =
                guide.isOpen(level) ? question(scene, guide, level, words) : threshold(work, scene, act, words);
        String submit = words.say(level < guide.levels() - 1 ? "guide.next" : "guide.finish");
        String subject = scene.group().id() + '@' + level;
        return new Reply.Ask(new Form(CheckIns.GUIDE, subject, words.say("guide.title"), submit, fields), how);
    }

    private static List<Form.Field> question(Scene scene, Guide guide, int level, Words words) {
        String subject = scene.group().id() + '@' + level + '/' + guide.question(level);
        List<Form.Field> fields = new ArrayList<>();
        fields.add(new Form.Note(words.say(
                "guide.question",
                Map.of(
                        "number", level + 1,
                        "of", guide.levels(),
                        "question", guide.text(level, words.locale())))));
        fields.add(new Form.Note(words.say("guide.how")));
        fields.add(new Form.Press(new Card.Button(words.say("button.pass"), CheckIns.PASS, subject)));
        return fields;
    }

    /** Before the deepest question: it comes when all have chosen it, and who did stays with them. */
    private static List<Form.Field> threshold(Work work, Scene scene, Act act, Words words) {
        if (new GuideTable(work).deeper(scene.group()).contains(act.actor())) {
            return List.of(new Form.Note(words.say("guide.chosen")));
        }
        return List.of(
                new Form.Note(words.say("guide.deeper")),
                new Form.Press(new Card.Button(
                        words.say("button.deeper"),
                        CheckIns.DEEPER,
                        scene.group().id())));
    }

    /** Returns the level that a subject names, else the first. */
    private static int level(Act act) {
        String second = Permissions.second(act);
        return second.matches("\\d(/.*)?") ? second.charAt(0) - '0' : 0;
    }

    private Scene scene(Work work, Act act) {
        return scenes.find(work, act.workspace(), Permissions.first(act)).orElseThrow();
    }

    private static Words words(Scene scene, Act act) {
        return new Words(scene.member(act.actor()).map(Member::locale).orElse(Locale.ENGLISH));
    }
}

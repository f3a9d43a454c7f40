package io.rapport.checkins;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Line;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Enrollment;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the weekly note says of check-ins: a question asked a second time, and to the silent, once in three rounds, whether they stay. */
final class Weekly {

    private static final int ORDER = 100;
    private static final int SILENT_ROUNDS = 3;
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final People people;
    private final Scenes scenes;
    private final Neighbours neighbours;

    Weekly(People people, Scenes scenes, Neighbours neighbours) {
        this.people = people;
        this.scenes = scenes;
        this.neighbours = neighbours;
    }

    List<Line> lines() {
        return List.of(new Line(ORDER, this::whetherToStay), new Line(ORDER + 1, this::secondAsk));
    }

    List<Verb> verbs() {
        return List.of(Verb.pressed(CheckIns.STAY, new Permissions(people).takingPart(), this::stay));
    }

    /** Asks who said nothing for three rounds of a program, and only then, whether they would like to stay. */
    private Card whetherToStay(Work work, Member member, Instant now) {
        return silent(work, member, now).stream()
                .findFirst()
                .map(program -> whether(program, new Words(member.locale())))
                .orElse(Card.of());
    }

    private List<Program> silent(Work work, Member member, Instant now) {
        SilenceTable silence = new SilenceTable(work);
        List<Program> silent = new ArrayList<>();
        for (Enrollment enrollment : people.enrollments().ofMember(work, member.workspace(), member.id())) {
            int rounds = silence.rounds(member.workspace(), member.id(), enrollment.program(), now.minus(A_WEEK));
            if (rounds > 0 && rounds % SILENT_ROUNDS == 0) {
                people.programs()
                        .find(work, member.workspace(), enrollment.program())
                        .filter(Program::followUps)
                        .ifPresent(silent::add);
            }
        }
        return silent;
    }

    private Card whether(Program program, Words words) {
        Card.Button stay = new Card.Button(
                words.say("button.stay"), CheckIns.STAY, program.id().value());
        List<Card.Element> ways = new ArrayList<>(List.of(stay));
        ways.addAll(neighbours.waysOut().of(words.locale(), program));
        return Card.of(new Card.Text(words.say("silent", Map.of("program", program.name()))), new Card.Buttons(ways));
    }

    private Reply stay(Work work, Act act, Instant now) {
        Locale locale = people.members()
                .find(work, act.workspace(), act.actor())
                .map(Member::locale)
                .orElse(Locale.ENGLISH);
        return new Reply.Done(Card.text(new Words(locale).say("silent.stays")));
    }

    /** Asks once more what became of a check-in of the past week. */
    private Card secondAsk(Work work, Member member, Instant now) {
        List<ProgramId> silent =
                silent(work, member, now).stream().map(Program::id).toList();
        return new GroupTable(work)
                .unanswered(member.workspace(), member.id(), now.minus(A_WEEK)).stream()
                        .filter(group -> !silent.contains(group.program()))
                        .flatMap(group -> scenes.around(work, group).stream())
                        .filter(scene -> scene.isKept() || scene.program().followUps())
                        .filter(scene -> !scene.others(member.id()).isEmpty())
                        .findFirst()
                        .map(scene -> secondAsk(scene, member))
                        .orElse(Card.of());
    }

    private static Card secondAsk(Scene scene, Member member) {
        Words words = new Words(member.locale());
        String group = scene.group().id();
        return Card.of(
                new Card.Text(words.say(
                        "second_ask",
                        Map.of(
                                "day", scene.round().startsAt().atZone(member.clock()),
                                "names", words.mentions(scene.others(member.id()))))),
                Card.buttons(
                        Card.Button.primary(words.say("button.met"), CheckIns.MET, group),
                        new Card.Button(words.say("button.not_this_time"), CheckIns.NOT_THIS_TIME, group)));
    }
}

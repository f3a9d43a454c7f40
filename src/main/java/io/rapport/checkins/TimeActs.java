package io.rapport.checkins;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finding a time together: one tap suggests, one tap of each other accepts. */
final class TimeActs {

    private final Scenes scenes;
    private final Notices notices;
    private final TimeWords words;
    private final Permission inTheGroup;

    TimeActs(People people, Scenes scenes, Notices notices, Neighbours neighbours) {
        this.scenes = scenes;
        this.notices = notices;
        this.words = new TimeWords(neighbours);
        this.inTheGroup = new Permissions(people).inTheGroup();
    }

    List<Verb> verbs() {
        return List.of(
                Verb.pressed(CheckIns.FIND_TIME, inTheGroup, this::find),
                Verb.pressed(CheckIns.TAKE_TIME, inTheGroup, this::take));
    }

    private Reply find(Work work, Act act, Instant now) {
        Scene scene = scene(work, act);
        return isOver(scene, act.actor())
                ? over(scene, act)
                : new Reply.Done(offer(scene, act.actor(), "time.pick", now));
    }

    private Reply take(Work work, Act act, Instant now) {
        Scene scene = scene(work, act);
        if (isOver(scene, act.actor())) {
            return over(scene, act);
        }
        Instant start = start(act);
        if (!Times.suits(scene, start, now)) {
            return new Reply.Done(offer(scene, act.actor(), "time.gone", now));
        }
        return accept(work, scene, act, start, now);
    }

    private Reply accept(Work work, Scene scene, Act act, Instant start, Instant now) {
        Group group = scene.group();
        boolean known = start.equals(group.proposedAt());
        boolean recorded = new CheckInTable(work).accept(group, act.actor(), start)
                && (known || new GroupTable(work).propose(group, start, act.actor()));
        if (!recorded) {
            throw new IllegalStateException("group " + group.id() + " took no time");
        }
        Scene after = scene(work, act);
        boolean agreed = after.group().allAccept(start);
        if (agreed && !start.equals(group.agreedAt())) {
            agree(work, after, act, start, now);
        } else if (!agreed && !known) {
            notices.outbox().drop(work, act.workspace(), Notices.TIME, group.id(), "another suggestion", now);
            notices.tell(work, after, Notices.TIME, group.others(act.actor()), String.valueOf(start), now);
        }
        show(work, act.workspace(), group, now);
        Words reader = words(scene, act.actor());
        return new Reply.Done(agreed ? agreed(scene(work, act), act.actor(), reader) : suggested(after, act, start));
    }

    private void agree(Work work, Scene scene, Act act, Instant start, Instant now) {
        if (!new GroupTable(work).agree(scene.group(), start, CalendarFiles.token(act.workspace()))) {
            throw new IllegalStateException("group " + scene.group().id() + " agreed on no time");
        }
        notices.outbox().drop(work, act.workspace(), Notices.TIME, scene.group().id(), "agreed", now);
        notices.tell(work, scene, Notices.AGREED, scene.group().others(act.actor()), String.valueOf(start), now);
    }

    /** Has everything that shows the time worded anew. */
    private void show(Work work, WorkspaceId workspace, Group group, Instant now) {
        Outbox outbox = notices.outbox();
        List.of(Notices.INTRODUCTION, Notices.TIME, Notices.AGREED)
                .forEach(kind -> outbox.revise(work, workspace, kind, group.id(), now));
        Homes.touch(work, workspace, group.members(), now);
    }

    private Card agreed(Scene scene, MemberId actor, Words reader) {
        return new Card(words.agreed(scene, scene.member(actor).map(List::of).orElse(List.of()), reader));
    }

    private static Card suggested(Scene scene, Act act, Instant start) {
        Words reader = words(scene, act.actor());
        List<Member> readers = scene.member(act.actor()).map(List::of).orElse(List.of());
        return Card.text(reader.say(
                "time.asked",
                Map.of(
                        "names",
                        reader.names(scene.others(act.actor())),
                        "moment",
                        TimeWords.moment(scene, start, readers, reader))));
    }

    private static Card offer(Scene scene, MemberId actor, String lead, Instant now) {
        Words reader = words(scene, actor);
        Member member = scene.member(actor).orElseThrow();
        List<Card.Element> buttons = new ArrayList<>();
        List<Instant> starts = Times.offered(scene, now);
        for (Instant start : starts) {
            buttons.add(new Card.Button(
                    reader.moment(start, member), CheckIns.TAKE_TIME, TimeWords.subject(scene.group(), start)));
        }
        Map<String, String> arguments =
                Map.of("names", reader.names(scene.others(actor)), "mentions", reader.mentions(scene.others(actor)));
        if (buttons.isEmpty()) {
            return Card.text(reader.say("time.none", arguments));
        }
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Text(reader.say(lead, arguments))));
        if (starts.stream()
                .anyMatch(start ->
                        !Clocks.sentence(scene.present(), reader, start).isEmpty())) {
            parts.add(new Card.Text(elsewhere(scene, member, starts, reader)));
        }
        parts.add(new Card.Buttons(buttons));
        return new Card(parts);
    }

    private static String elsewhere(Scene scene, Member member, List<Instant> starts, Words reader) {
        return String.join(
                "\n",
                starts.stream()
                        .map(start -> "• " + TimeWords.moment(scene, start, List.of(member), reader))
                        .toList());
    }

    private static boolean isOver(Scene scene, MemberId actor) {
        return !scene.group().isOpen()
                || !scene.round().isOpen()
                || !scene.group().present().contains(actor)
                || scene.present().size() < 2;
    }

    private static Reply over(Scene scene, Act act) {
        return new Reply.Refused(words(scene, act.actor()).say("time.over"));
    }

    private Scene scene(Work work, Act act) {
        return scenes.find(work, act.workspace(), Permissions.first(act)).orElseThrow();
    }

    private static Instant start(Act act) {
        String second = Permissions.second(act);
        return second.matches("\\d{1,12}") ? Instant.ofEpochSecond(Long.parseLong(second)) : Instant.EPOCH;
    }

    private static Words words(Scene scene, MemberId actor) {
        return new Words(scene.member(actor).map(Member::locale).orElse(Locale.ENGLISH));
    }
}

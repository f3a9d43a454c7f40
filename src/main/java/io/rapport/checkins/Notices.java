package io.rapport.checkins;

import io.rapport.messaging.Destination;
import io.rapport.messaging.Notice;
import io.rapport.messaging.Outbox;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.store.Work;
import io.rapport.time.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Records what is owed to people around a check-in. */
final class Notices {

    static final String INTRODUCTION = "checkins.introduction";
    static final String NOT_MATCHED = "checkins.not_matched";
    static final String THIRD = "checkins.third";
    static final String CHANGED = "checkins.changed";
    static final String TIME = "checkins.time";
    static final String AGREED = "checkins.agreed";
    static final String MID = "checkins.mid";
    static final String END = "checkins.end";
    static final String CHAT = "checkins.chat";
    static final String KEPT = "checkins.kept";
    static final String PARTED = "checkins.parted";
    static final String SUMMARY = "checkins.summary";
    static final String TOO_FEW = "checkins.too_few";
    static final String TOO_LATE = "checkins.too_late";

    private static final Duration COMMON_HOUR_WITHIN = Duration.ofHours(24);
    private static final Duration FOLLOW_UP_LASTS = Duration.ofDays(3);
    private static final Duration FOLLOW_UP_BEFORE_END = Duration.ofDays(3);
    private static final Duration NOTE_LASTS = Duration.ofDays(7);
    private static final Duration SUMMARY_LASTS = Duration.ofDays(1);

    private final Outbox outbox;

    Notices(Outbox outbox) {
        this.outbox = outbox;
    }

    Outbox outbox() {
        return outbox;
    }

    /** Introduces a group. */
    void introduce(Work work, Scene scene, Instant from, Instant now) {
        outbox.post(work, introductions(scene, from), now);
    }

    /** Introduces a group together where the program wants it and an hour is good for all, else each in private. */
    List<Notice> introductions(Scene scene, Instant from) {
        Instant expires = scene.round().endsAt();
        List<MemberId> present = scene.group().present();
        String key = introduction(scene.group()) + present.size();
        if (isTogether(scene, from)) {
            Destination all = new Destination.Together(present, scene.program().locale());
            return List.of(notice(scene, new Saying(INTRODUCTION, key, all, from, expires)));
        }
        return present.stream()
                .map(member ->
                        new Saying(INTRODUCTION, alone(key, member), new Destination.Private(member), from, expires))
                .map(saying -> notice(scene, saying))
                .toList();
    }

    /** Opens one conversation for a group that was introduced to each in private; again does nothing. */
    void openChat(Work work, Scene scene, Instant now) {
        Destination all = new Destination.Together(
                scene.group().present(), scene.program().locale());
        String key =
                "chat/" + scene.group().id() + '/' + scene.group().present().size();
        post(work, scene, new Saying(CHAT, key, all, now, scene.round().endsAt()), now);
    }

    /** Returns whether a member is known to have been introduced to the group, with the third where somebody joined a pair. */
    boolean isIntroduced(Work work, Group group, MemberId member) {
        return IntStream.rangeClosed(2, group.members().size())
                .mapToObj(size -> introduction(group) + size)
                .flatMap(key -> Stream.of(key, alone(key, member)))
                .anyMatch(key -> outbox.isSaid(work, group.workspace(), key));
    }

    /** Returns how the keys of its introductions begin; a pair that somebody joined is introduced anew. */
    private static String introduction(Group group) {
        return "introduction/" + group.id() + (group.third() == null ? "/" : "/third/");
    }

    /** The form that the outbox gives a key itself when it tells everybody apart. */
    private static String alone(String key, MemberId member) {
        return key + ':' + member;
    }

    private static boolean isTogether(Scene scene, Instant from) {
        List<QuietHours> hours = scene.present().stream().map(Hours::quiet).toList();
        return scene.program().introduction() == Program.IntroductionStyle.GROUP_MESSAGE
                && QuietHours.firstCommon(hours, from, from.plus(COMMON_HOUR_WITHIN))
                        .isPresent();
    }

    /** Asks each member of a group whether the check-in happened. */
    void followUp(Work work, Scene scene, Instant now) {
        outbox.post(work, followUps(scene, now), now);
    }

    /** Asks each member whether the check-in happened: in the middle of a long period, and before its end. */
    List<Notice> followUps(Scene scene, Instant now) {
        Midway midway = new Midway(scene.round(), scene.program().schedule());
        List<Notice> notices = new ArrayList<>();
        for (MemberId member : scene.group().present()) {
            midway.middle().filter(due -> due.isAfter(now)).ifPresent(due -> notices.add(ask(scene, MID, member, due)));
            Optional.of(midway.end())
                    .filter(due -> due.isAfter(now))
                    .ifPresent(due -> notices.add(ask(scene, END, member, due)));
        }
        return notices;
    }

    private static Notice ask(Scene scene, String kind, MemberId member, Instant due) {
        String key = (kind.equals(MID) ? "mid/" : "end/") + scene.group().id() + '/' + member;
        return notice(scene, new Saying(kind, key, new Destination.Private(member), due, due.plus(FOLLOW_UP_LASTS)));
    }

    /** Asks each of those who keep meeting whether the check-in happened: once, three days before the next. */
    void followUpKept(Work work, Scene scene, Instant now) {
        Instant due = scene.round().endsAt().minus(FOLLOW_UP_BEFORE_END);
        for (Member member : scene.present()) {
            String key = "end/" + scene.group().id() + '/' + member.id();
            Destination one = new Destination.Private(member.id());
            post(work, scene, new Saying(END, key, one, due, scene.round().endsAt()), now);
        }
    }

    /** Breaks up a group that will not meet, and drops what was not yet said about it. */
    void breakUp(Work work, Group group, Instant now) {
        if (!new GroupTable(work).breakUp(group)) {
            throw new IllegalStateException("group " + group.id() + " was broken up meanwhile");
        }
        for (String kind : List.of(INTRODUCTION, TIME, AGREED, CHANGED, THIRD, MID, END)) {
            outbox.drop(work, group.workspace(), kind, group.id(), "group is off", now);
        }
    }

    /** Breaks up a group, and says so in its introduction. */
    void callOff(Work work, Group group, Instant now) {
        breakUp(work, group, now);
        outbox.revise(work, group.workspace(), INTRODUCTION, group.id(), now);
    }

    /** Says to the pairs that were asked to make room for a member that no answer is needed any more. */
    void settle(Work work, Round round, MemberId member, Instant now) {
        if (new ThirdTable(work).settle(round, member) == 0) {
            return;
        }
        new ThirdTable(work)
                .ofRound(round).stream()
                        .filter(third -> third.member().equals(member))
                        .forEach(third -> {
                            outbox.drop(work, third.workspace(), THIRD, third.group(), "settled", now);
                            outbox.revise(work, third.workspace(), THIRD, third.group(), now);
                        });
    }

    /** Tells members something about their connection, each in private, once. */
    void tell(Work work, Connection connection, String kind, Collection<MemberId> members, Instant now) {
        for (MemberId member : members) {
            String key = kind + '/' + connection.id() + '/' + member;
            Destination one = new Destination.Private(member);
            outbox.post(
                    work,
                    new Notice(connection.workspace(), kind, connection.id(), key, one, now, now.plus(NOTE_LASTS)),
                    now);
        }
    }

    /** Tells a member without a group why, as soon as the round begins. */
    void notMatched(Work work, Round round, MemberId member, Instant now) {
        outbox.post(
                work,
                new Notice(
                        round.workspace(),
                        NOT_MATCHED,
                        round.id(),
                        "not_matched/" + round.id() + '/' + member,
                        new Destination.Private(member),
                        round.startsAt(),
                        round.endsAt()),
                now);
    }

    /** Tells members of a group something about it, each in private, once. */
    void tell(Work work, Scene scene, String kind, Collection<MemberId> members, String once, Instant now) {
        for (MemberId member : members) {
            String key = kind + '/' + scene.group().id() + '/' + once + '/' + member;
            Destination one = new Destination.Private(member);
            post(work, scene, new Saying(kind, key, one, now, scene.round().endsAt()), now);
        }
    }

    /** Posts the summary of a closed round in the program's channel. */
    void summarize(Work work, Round round, Program program, Instant now) {
        outbox.post(
                work,
                new Notice(
                        round.workspace(),
                        SUMMARY,
                        round.id(),
                        "summary/" + round.id(),
                        new Destination.Channel(program.channel(), program.locale()),
                        now,
                        now.plus(SUMMARY_LASTS)),
                now);
    }

    /** Tells the organizers of a program something about it, once for each {@code once}. */
    void tellOrganizers(Work work, Program program, String kind, Organizers told, Instant now) {
        for (MemberId organizer : told.organizers()) {
            outbox.post(
                    work,
                    new Notice(
                            program.workspace(),
                            kind,
                            program.id().value() + '@' + told.once(),
                            kind + '/' + program.id() + '/' + told.once() + '/' + organizer,
                            new Destination.Private(organizer),
                            now,
                            now.plus(NOTE_LASTS)),
                    now);
        }
    }

    /** Who is told, and what makes it a message of its own. */
    record Organizers(Collection<MemberId> organizers, String once) {}

    private record Saying(String kind, String key, Destination to, Instant due, Instant expires) {}

    private void post(Work work, Scene scene, Saying saying, Instant now) {
        outbox.post(work, notice(scene, saying), now);
    }

    private static Notice notice(Scene scene, Saying saying) {
        return new Notice(
                scene.group().workspace(),
                saying.kind(),
                scene.group().id(),
                saying.key(),
                saying.to(),
                saying.due(),
                saying.expires());
    }
}

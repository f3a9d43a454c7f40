package io.rapport.checkins;

import io.rapport.messaging.Kind;
import io.rapport.messaging.Kind.Priority;
import io.rapport.messaging.Kind.WhenUnknown;
import java.util.List;

/** Everything that is said around a check-in. */
final class Kinds {

    private Kinds() {}

    static List<Kind> of(People people, Scenes scenes, RoundSchedules schedules, Neighbours neighbours) {
        Introductions introductions = new Introductions(scenes, neighbours);
        Changes changes = new Changes(people, scenes);
        FollowUps followUps = new FollowUps(scenes);
        TimeNotes times = new TimeNotes(scenes, neighbours);
        ConnectionNotes connections = new ConnectionNotes(people, neighbours);
        OrganizerNotes organizers = new OrganizerNotes(people, schedules);
        return List.of(
                sure(Notices.INTRODUCTION, introductions::compose),
                sure(Notices.NOT_MATCHED, changes::notMatched),
                sure(Notices.CHANGED, changes::changed),
                new Kind(Notices.TIME, Priority.FROM_PEOPLE, WhenUnknown.SEND_AGAIN, times::suggested),
                new Kind(Notices.AGREED, Priority.FROM_PEOPLE, WhenUnknown.SEND_AGAIN, times::agreed),
                new Kind(Notices.CHAT, Priority.OPENED, WhenUnknown.DROP, introductions::chat),
                new Kind(Notices.KEPT, Priority.FROM_PEOPLE, WhenUnknown.SEND_AGAIN, connections::kept),
                new Kind(Notices.PARTED, Priority.FROM_PEOPLE, WhenUnknown.SEND_AGAIN, connections::parted),
                new Kind(Notices.THIRD, Priority.FAVOUR, WhenUnknown.DROP, new ThirdNotes(people, scenes)::asked),
                new Kind(Notices.MID, Priority.MID_FOLLOW_UP, WhenUnknown.DROP, followUps::middle),
                new Kind(Notices.END, Priority.END_FOLLOW_UP, WhenUnknown.DROP, followUps::end),
                new Kind(
                        Notices.SUMMARY, Priority.CHANNEL, WhenUnknown.DROP, new Summaries(people, schedules)::compose),
                sure(Notices.TOO_FEW, organizers::tooFew),
                sure(Notices.TOO_LATE, organizers::tooLate));
    }

    private static Kind sure(String name, Kind.Composer composer) {
        return new Kind(name, Priority.ROUND, WhenUnknown.SEND_AGAIN, composer);
    }
}

package io.rapport.checkins;

import io.rapport.store.Ids;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Calendar files of agreed times, behind tokens that name the workspace and cannot be guessed. */
final class CalendarFiles {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Scenes scenes;

    CalendarFiles(Scenes scenes) {
        this.scenes = scenes;
    }

    static String token(WorkspaceId workspace) {
        return workspace + "-" + Ids.next();
    }

    Optional<String> find(Work work, String token, Instant now) {
        int end = token.lastIndexOf('-');
        if (end < 1) {
            return Optional.empty();
        }
        return new GroupTable(work)
                .byCalendar(new WorkspaceId(token.substring(0, end)), token)
                .filter(Group::isOpen)
                .flatMap(group -> scenes.around(work, group))
                .flatMap(scene -> file(scene, now));
    }

    private static Optional<String> file(Scene scene, Instant now) {
        Instant start = scene.group().agreedAt();
        return start == null || now.isAfter(start.plus(KEPT))
                ? Optional.empty()
                : Optional.of(
                        Invitation.of(scene, start, new Words(scene.program().locale()))
                                .ics(now));
    }
}

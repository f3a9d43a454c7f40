package io.rapport.checkins;

import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Notice;
import io.rapport.people.Member;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words what members are told while a time is being found: a suggestion, and that it was taken. */
final class TimeNotes {

    private final Scenes scenes;
    private final TimeWords times;

    TimeNotes(Scenes scenes, Neighbours neighbours) {
        this.scenes = scenes;
        this.times = new TimeWords(neighbours);
    }

    /** Passes a suggestion on; once the time is settled, says so in its place. */
    Optional<Card> suggested(Work work, Notice notice, Audience audience, Instant now) {
        return open(work, notice)
                .flatMap(scene -> isSettled(scene.group())
                        ? Optional.of(new Card(times.agreed(scene, audience.readers(), new Words(audience.locale()))))
                        : suggestion(scene, audience));
    }

    private static boolean isSettled(Group group) {
        return group.agreedAt() != null && group.agreedAt().equals(group.proposedAt());
    }

    /** Says that everybody said yes. */
    Optional<Card> agreed(Work work, Notice notice, Audience audience, Instant now) {
        return open(work, notice)
                .filter(scene -> scene.group().agreedAt() != null)
                .map(scene -> agreed(scene, audience));
    }

    private Optional<Scene> open(Work work, Notice notice) {
        return scenes.find(work, notice.workspace(), notice.subject())
                .filter(scene -> scene.group().isOpen());
    }

    private static Optional<Card> suggestion(Scene scene, Audience audience) {
        Group group = scene.group();
        Instant start = group.proposedAt();
        if (start == null || group.proposedBy() == null) {
            return Optional.empty();
        }
        Words words = new Words(audience.locale());
        String name = scene.member(group.proposedBy()).map(Member::name).orElseGet(() -> words.say("former"));
        Map<String, String> arguments =
                Map.of("name", name, "moment", TimeWords.moment(scene, start, audience.readers(), words));
        boolean open = audience.readers().stream()
                .flatMap(reader -> group.of(reader.id()).stream())
                .anyMatch(part -> !start.equals(part.acceptsAt()));
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Text(words.say("time.suggested", arguments)));
        if (open) {
            parts.add(Card.buttons(
                    TimeWords.accept(group, start, words),
                    new Card.Button(words.say("button.other_time"), CheckIns.FIND_TIME, group.id())));
        }
        return Optional.of(new Card(parts));
    }

    private Card agreed(Scene scene, Audience audience) {
        Words words = new Words(audience.locale());
        List<Card.Part> parts = new ArrayList<>();
        Member reader = audience.readers().get(0);
        parts.add(new Card.Text(words.say("time.yes", Map.of("names", words.names(scene.others(reader.id()))))));
        parts.addAll(times.agreed(scene, audience.readers(), words));
        return new Card(parts);
    }
}

package io.rapport.sandbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far each person has read each conversation. */
final class ReadMarks {

    private record Place(String person, String channel) {}

    private final Map<Place, String> marks = new ConcurrentHashMap<>();
    private final World world;

    ReadMarks(World world) {
        this.world = world;
    }

    /** Marks everything that stands in a conversation now as read. */
    void readAll(String person, String channel) {
        world.conversations()
                .newest(channel, message -> true, 1)
                .forEach(last -> marks.put(new Place(person, channel), last.ts()));
    }

    /** How many messages of others this person has not read. */
    int unread(String person, String channel) {
        String mark = marks.getOrDefault(new Place(person, channel), "");
        return world.conversations()
                .countAfter(
                        channel,
                        mark,
                        message -> PageSight.sees(person, message)
                                && !message.author().equals(person));
    }
}

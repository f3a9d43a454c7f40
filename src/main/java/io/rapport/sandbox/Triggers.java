package io.rapport.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Trigger ids: each opens one modal for one person within three seconds of the person's act. */
final class Triggers {

    private record Trigger(String person, Instant made, boolean isUsed) {}

    private final Map<String, Trigger> byId = new LinkedHashMap<>();
    private final InstantSource wireClock;
    private final Duration life;
    private final Ids ids;

    Triggers(InstantSource wireClock, Duration life, Ids ids) {
        this.wireClock = wireClock;
        this.life = life;
        this.ids = ids;
    }

    synchronized String issue(String person) {
        long number = ids.number();
        String id = (number + 13_345_224_609L) + ".738474920." + Long.toHexString(number * 2_654_435_761L);
        byId.put(id, new Trigger(person, wireClock.instant(), false));
        return id;
    }

    /** Whose act a trigger stands for, however old it is. */
    synchronized Optional<String> person(String id) {
        return Optional.ofNullable(byId.get(id)).map(Trigger::person);
    }

    /** The person whose act the trigger stands for; uses it up. */
    synchronized String exchange(String id) {
        Trigger trigger = byId.get(id);
        if (trigger == null) {
            throw new SlackError("invalid_trigger_id");
        }
        if (trigger.isUsed()) {
            throw new SlackError("exchanged_trigger_id");
        }
        if (trigger.made().plus(life).isBefore(wireClock.instant())) {
            throw new SlackError("expired_trigger_id");
        }
        byId.put(id, new Trigger(trigger.person(), trigger.made(), true));
        return trigger.person();
    }
}

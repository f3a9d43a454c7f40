package io.rapport.app;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.rapport.time.Offsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the clocks in an answer of {@code users.list} against this Java's zone data. */
final class ZoneCheck {

    private ZoneCheck() {}

    /** Returns the zones whose clocks show something else than this Java thinks. */
    static Set<ZoneId> outdated(JsonObject listed, Instant now) {
        List<Offsets.Seen> seen = listed.getAsJsonArray("members").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .flatMap(user -> clock(user).stream())
                .toList();
        return Offsets.outdated(seen, List.of(now)).keySet();
    }

    static String names(Set<ZoneId> zones) {
        return zones.stream().map(ZoneId::getId).collect(Collectors.joining(", "));
    }

    private static Optional<Offsets.Seen> clock(JsonObject user) {
        if (!isText(user.get("tz")) || !user.has("tz_offset")) {
            return Optional.empty();
        }
        try {
            ZoneId zone = ZoneId.of(user.get("tz").getAsString());
            return Optional.of(new Offsets.Seen(
                    zone, ZoneOffset.ofTotalSeconds(user.get("tz_offset").getAsInt())));
        } catch (DateTimeException | NumberFormatException senseless) {
            return Optional.empty();
        }
    }

    private static boolean isText(@Nullable JsonElement element) {
        return element != null && element.isJsonPrimitive();
    }
}

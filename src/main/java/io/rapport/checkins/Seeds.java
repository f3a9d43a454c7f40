package io.rapport.checkins;

import io.rapport.people.ProgramId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** Seeds that follow from what they are for, so that a preview and the round after it decide alike. */
final class Seeds {

    private Seeds() {}

    static long of(ProgramId program, LocalDate period) {
        return of(program.value() + '@' + period);
    }

    static long of(String text) {
        UUID digest = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return digest.getMostSignificantBits() ^ digest.getLeastSignificantBits();
    }
}

package io.rapport.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Takes connections out of the pool when H2 has closed the database by itself, as it does when the disk is full: they seem valid
 * but never answer again, while a new connection opens the file once there is room.
 */
final class ClosedByItself implements SQLExceptionOverride {

    /** H2: I/O failure (two codes), database closed, database closed at exit. */
    private static final Set<Integer> CLOSED = Set.of(90028, 90031, 90098, 90121);

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return CLOSED.contains(failure.getErrorCode())
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}

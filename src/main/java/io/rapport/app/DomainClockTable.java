package io.rapport.app;

import io.rapport.store.Work;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class DomainClockTable {

    private static final String NAME = "domain";

    private static final String INSERT = """
            INSERT INTO domain_clock (name, stood)
            VALUES (:name, :stood)
            ON CONFLICT DO NOTHING
            """;

    private static final String UPDATE = """
            UPDATE domain_clock
            SET stood = :stood
            WHERE name = :name
            """;

    private static final String SELECT = """
            SELECT stood
            FROM domain_clock
            WHERE name = :name
            """;

    private final Handle handle;

    DomainClockTable(Work work) {
        this.handle = work.handle();
    }

    Optional<Instant> stood() {
        return handle.createQuery(SELECT)
                .bind("name", NAME)
                .mapTo(Instant.class)
                .findOne();
    }

    void record(Instant stood) {
        int inserted = write(INSERT, stood);
        if (inserted == 0 && write(UPDATE, stood) != 1) {
            throw new IllegalStateException("the domain clock's row is gone");
        }
    }

    private int write(String sql, Instant stood) {
        return handle.createUpdate(sql).bind("name", NAME).bind("stood", stood).execute();
    }
}

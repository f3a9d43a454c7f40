package io.rapport.messaging;

import io.rapport.messaging.Kind.Priority;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What the outbox knows of what readers were told lately, and will be. */
final class HeardTable implements Heard {

    private static final String OF_READER = """
            FROM outbox_reader r JOIN outbox o ON o.workspace = r.workspace AND o.id = r.notice
            WHERE r.workspace = :workspace AND r.member = :member AND o.kind IN (<kinds>)
            """;

    private static final String COUNTED = "SELECT o.said_at " + OF_READER + """
                AND o.said_at > :since AND o.state IN ('CLAIMED', 'DOUBTFUL', 'SENT', 'REVISED', 'UNKNOWN')
            ORDER BY o.said_at
            """;

    private static final String AHEAD = "SELECT o.until " + OF_READER + """
                AND o.state = 'WAITING' AND o.until <= :before
            ORDER BY o.until
            """;

    private static final String GATHERED = "SELECT COUNT(*) " + OF_READER + """
                AND o.said_at >= :since AND o.state IN ('CLAIMED', 'DOUBTFUL', 'SENT', 'REVISED')
            """;

    private final Handle handle;
    private final WorkspaceId workspace;
    private final Collection<Kind> kinds;
    private final Instant now;

    HeardTable(Work work, WorkspaceId workspace, Collection<Kind> kinds, Instant now) {
        this.handle = work.handle();
        this.workspace = workspace;
        this.kinds = kinds;
        this.now = now;
    }

    @Override
    public List<Instant> counted(MemberId reader) {
        return of(COUNTED, reader, Priority::isCounted)
                .map(query -> query.bind("since", now.minus(Gate.WEEK))
                        .mapTo(Instant.class)
                        .list())
                .orElse(List.of());
    }

    @Override
    public List<Instant> ahead(MemberId reader, Priority priority) {
        return waiting(reader, other -> other.isCounted() && other.rank() < priority.rank());
    }

    @Override
    public Optional<Instant> note(MemberId reader) {
        return waiting(reader, Priority.WEEKLY_NOTE::equals).stream().findFirst();
    }

    @Override
    public boolean isGatheredSince(MemberId reader, Instant since) {
        return of(GATHERED, reader, Priority.GATHERED::equals)
                .map(query -> query.bind("since", since).mapTo(Integer.class).one() > 0)
                .orElse(false);
    }

    private List<Instant> waiting(MemberId reader, Predicate<Priority> which) {
        return of(AHEAD, reader, which)
                .map(query -> query.bind("before", now.plus(Gate.WEEK))
                        .mapTo(Instant.class)
                        .list())
                .orElse(List.of());
    }

    private Optional<Query> of(String sql, MemberId reader, Predicate<Priority> which) {
        List<String> names = kinds.stream()
                .filter(kind -> which.test(kind.priority()))
                .map(Kind::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(handle.createQuery(sql)
                        .bind("workspace", workspace)
                        .bind("member", reader)
                        .bindList("kinds", names));
    }
}

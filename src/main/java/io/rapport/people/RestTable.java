package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.time.HolidayRegion;
import io.rapport.time.Span;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The columns of {@code member} about when they rest. */
final class RestTable {

    private static final String TOLD = """
            UPDATE member SET told = :told
            WHERE workspace = :workspace AND id = :member AND (told IS NULL OR told <= :told)
            """;

    private static final String CHOOSE = """
            UPDATE member SET holidays = :holidays
            WHERE workspace = :workspace AND id = :member
            """;

    private static final String AWAY = """
            UPDATE member SET away_until = :until
            WHERE workspace = :workspace AND id = :member AND (away_until IS NULL OR away_until <> :until)
            """;

    private static final String AWAY_UNLESS = """
            UPDATE member SET away_until = :until
            WHERE workspace = :workspace AND id = :member AND away_until IS NULL
            """;

    private static final String BACK = """
            UPDATE member SET away_until = NULL
            WHERE workspace = :workspace AND id = :member AND away_until IS NOT NULL
            """;

    private static final String UNASKED = """
            SELECT external FROM member
            WHERE workspace = :workspace AND external IS NOT NULL AND standing IN ('PERSON', 'GUEST')
                AND (undisturbed_asked IS NULL OR undisturbed_asked <= :before)
            ORDER BY external
            LIMIT :most
            """;

    private static final String UNDISTURBED = """
            UPDATE member SET undisturbed_asked = :now, undisturbed_from = :from, undisturbed_until = :until
            WHERE workspace = :workspace AND external = :external
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    RestTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    boolean told(MemberId member, long told) {
        return isOne(on(TOLD, member).bind("told", told));
    }

    void choose(MemberId member, @Nullable HolidayRegion holidays) {
        Changed.one(on(CHOOSE, member)
                .bind("holidays", holidays == null ? null : holidays.value())
                .execute());
    }

    boolean away(MemberId member, Instant until) {
        return isOne(on(AWAY, member).bind("until", until));
    }

    boolean awayUnless(MemberId member, Instant until) {
        return isOne(on(AWAY_UNLESS, member).bind("until", until));
    }

    boolean back(MemberId member) {
        return isOne(on(BACK, member));
    }

    List<String> unasked(Instant before, int most) {
        return handle.createQuery(UNASKED)
                .bind("workspace", workspace)
                .bind("before", before)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    void undisturbed(String external, @Nullable Span span, Instant now) {
        handle.createUpdate(UNDISTURBED)
                .bind("workspace", workspace)
                .bind("external", external)
                .bind("from", span == null ? null : span.from())
                .bind("until", span == null ? null : span.until())
                .bind("now", now)
                .execute();
    }

    private Update on(String sql, MemberId member) {
        return handle.createUpdate(sql).bind("workspace", workspace).bind("member", member);
    }

    private static boolean isOne(Update update) {
        return update.execute() == 1;
    }
}

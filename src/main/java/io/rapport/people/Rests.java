package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the platform tells about when members rest; each answers whether it changed anything. */
public final class Rests {

    /** How long a leave status without an end is believed: most who forget to clear it are back by then. */
    static final Duration WITHOUT_END = Duration.ofDays(28);

    /** How long what the platform told of do-not-disturb is believed. */
    static final Duration BELIEVED = Duration.ofHours(24);

    /**
     * Records that the platform told of a member as they were at {@code told}, in its own counting; false when it told of a later
     * state before.
     */
    public boolean isNews(Work work, WorkspaceId workspace, MemberId member, long told) {
        return new RestTable(work, workspace).told(member, told);
    }

    /** Records a leave status that ends. */
    public boolean away(Work work, WorkspaceId workspace, MemberId member, Instant until) {
        return new RestTable(work, workspace).away(member, until);
    }

    /** Records a leave status that tells no end: it counts for four weeks since it was first seen. */
    public boolean awayWithoutEnd(Work work, WorkspaceId workspace, MemberId member, Instant now) {
        return new RestTable(work, workspace).awayUnless(member, now.plus(WITHOUT_END));
    }

    /** Records that a member has no leave status. */
    public boolean back(Work work, WorkspaceId workspace, MemberId member) {
        return new RestTable(work, workspace).back(member);
    }

    /** Returns the platform's ids of people whose do-not-disturb was not asked after since {@code before}. */
    public List<String> unasked(Work work, WorkspaceId workspace, Instant before, int most) {
        return new RestTable(work, workspace).unasked(before, most);
    }

    /**
     * Records when a member (by the platform's id) is not to be disturbed next, or null; of a span only the next 24 hours are
     * believed, so that what is stale does not count.
     */
    public boolean undisturbed(Work work, WorkspaceId workspace, String external, @Nullable Span span, Instant now) {
        @Nullable Span near = span == null ? null : near(span, now);
        MemberTable members = new MemberTable(work, workspace);
        @Nullable
        Span before = members.byExternal(external)
                .map(Member::rest)
                .orElse(Rest.USUAL)
                .undisturbed();
        new RestTable(work, workspace).undisturbed(external, near, now);
        return !Objects.equals(before, near);
    }

    private static @Nullable Span near(Span span, Instant now) {
        Instant limit = now.plus(BELIEVED);
        return span.from().isBefore(limit) && span.until().isAfter(now)
                ? new Span(span.from(), earlier(span.until(), limit))
                : null;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Who of a group would like to keep meeting, and how often; a no is nowhere. */
final class WishTable {

    /** Two who answer at the same moment must see each other's answer: the group's row makes them take turns. */
    private static final String TAKE_TURNS = """
            UPDATE round_group SET state = state
            WHERE workspace = :workspace AND id = :group
            """;

    private static final String INSERT = """
            INSERT INTO wish (workspace, group_id, member, rhythm)
            VALUES (:workspace, :group, :member, :rhythm)
            """;

    private static final String TAKE_BACK = """
            DELETE FROM wish
            WHERE workspace = :workspace AND group_id = :group AND member = :member
            """;

    private static final String FORGET = """
            DELETE FROM wish
            WHERE workspace = :workspace AND group_id = :group
            """;

    private static final String OF_GROUP = """
            SELECT member, rhythm FROM wish
            WHERE workspace = :workspace AND group_id = :group
            """;

    private final Handle handle;

    WishTable(Work work) {
        this.handle = work.handle();
    }

    void wish(Group group, MemberId member, Rhythm rhythm) {
        takeBack(group, member);
        handle.createUpdate(INSERT)
                .bind("workspace", group.workspace().value())
                .bind("group", group.id())
                .bind("member", member.value())
                .bind("rhythm", rhythm.name())
                .execute();
    }

    void takeBack(Group group, MemberId member) {
        int found = handle.createUpdate(TAKE_TURNS)
                .bind("workspace", group.workspace().value())
                .bind("group", group.id())
                .execute();
        if (found != 1) {
            throw new IllegalStateException("there is no group " + group.id());
        }
        handle.createUpdate(TAKE_BACK)
                .bind("workspace", group.workspace().value())
                .bind("group", group.id())
                .bind("member", member.value())
                .execute();
    }

    void forget(Group group) {
        handle.createUpdate(FORGET)
                .bind("workspace", group.workspace().value())
                .bind("group", group.id())
                .execute();
    }

    Map<MemberId, Rhythm> of(Group group) {
        Map<MemberId, Rhythm> wishes = new HashMap<>();
        handle.createQuery(OF_GROUP)
                .bind("workspace", group.workspace().value())
                .bind("group", group.id())
                .map((rows, context) ->
                        Map.entry(new MemberId(rows.getString("member")), Rhythm.valueOf(rows.getString("rhythm"))))
                .forEach(wish -> wishes.put(wish.getKey(), wish.getValue()));
        return wishes;
    }
}

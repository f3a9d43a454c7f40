package io.rapport.appreciation;

import io.rapport.appreciation.Appreciation.Receiver;
import io.rapport.appreciation.Appreciation.Sharing;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.List;
import org.jdbi.v3.core.Handle;

final class ReceiverTable {

    private static final String INSERT = """
            INSERT INTO appreciation_receiver (workspace, appreciation, member, sharing)
            VALUES (:workspace, :appreciation, :member, :sharing)
            """;

    private static final String OF_APPRECIATION = """
            SELECT member, sharing
            FROM appreciation_receiver
            WHERE workspace = :workspace AND appreciation = :appreciation
            ORDER BY member
            """;

    private static final String IS_RECEIVER = """
            SELECT COUNT(*)
            FROM appreciation_receiver
            WHERE workspace = :workspace AND appreciation = :appreciation AND member = :member
            """;

    private static final String ANSWER = """
            UPDATE appreciation_receiver
            SET sharing = :sharing
            WHERE workspace = :workspace AND appreciation = :appreciation AND member = :member
                AND sharing IN ('ASKED', 'AGREED')
            """;

    private final Handle handle;

    ReceiverTable(Work work) {
        this.handle = work.handle();
    }

    void insert(Appreciation appreciation, Receiver receiver) {
        handle.createUpdate(INSERT)
                .bind("workspace", appreciation.workspace().value())
                .bind("appreciation", appreciation.id())
                .bind("member", receiver.member().value())
                .bind("sharing", receiver.sharing().name())
                .execute();
    }

    List<Receiver> of(Appreciation appreciation) {
        return handle.createQuery(OF_APPRECIATION)
                .bind("workspace", appreciation.workspace().value())
                .bind("appreciation", appreciation.id())
                .map((row, statement) ->
                        new Receiver(new MemberId(row.getString("member")), Sharing.valueOf(row.getString("sharing"))))
                .list();
    }

    boolean isReceiver(WorkspaceId workspace, String appreciation, MemberId member) {
        return handle.createQuery(IS_RECEIVER)
                        .bind("workspace", workspace.value())
                        .bind("appreciation", appreciation)
                        .bind("member", member.value())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /** Records whether a receiver who may say so lets an appreciation be shared; false when it was private or kept. */
    boolean answer(Appreciation appreciation, MemberId member, Sharing sharing) {
        return handle.createUpdate(ANSWER)
                        .bind("workspace", appreciation.workspace().value())
                        .bind("appreciation", appreciation.id())
                        .bind("member", member.value())
                        .bind("sharing", sharing.name())
                        .execute()
                == 1;
    }
}

package io.rapport.appreciation;

import io.rapport.appreciation.Appreciation.Receiver;
import io.rapport.appreciation.Appreciation.Sharing;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

final class ReceiverTable {

    private static final String INSERT = """
            INSERT INTO appreciation_receiver (workspace, appreciation, member, sharing)
            VALUES (:workspace, :appreciation, :member, :sharing)
            """;

    private static final String OF_APPRECIATIONS = """
            SELECT appreciation, member, sharing
            FROM appreciation_receiver
            WHERE workspace = :workspace AND appreciation IN (<appreciations>)
            ORDER BY appreciation, member
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

    /** Returns the receivers of each of these appreciations of one workspace, in one query. */
    Map<String, List<Receiver>> of(List<Appreciation> appreciations) {
        Map<String, List<Receiver>> receivers = new HashMap<>();
        if (!appreciations.isEmpty()) {
            handle.createQuery(OF_APPRECIATIONS)
                    .bind("workspace", appreciations.get(0).workspace().value())
                    .bindList(
                            "appreciations",
                            appreciations.stream().map(Appreciation::id).toList())
                    .map((row, statement) -> Map.entry(row.getString("appreciation"), receiver(row)))
                    .forEach(entry -> receivers
                            .computeIfAbsent(entry.getKey(), appreciation -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return receivers;
    }

    private static Receiver receiver(ResultSet row) throws SQLException {
        return new Receiver(new MemberId(row.getString("member")), Sharing.valueOf(row.getString("sharing")));
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

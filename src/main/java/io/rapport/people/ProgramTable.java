package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.time.Cadence;
import io.rapport.time.Schedule;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Update;

final class ProgramTable {

    private static final String INSERT = """
            INSERT INTO program (workspace, id, name, channel, open_channel, cadence, meets_at, zone, group_size, odd_person,
                introduction, deck, follow_ups, guests, minimum, locale, rules, state, revision, changed_at)
            VALUES (:workspace, :id, :name, :channel, :openChannel, :cadence, :meetsAt, :zone, :groupSize, :oddPerson,
                :introduction, :deck, :followUps, :guests, :minimum, :locale, :rulesText, :state, 1, :now)
            ON CONFLICT DO NOTHING
            """;

    private static final String UPDATE = """
            UPDATE program
            SET name = :name, channel = :channel, open_channel = :openChannel, cadence = :cadence, meets_at = :meetsAt,
                zone = :zone, group_size = :groupSize, odd_person = :oddPerson, introduction = :introduction,
                deck = :deck, follow_ups = :followUps, guests = :guests, minimum = :minimum, locale = :locale,
                rules = :rulesText, state = :state, revision = revision + 1, changed_at = :now
            WHERE workspace = :workspace AND id = :id
            """;

    private static final String RAISE = """
            UPDATE program SET revision = revision + 1
            WHERE workspace = :workspace AND id = :id
            """;

    private static final String RAISE_ALL_OF = """
            UPDATE program SET revision = revision + 1
            WHERE workspace = :workspace AND id IN (
                SELECT program FROM enrollment
                WHERE workspace = :workspace AND member = :member AND state <> 'LEFT')
            """;

    private static final String REVISION = """
            SELECT revision FROM program
            WHERE workspace = :workspace AND id = :id
            """;

    private static final String SELECT = """
            SELECT workspace, id, name, channel, cadence, meets_at, zone, group_size, odd_person,
                introduction, deck, follow_ups, guests, minimum, locale, rules, state
            FROM program
            """;

    private static final String FIND = SELECT + "WHERE workspace = :workspace AND id = :id";
    private static final String OF_CHANNEL = SELECT + "WHERE workspace = :workspace AND open_channel = :channel";
    private static final String ALL = SELECT + "WHERE workspace = :workspace AND id IN (<programs>)";
    private static final String OPEN = SELECT + "WHERE workspace = :workspace AND state <> 'ENDED' ORDER BY name, id";

    private final Handle handle;
    private final WorkspaceId workspace;

    ProgramTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    boolean insert(Program program, Instant now) {
        return bound(INSERT, program).bind("now", now).execute() == 1;
    }

    boolean update(Program program, Instant now) {
        return bound(UPDATE, program).bind("now", now).execute() == 1;
    }

    void raise(ProgramId program) {
        Changed.one(handle.createUpdate(RAISE)
                .bind("workspace", workspace)
                .bind("id", program)
                .execute());
    }

    void raiseAllOf(MemberId member) {
        handle.createUpdate(RAISE_ALL_OF)
                .bind("workspace", workspace)
                .bind("member", member)
                .execute();
    }

    long revision(ProgramId program) {
        return handle.createQuery(REVISION)
                .bind("workspace", workspace)
                .bind("id", program)
                .mapTo(Long.class)
                .one();
    }

    Optional<Program> find(ProgramId program) {
        return handle.createQuery(FIND)
                .bind("workspace", workspace)
                .bind("id", program)
                .map(ProgramTable::program)
                .findOne();
    }

    Optional<Program> ofChannel(String channel) {
        return handle.createQuery(OF_CHANNEL)
                .bind("workspace", workspace)
                .bind("channel", channel)
                .map(ProgramTable::program)
                .findOne();
    }

    Map<ProgramId, Program> all(Collection<ProgramId> programs) {
        Map<ProgramId, Program> found = new HashMap<>();
        for (List<ProgramId> thousand : Thousands.of(programs)) {
            handle.createQuery(ALL)
                    .bind("workspace", workspace)
                    .bindList("programs", thousand)
                    .map(ProgramTable::program)
                    .forEach(program -> found.put(program.id(), program));
        }
        return found;
    }

    List<Program> open() {
        return handle.createQuery(OPEN)
                .bind("workspace", workspace)
                .map(ProgramTable::program)
                .list();
    }

    private Update bound(String sql, Program program) {
        return handle.createUpdate(sql)
                .bindMethods(program)
                .bind("openChannel", program.state() == Program.State.ENDED ? null : program.channel())
                .bind("cadence", program.schedule().cadence().text())
                .bind("meetsAt", program.schedule().time())
                .bind("zone", program.schedule().zone())
                .bind("rulesText", Rule.text(program.rules()));
    }

    private static Program program(RowView row) {
        return new Program(
                row.getColumn("id", ProgramId.class),
                row.getColumn("workspace", WorkspaceId.class),
                row.getColumn("name", String.class),
                row.getColumn("channel", String.class),
                schedule(row),
                row.getColumn("group_size", Integer.class),
                row.getColumn("odd_person", Program.OddPerson.class),
                row.getColumn("introduction", Program.IntroductionStyle.class),
                row.getColumn("deck", String.class),
                row.getColumn("follow_ups", Boolean.class),
                row.getColumn("guests", Boolean.class),
                row.getColumn("minimum", Integer.class),
                row.getColumn("locale", Locale.class),
                Rule.parse(row.getColumn("rules", String.class)),
                row.getColumn("state", Program.State.class));
    }

    private static Schedule schedule(RowView row) {
        return new Schedule(
                Cadence.parse(row.getColumn("cadence", String.class)),
                row.getColumn("meets_at", LocalTime.class),
                row.getColumn("zone", ZoneId.class));
    }
}

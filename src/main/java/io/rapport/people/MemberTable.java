package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.time.WorkingHours;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

final class MemberTable {

    private static final int USUAL_BUDGET = 5;

    private static final String INSERT = """
            INSERT INTO member (workspace, id, external, name, full_name, standing, admin, zone, locale,
                works_from, works_until, works_on, weekly_budget, attributes, changed_at)
            VALUES (:workspace, :id, :external, :name, :fullName, :standing, :admin, :zone, :locale,
                :worksFrom, :worksUntil, :worksOn, :weeklyBudget, :attributes, :now)
            ON CONFLICT DO NOTHING
            """;

    private static final String UPDATE = """
            UPDATE member
            SET name = :name, full_name = :fullName, standing = :standing, admin = :admin, zone = :zone, locale = :locale,
                changed_at = :now, clock_offset = CASE WHEN zone = :zone THEN clock_offset END
            WHERE workspace = :workspace AND external = :external
                AND (name <> :name OR full_name <> :fullName OR standing <> :standing OR admin <> :admin OR zone <> :zone
                    OR locale <> :locale)
            """;

    private static final String CHOOSE = """
            UPDATE member
            SET works_from = :worksFrom, works_until = :worksUntil, works_on = :worksOn,
                weekly_budget = :weeklyBudget, paused_until = :pausedUntil, attributes = :attributes, changed_at = :now
            WHERE workspace = :workspace AND id = :id
            """;

    private static final String DEACTIVATE = """
            UPDATE member SET standing = 'DEACTIVATED', changed_at = :now
            WHERE workspace = :workspace AND id = :id
            """;

    private static final String EXTERNALS_OF_ACTIVE = """
            SELECT id, external FROM member
            WHERE workspace = :workspace AND external IS NOT NULL AND standing <> 'DEACTIVATED'
            ORDER BY id
            """;

    private static final String ID_OF = """
            SELECT id FROM member
            WHERE workspace = :workspace AND external = :external
            """;

    private static final String EXTERNAL = """
            SELECT external FROM member
            WHERE workspace = :workspace AND id = :id AND external IS NOT NULL
            """;

    private static final String BY_EXTERNAL = MemberRows.SELECT + """
            WHERE workspace = :workspace AND external = :external
            """;

    private static final String ALL = MemberRows.SELECT + """
            WHERE workspace = :workspace AND external IS NOT NULL AND id IN (<members>)
            ORDER BY id
            """;

    private static final String PEOPLE = MemberRows.SELECT + """
            WHERE workspace = :workspace AND external IS NOT NULL AND standing = 'PERSON'
            ORDER BY name, id
            LIMIT :most
            """;

    private static final String FULL_NAMES = """
            SELECT id, full_name FROM member
            WHERE workspace = :workspace AND external IS NOT NULL AND standing = 'PERSON' AND full_name <> ''
            """;

    private static final String ATTRIBUTES = """
            SELECT attributes FROM member
            WHERE workspace = :workspace AND external IS NOT NULL AND standing IN ('PERSON', 'GUEST')
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    MemberTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    boolean insert(MemberId member, Profile profile, Instant now) {
        return handle.createUpdate(INSERT)
                        .bind("workspace", workspace)
                        .bind("id", member)
                        .bindMethods(profile)
                        .bind("worksFrom", WorkingHours.USUAL.from())
                        .bind("worksUntil", WorkingHours.USUAL.until())
                        .bind("worksOn", MemberRows.text(WorkingHours.USUAL.days()))
                        .bind("weeklyBudget", USUAL_BUDGET)
                        .bind("attributes", MemberRows.text(Map.of()))
                        .bind("now", now)
                        .execute()
                == 1;
    }

    boolean update(Profile profile, Instant now) {
        return handle.createUpdate(UPDATE)
                        .bind("workspace", workspace)
                        .bindMethods(profile)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    void choose(Member member, Instant now) {
        Changed.one(handle.createUpdate(CHOOSE)
                .bind("workspace", workspace)
                .bind("id", member.id())
                .bind("worksFrom", member.hours().from())
                .bind("worksUntil", member.hours().until())
                .bind("worksOn", MemberRows.text(member.hours().days()))
                .bind("weeklyBudget", member.weeklyBudget())
                .bind("pausedUntil", member.pausedUntil())
                .bind("attributes", MemberRows.text(member.attributes()))
                .bind("now", now)
                .execute());
    }

    void deactivate(MemberId member, Instant now) {
        Changed.one(handle.createUpdate(DEACTIVATE)
                .bind("workspace", workspace)
                .bind("id", member)
                .bind("now", now)
                .execute());
    }

    Map<MemberId, String> externalsOfActive() {
        Map<MemberId, String> externals = new LinkedHashMap<>();
        handle.createQuery(EXTERNALS_OF_ACTIVE)
                .bind("workspace", workspace)
                .map(row -> Map.entry(row.getColumn("id", MemberId.class), row.getColumn("external", String.class)))
                .forEach(entry -> externals.put(entry.getKey(), entry.getValue()));
        return externals;
    }

    Optional<MemberId> idOf(String external) {
        return handle.createQuery(ID_OF)
                .bind("workspace", workspace)
                .bind("external", external)
                .mapTo(MemberId.class)
                .findOne();
    }

    Optional<String> external(MemberId member) {
        return handle.createQuery(EXTERNAL)
                .bind("workspace", workspace)
                .bind("id", member)
                .mapTo(String.class)
                .findOne();
    }

    Optional<Member> byExternal(String external) {
        return handle.createQuery(BY_EXTERNAL)
                .bind("workspace", workspace)
                .bind("external", external)
                .map(MemberRows::member)
                .findOne();
    }

    Map<MemberId, String> fullNames() {
        Map<MemberId, String> names = new LinkedHashMap<>();
        handle.createQuery(FULL_NAMES)
                .bind("workspace", workspace)
                .map(row -> Map.entry(row.getColumn("id", MemberId.class), row.getColumn("full_name", String.class)))
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    Map<MemberId, Member> all(Collection<MemberId> members) {
        Map<MemberId, Member> found = new LinkedHashMap<>();
        for (List<MemberId> thousand : Thousands.of(members)) {
            handle.createQuery(ALL)
                    .bind("workspace", workspace)
                    .bindList("members", thousand)
                    .map(MemberRows::member)
                    .forEach(member -> found.put(member.id(), member));
        }
        return found;
    }

    Map<String, Integer> attributes() {
        Map<String, Integer> counts = new TreeMap<>();
        handle.createQuery(ATTRIBUTES)
                .bind("workspace", workspace)
                .map(MemberRows::attributes)
                .forEach(attributes -> attributes.keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
        return counts;
    }

    List<Member> people(int most) {
        return handle.createQuery(PEOPLE)
                .bind("workspace", workspace)
                .bind("most", most)
                .map(MemberRows::member)
                .list();
    }
}

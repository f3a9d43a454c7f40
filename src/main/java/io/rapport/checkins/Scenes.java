package io.rapport.checkins;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds groups with everything around them. */
final class Scenes {

    private final People people;

    Scenes(People people) {
        this.people = people;
    }

    Optional<Scene> find(Work work, WorkspaceId workspace, String group) {
        return new GroupTable(work).find(workspace, group).flatMap(found -> around(work, found));
    }

    /** Returns the groups a member is in now, the latest round first. */
    List<Scene> current(Work work, WorkspaceId workspace, MemberId member) {
        return around(work, workspace, new GroupTable(work).ofMember(workspace, member));
    }

    Optional<Scene> around(Work work, Group group) {
        return around(work, group.workspace(), List.of(group)).stream().findFirst();
    }

    /** Returns groups with everything around them, in their order, asking no more for many than for one. */
    private List<Scene> around(Work work, WorkspaceId workspace, List<Group> groups) {
        Map<String, Round> rounds = new RoundTable(work).all(workspace, distinct(groups, Group::round));
        Map<String, Connection> kept = new ConnectionTable(work)
                .all(
                        workspace,
                        rounds.values().stream()
                                .flatMap(round -> Stream.ofNullable(round.connection()))
                                .toList());
        Set<ProgramId> programs = distinct(groups, Group::program);
        kept.values().forEach(connection -> programs.add(connection.program()));
        Around around = new Around(
                rounds,
                kept,
                people.programs().all(work, workspace, programs),
                people.members()
                        .all(
                                work,
                                workspace,
                                groups.stream()
                                        .flatMap(group -> group.members().stream())
                                        .toList()));
        return groups.stream().flatMap(group -> around.scene(group).stream()).toList();
    }

    private static <T> Set<T> distinct(List<Group> groups, Function<Group, T> part) {
        return groups.stream().map(part).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What was found around groups, by id. */
    private record Around(
            Map<String, Round> rounds,
            Map<String, Connection> kept,
            Map<ProgramId, Program> programs,
            Map<MemberId, Member> members) {

        Optional<Scene> scene(Group group) {
            return Optional.ofNullable(rounds.get(group.round()))
                    .flatMap(round -> round.connection() == null
                            ? scene(group, round, group.program(), null)
                            : Optional.ofNullable(kept.get(round.connection()))
                                    .flatMap(connection -> scene(group, round, connection.program(), connection)));
        }

        private Optional<Scene> scene(Group group, Round round, ProgramId id, @Nullable Connection connection) {
            return Optional.ofNullable(programs.get(id))
                    .map(program -> new Scene(group, round, program, membersOf(group), connection));
        }

        private Map<MemberId, Member> membersOf(Group group) {
            Map<MemberId, Member> there = new LinkedHashMap<>();
            group.members()
                    .forEach(id -> Optional.ofNullable(members.get(id)).ifPresent(found -> there.put(id, found)));
            return there;
        }
    }
}

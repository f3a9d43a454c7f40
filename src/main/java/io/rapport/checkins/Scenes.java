package io.rapport.checkins;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return new GroupTable(work)
                .ofMember(workspace, member).stream()
                        .flatMap(group -> around(work, group).stream())
                        .toList();
    }

    Optional<Scene> around(Work work, Group group) {
        return new RoundTable(work)
                .find(group.workspace(), group.round())
                .flatMap(round -> round.connection() == null
                        ? around(work, group, round)
                        : kept(work, group, round, round.connection()));
    }

    private Optional<Scene> around(Work work, Group group, Round round) {
        return people.programs()
                .find(work, group.workspace(), group.program())
                .map(program -> new Scene(group, round, program, members(work, group)));
    }

    private Optional<Scene> kept(Work work, Group group, Round round, String id) {
        return new ConnectionTable(work)
                .find(group.workspace(), id)
                .flatMap(connection -> people.programs()
                        .find(work, group.workspace(), connection.program())
                        .map(program -> new Scene(group, round, program, members(work, group), connection)));
    }

    private Map<MemberId, Member> members(Work work, Group group) {
        return people.members().all(work, group.workspace(), group.members());
    }
}

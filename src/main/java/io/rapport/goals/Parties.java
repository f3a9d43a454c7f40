package io.rapport.goals;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Knows with whom a member may set a goal. */
@FunctionalInterface
public interface Parties {

    /** Returns the member's groups, open ones and those met lately, latest first. */
    List<Group> of(Work work, WorkspaceId workspace, MemberId member);

    /** People matched together; the member who asks is among them. */
    record Group(String id, List<MemberId> members) {

        public Group {
            members = List.copyOf(members);
        }

        /** Returns the group without those who are not among {@code reachable}, ordered by id. */
        Group among(Set<MemberId> reachable) {
            return new Group(
                    id,
                    members.stream()
                            .filter(reachable::contains)
                            .sorted(Comparator.comparing(MemberId::value))
                            .toList());
        }
    }
}

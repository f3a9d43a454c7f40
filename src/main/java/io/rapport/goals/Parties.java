package io.rapport.goals;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.List;

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
    }
}

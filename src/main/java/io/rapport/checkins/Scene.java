package io.rapport.checkins;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A group with its round, its program and the people in it (without who was erased). */
record Scene(Group group, Round round, Program program, Map<MemberId, Member> members) {

    Optional<Member> member(MemberId id) {
        return Optional.ofNullable(members.get(id));
    }

    /** Returns who takes part, in the order in which they are named. */
    List<Member> present() {
        return all(group.present());
    }

    /** Returns who takes part besides a member. */
    List<Member> others(MemberId member) {
        return all(group.others(member));
    }

    /** Returns whom a member was matched with, also who cannot take part any more. */
    List<Member> partners(MemberId member) {
        return all(
                group.members().stream().filter(other -> !other.equals(member)).toList());
    }

    private List<Member> all(List<MemberId> ids) {
        return ids.stream().map(members::get).filter(Objects::nonNull).toList();
    }
}

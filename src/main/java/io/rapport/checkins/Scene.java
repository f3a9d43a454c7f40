package io.rapport.checkins;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group with its round, its program and the people in it (without who was erased).
 *
 * @param program the program whose round it is, or where those who keep meeting met
 * @param connection the connection whose check-in it is, or null
 */
record Scene(
        Group group,
        Round round,
        Program program,
        Map<MemberId, Member> members,
        @Nullable Connection connection) {

    /** A group of a program's round. */
    Scene(Group group, Round round, Program program, Map<MemberId, Member> members) {
        this(group, round, program, members, null);
    }

    /** Returns whether it is a check-in of those who keep meeting. */
    boolean isKept() {
        return connection != null;
    }

    /** Returns what a goal of these people belongs to: their connection where there is one, else the group. */
    String party() {
        return connection == null ? group.id() : connection.id();
    }

    /** Says in small print why a message about the group came, and how to end it. */
    String why(Words words) {
        return connection == null
                ? words.say("introduction.small", Map.of("program", program.name()))
                : words.say("kept.small");
    }

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

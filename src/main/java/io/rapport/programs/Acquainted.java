package io.rapport.programs;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds people by what a table calls them: the platform's id, or a name, full or as colleagues see it, that only one has. */
final class Acquainted {

    private static final int MOST = 20_000;

    private final Members members;
    private final Work work;
    private final WorkspaceId workspace;
    private final Map<String, List<Member>> byName = new HashMap<>();

    Acquainted(Members members, Work work, WorkspaceId workspace) {
        this.members = members;
        this.work = work;
        this.workspace = workspace;
        Map<MemberId, String> fullNames = members.fullNames(work, workspace);
        for (Member member : members.people(work, workspace, MOST)) {
            Stream.of(member.name(), fullNames.getOrDefault(member.id(), member.name()))
                    .map(Acquainted::plain)
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, first -> new ArrayList<>())
                            .add(member));
        }
    }

    /** Returns who is meant; empty when nobody here is, or when several could be. */
    Optional<Member> find(String called) {
        Optional<Member> byId = members.byExternal(work, workspace, called.toUpperCase(Locale.ROOT));
        List<Member> named = namesakes(called);
        return byId.isPresent() || named.size() != 1 ? byId : Optional.of(named.get(0));
    }

    /** Returns whether several people are called so. */
    boolean isAmbiguous(String called) {
        return find(called).isEmpty() && namesakes(called).size() > 1;
    }

    private List<Member> namesakes(String called) {
        return byName.getOrDefault(plain(called), List.of());
    }

    private static String plain(String name) {
        String stripped = name.strip();
        return (stripped.startsWith("@") ? stripped.substring(1) : stripped).toLowerCase(Locale.ROOT);
    }
}

package io.rapport.people;

import io.rapport.store.Ids;
import io.rapport.store.Sealed;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom members never want to be matched with; stored sealed, shown to their author only, undone by nobody else. */
public final class NeverMatches {

    private final Sealed sealed;

    /** Seals what is recorded with {@code sealed}. */
    public NeverMatches(Sealed sealed) {
        this.sealed = sealed;
    }

    /** Two members who are not to be matched, in either order: {@code one} has the lower id. */
    public record Pair(MemberId one, MemberId other) {

        public Pair {
            if (one.value().compareTo(other.value()) > 0) {
                MemberId lower = other;
                other = one;
                one = lower;
            }
        }
    }

    /** Records that {@code author} is never to be matched with {@code other}; recording it again changes nothing. */
    public void add(Work work, WorkspaceId workspace, MemberId author, MemberId other, Instant now) {
        if (author.equals(other)) {
            throw new IllegalArgumentException("nobody is matched with themselves: " + author);
        }
        if (of(work, workspace, author).contains(other)) {
            return;
        }
        String row = Ids.next();
        new NeverMatchTable(work, workspace).insert(row, author, sealed.seal(workspace, row, other.value()), now);
        raise(work, workspace, author, other);
    }

    /** Takes an author's own entry back. */
    public void remove(Work work, WorkspaceId workspace, MemberId author, MemberId other, Instant now) {
        NeverMatchTable table = new NeverMatchTable(work, workspace);
        table.of(List.of(author)).stream()
                .filter(entry -> named(workspace, entry).equals(other))
                .forEach(entry -> table.delete(entry.id()));
        raise(work, workspace, author, other);
    }

    /** Returns whom the author named. */
    public List<MemberId> of(Work work, WorkspaceId workspace, MemberId author) {
        return new NeverMatchTable(work, workspace)
                .of(List.of(author)).stream()
                        .map(entry -> named(workspace, entry))
                        .toList();
    }

    /** Returns the pairs among {@code members} of which either named the other. */
    public Set<Pair> among(Work work, WorkspaceId workspace, Collection<MemberId> members) {
        Set<MemberId> present = Set.copyOf(members);
        Set<Pair> pairs = new HashSet<>();
        for (NeverMatchTable.Entry entry : new NeverMatchTable(work, workspace).of(present)) {
            MemberId named = named(workspace, entry);
            if (present.contains(named)) {
                pairs.add(new Pair(entry.author(), named));
            }
        }
        return pairs;
    }

    private MemberId named(WorkspaceId workspace, NeverMatchTable.Entry entry) {
        return new MemberId(sealed.open(workspace, entry.id(), entry.sealed()));
    }

    private static void raise(Work work, WorkspaceId workspace, MemberId author, MemberId other) {
        ProgramTable programs = new ProgramTable(work, workspace);
        programs.raiseAllOf(author);
        programs.raiseAllOf(other);
    }
}

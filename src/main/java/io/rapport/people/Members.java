package io.rapport.people;

import io.rapport.store.Ids;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of a workspace: who the platform says they are, and the boundaries they set. */
public final class Members {

    /** Records what the platform tells of one person, new or known, and returns their id. What the member chose stays. */
    public MemberId record(Work work, WorkspaceId workspace, Profile profile, Instant now) {
        return describe(work, workspace, profile, now).member();
    }

    /** Records it likewise, and returns whether somebody known is not who they were. */
    public Described describe(Work work, WorkspaceId workspace, Profile profile, Instant now) {
        MemberTable table = new MemberTable(work, workspace);
        boolean isNew = table.insert(new MemberId(Ids.next()), profile, now);
        MemberId member = table.idOf(profile.external()).orElseThrow();
        boolean hasChanged = !isNew && table.update(profile, now);
        if (hasChanged) {
            new ProgramTable(work, workspace).raiseAllOf(member);
        }
        return new Described(member, hasChanged);
    }

    /** Somebody as the platform described them; {@code hasChanged} when it told something else before. */
    public record Described(MemberId member, boolean hasChanged) {}

    /**
     * Has the clocks of everybody in these zones, and of nobody else, go by the given offset rather than by this machine's zone
     * data; returns whose clock changed.
     */
    public List<MemberId> correctClocks(
            Work work, WorkspaceId workspace, Map<ZoneId, ZoneOffset> corrections, Instant now) {
        MemberClockTable table = new MemberClockTable(work, workspace);
        Map<MemberId, Optional<ZoneOffset>> changes = new LinkedHashMap<>();
        table.corrected().forEach((member, zone) -> {
            if (!corrections.containsKey(zone)) {
                changes.put(member, Optional.empty());
            }
        });
        corrections.forEach((zone, offset) ->
                table.inZoneOtherwise(zone, offset).forEach(member -> changes.put(member, Optional.of(offset))));
        changes.forEach((member, offset) -> {
            table.correct(member, offset.orElse(null), now);
            new ProgramTable(work, workspace).raiseAllOf(member);
        });
        return List.copyOf(changes.keySet());
    }

    /**
     * Returns the id of the person with the platform's id; somebody unknown is recorded as {@code provisional} until the
     * platform tells more, somebody known stays as they are.
     */
    public MemberId meet(Work work, WorkspaceId workspace, Profile provisional, Instant now) {
        MemberTable table = new MemberTable(work, workspace);
        return table.idOf(provisional.external()).orElseGet(() -> {
            table.insert(new MemberId(Ids.next()), provisional, now);
            return table.idOf(provisional.external()).orElseThrow();
        });
    }

    /** Marks everybody whose platform id is not among {@code present} as deactivated; returns who changed. */
    public List<MemberId> deactivateOthers(Work work, WorkspaceId workspace, Collection<String> present, Instant now) {
        MemberTable table = new MemberTable(work, workspace);
        Set<String> there = Set.copyOf(present);
        List<MemberId> gone = table.externalsOfActive().entrySet().stream()
                .filter(entry -> !there.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        for (MemberId member : gone) {
            table.deactivate(member, now);
            new ProgramTable(work, workspace).raiseAllOf(member);
        }
        return gone;
    }

    /** Returns the member with the platform's id. */
    public Optional<Member> byExternal(Work work, WorkspaceId workspace, String external) {
        return new MemberTable(work, workspace).byExternal(external);
    }

    /** Returns the platform's id of a member; absent once the person was erased. */
    public Optional<String> external(Work work, WorkspaceId workspace, MemberId member) {
        return new MemberTable(work, workspace).external(member);
    }

    /** Returns a member; absent once erased. */
    public Optional<Member> find(Work work, WorkspaceId workspace, MemberId member) {
        return Optional.ofNullable(all(work, workspace, List.of(member)).get(member));
    }

    /** Returns those of {@code members} that are there, by id, in one query for every thousand. */
    public Map<MemberId, Member> all(Work work, WorkspaceId workspace, Collection<MemberId> members) {
        return new MemberTable(work, workspace).all(members);
    }

    /**
     * Returns whom rules and choices may name: everybody who is a person here, by name.
     *
     * @param most how many at most
     */
    public List<Member> people(Work work, WorkspaceId workspace, int most) {
        return new MemberTable(work, workspace).people(most);
    }

    /** Returns what lists from elsewhere call the people here, as far as the platform told it. */
    public Map<MemberId, String> fullNames(Work work, WorkspaceId workspace) {
        return new MemberTable(work, workspace).fullNames();
    }

    /** Returns how many people and guests have a value of each attribute that anybody has. */
    public Map<String, Integer> attributes(Work work, WorkspaceId workspace) {
        return new MemberTable(work, workspace).attributes();
    }

    /** Records the working hours, budget, pause, attributes and holidays that {@code member} carries (its other parts are the platform's). */
    public void save(Work work, Member member, Instant now) {
        new MemberTable(work, member.workspace()).choose(member, now);
        new RestTable(work, member.workspace())
                .choose(member.id(), member.rest().holidays());
        new ProgramTable(work, member.workspace()).raiseAllOf(member.id());
    }
}

package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the platform's profiles give for attributes of members. What was said deliberately wins: a member's own word over an imported
 * table, and both over a profile. A profile fills what nobody filled, and changes only what it filled itself.
 */
public final class Profiles {

    private final Members members = new Members();
    private final ProfileFields fields = new ProfileFields();

    /**
     * What a field of a profile says.
     *
     * @param value empty when what stands there makes no sense for the attribute
     */
    public record Said(String value) {

        /** Something stands there that cannot be read. */
        public static final Said UNREADABLE = new Said("");

        Given given() {
            return new Given(Given.Source.PROFILE, value.isEmpty() ? List.of() : List.of(value));
        }
    }

    /** Returns whether profiles fill nothing here, and left nothing behind. */
    public boolean isIdle(Work work, WorkspaceId workspace) {
        return fields.choices(work, workspace).isEmpty() && !new GivenTable(work, workspace).hasProfiles();
    }

    /** Returns the platform's ids of people whose profile was not read since {@code before}. */
    public List<String> unasked(Work work, WorkspaceId workspace, Instant before, int most) {
        return new GivenTable(work, workspace).unasked(before, most);
    }

    /** Has the profile of somebody (by the platform's id) read again soon. */
    public void askAgain(Work work, WorkspaceId workspace, String external) {
        new GivenTable(work, workspace).askAgain(external);
    }

    /** Records that somebody's profile was asked after, whatever came of it. */
    public void asked(Work work, WorkspaceId workspace, String external, Instant now) {
        new GivenTable(work, workspace).asked(external, now);
    }

    /**
     * Takes what the profile of a member says now, by attribute; what is not among it stands empty there. A field that is gone
     * changes nothing; one that was chosen before and is no longer takes back what it gave.
     */
    public void take(Work work, Member member, Map<String, Said> said, Instant now) {
        Map<String, ProfileFields.Choice> choices = fields.choices(work, member.workspace());
        GivenTable table = new GivenTable(work, member.workspace());
        Map<String, Given> before = table.of(member.id());
        Set<String> concerned = new TreeSet<>(before.keySet());
        concerned.addAll(choices.keySet());
        Map<String, List<String>> attributes = new HashMap<>(member.attributes());
        for (String attribute : concerned) {
            Optional<ProfileFields.Choice> choice = Optional.ofNullable(choices.get(attribute));
            if (choice.filter(ProfileFields.Choice::isGone).isEmpty()) {
                Said told = choice.isPresent() ? said.get(attribute) : null;
                new Part(attribute, before.get(attribute), told == null ? null : told.given())
                        .apply(attributes, table, member.id());
            }
        }
        if (!attributes.equals(member.attributes())) {
            members.save(
                    work,
                    member.choosing(member.hours(), member.weeklyBudget(), member.pausedUntil(), attributes),
                    now);
        }
    }

    /** One attribute: what was given for it before, and what the profile gives now. */
    private record Part(
            String attribute,
            @Nullable Given before,
            @Nullable Given told) {

        void apply(Map<String, List<String>> attributes, GivenTable table, MemberId member) {
            @Nullable List<String> held = attributes.get(attribute);
            if (isDeliberate(held)) {
                return;
            }
            table.remove(member, attribute);
            attributes.remove(attribute);
            if (told != null) {
                table.put(member, attribute, told);
                if (!told.values().isEmpty()) {
                    attributes.put(attribute, told.values());
                }
            }
        }

        /** A table gave it, or the member said it; whoever emptied what the profile still says meant that, too. */
        private boolean isDeliberate(@Nullable List<String> held) {
            if (before == null) {
                return held != null;
            }
            return before.source() == Given.Source.TABLE
                    || (held == null
                            ? !before.values().isEmpty() && before.equals(told)
                            : !held.equals(before.values()));
        }
    }

    /** Returns the attributes that a member said of themselves: neither a table nor a profile gave what they have there. */
    public Set<String> ownWords(Work work, Member member) {
        Map<String, Given> given = new GivenTable(work, member.workspace()).of(member.id());
        return member.attributes().entrySet().stream()
                .filter(held -> !Optional.ofNullable(given.get(held.getKey()))
                        .map(Given::values)
                        .equals(Optional.of(held.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Records that a table gave a member these attributes as they are now, so that no profile changes them any more. */
    public void tabled(Work work, Member member, Collection<String> attributes) {
        GivenTable table = new GivenTable(work, member.workspace());
        attributes.forEach(attribute -> table.put(
                member.id(),
                attribute,
                new Given(Given.Source.TABLE, member.attributes().getOrDefault(attribute, List.of()))));
    }

    /** Returns for how many members what stands in the profile could not be read, by attribute. */
    public Map<String, Integer> unreadable(Work work, WorkspaceId workspace) {
        return new GivenTable(work, workspace).unreadable();
    }
}

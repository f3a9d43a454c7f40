package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which fields the platform's own profiles have in a workspace, and which of them fill attributes of members. */
public final class ProfileFields {

    /** Whether the platform lets Rapport read profiles. */
    public enum Access {
        NOT_SEEN,
        TOLD,
        WITHHELD
    }

    /** The field that fills an attribute; {@code isGone} when the platform tells of it no more, and it fills nothing. */
    public record Choice(ProfileField field, boolean isGone) {}

    /** Returns whether the platform lets Rapport read profiles, as last seen. */
    public Access access(Work work, WorkspaceId workspace) {
        return new ProfileFieldTable(work, workspace).access().orElse(Access.NOT_SEEN);
    }

    /** Returns when the fields were last told, if the platform tells of them. */
    public Optional<Instant> toldAt(Work work, WorkspaceId workspace) {
        return new ProfileFieldTable(work, workspace).toldAt();
    }

    /** Records which fields there are, in the platform's order; returns whether anything is not as it was. */
    public boolean told(Work work, WorkspaceId workspace, List<ProfileField> fields, Instant now) {
        ProfileFieldTable table = new ProfileFieldTable(work, workspace);
        boolean isNews = !fields.equals(table.all()) || access(work, workspace) != Access.TOLD;
        table.see(Access.TOLD, now);
        table.removeAll();
        for (int place = 0; place < fields.size(); place++) {
            table.insert(fields.get(place), place);
        }
        return isNews;
    }

    /** Records that the platform does not let Rapport read profiles; returns whether it did before, or was not asked. */
    public boolean withheld(Work work, WorkspaceId workspace, Instant now) {
        if (access(work, workspace) == Access.WITHHELD) {
            return false;
        }
        new ProfileFieldTable(work, workspace).see(Access.WITHHELD, now);
        return true;
    }

    /** Returns the fields there are, in the platform's order. */
    public List<ProfileField> all(Work work, WorkspaceId workspace) {
        return new ProfileFieldTable(work, workspace).all();
    }

    /** Returns the field that fills each attribute that has one. */
    public Map<String, Choice> choices(Work work, WorkspaceId workspace) {
        return new ProfileFieldTable(work, workspace).choices();
    }

    /** Has exactly these fields fill attributes, by the attribute's name; everybody's profile is read anew. */
    public void choose(Work work, WorkspaceId workspace, Map<String, ProfileField> chosen) {
        ProfileFieldTable table = new ProfileFieldTable(work, workspace);
        table.dismissAll();
        chosen.forEach(table::choose);
        new GivenTable(work, workspace).askEverybodyAgain();
    }
}

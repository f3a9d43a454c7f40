package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/**
 * An account in the simulated workspace, as {@code users.list} tells of it.
 *
 * @param handle the short name used to find someone, such as {@code ana}
 * @param fields custom profile fields by label, as {@code users.profile.get} tells them
 */
public record Person(
        String id,
        String handle,
        String realName,
        ZoneId zone,
        String locale,
        String title,
        Kind kind,
        Map<String, String> fields) {

    /** Copies the fields. */
    public Person {
        fields = Map.copyOf(fields);
    }

    /** What sort of account it is. */
    public enum Kind {
        EMPLOYEE,
        ADMIN,
        GUEST,
        BOT,
        SLACKBOT,
        DEACTIVATED,
        STRANGER
    }

    /** Whether a human of the company, who can be met, sits behind it. */
    public boolean isEmployee() {
        return kind == Kind.EMPLOYEE || kind == Kind.ADMIN || kind == Kind.GUEST;
    }

    /** The given name, for stories. */
    public String firstName() {
        int space = realName.indexOf(' ');
        return space < 0 ? realName : realName.substring(0, space);
    }

    /** The city their zone is named after. */
    public String city() {
        String name = zone.getId();
        return name.substring(name.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** The same person living in another zone. */
    public Person movedTo(ZoneId other) {
        return new Person(id, handle, realName, other, locale, title, kind, fields);
    }

    /** The same person with another kind of account, such as {@link Kind#DEACTIVATED}. */
    public Person as(Kind other) {
        return new Person(id, handle, realName, zone, locale, title, other, fields);
    }

    /** The same person reading another language. */
    public Person reading(String otherLocale) {
        return new Person(id, handle, realName, zone, otherLocale, title, kind, fields);
    }

    /** The same person with exactly these custom profile fields filled in. */
    public Person filling(Map<String, String> others) {
        return new Person(id, handle, realName, zone, locale, title, kind, others);
    }

    /** The same person under another name. */
    public Person named(String otherName) {
        return new Person(id, handle, otherName, zone, locale, title, kind, fields);
    }

    JsonObject toJson(String team, Instant now, Instant updated) {
        boolean isGone = kind == Kind.DEACTIVATED;
        JsonObject user = Json.object(
                "id", id, "team_id", kind == Kind.STRANGER ? "T0ELSEWHERE" : team, "name", handle, "deleted", isGone);
        if (!isGone) {
            addPlace(user, now);
            addRights(user);
        }
        user.addProperty("is_bot", kind == Kind.BOT);
        user.addProperty("is_app_user", false);
        user.addProperty("updated", updated.getEpochSecond());
        user.add("profile", profile(team));
        return user;
    }

    private void addPlace(JsonObject user, Instant now) {
        user.addProperty("color", "9f69e7");
        user.addProperty("real_name", realName);
        user.addProperty("tz", zone.getId());
        user.addProperty("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        user.addProperty("tz_offset", zone.getRules().getOffset(now).getTotalSeconds());
    }

    private void addRights(JsonObject user) {
        user.addProperty("is_admin", kind == Kind.ADMIN);
        user.addProperty("is_owner", kind == Kind.ADMIN);
        user.addProperty("is_primary_owner", false);
        user.addProperty("is_restricted", kind == Kind.GUEST);
        user.addProperty("is_ultra_restricted", false);
        user.addProperty("is_email_confirmed", true);
        user.addProperty("who_can_share_contact_card", "EVERYONE");
        if (kind == Kind.STRANGER) {
            user.addProperty("is_stranger", true);
        }
    }

    private JsonObject profile(String team) {
        return Json.object(
                "title",
                title,
                "phone",
                "",
                "skype",
                "",
                "real_name",
                realName,
                "real_name_normalized",
                realName,
                "display_name",
                displayName(),
                "display_name_normalized",
                displayName(),
                "status_text",
                "",
                "status_emoji",
                "",
                "status_expiration",
                0,
                "avatar_hash",
                "g" + id.toLowerCase(Locale.ROOT),
                "image_72",
                avatar(72),
                "image_192",
                avatar(192),
                "first_name",
                firstName(),
                "team",
                team);
    }

    /** What a person chose to be called; some leave it empty, and Slack then shows the real name. */
    private String displayName() {
        boolean isEmpty = isEmployee() && Math.floorMod(id.hashCode(), 5) == 0;
        return isEmpty ? "" : isEmployee() ? firstName() : handle;
    }

    private String avatar(int size) {
        return "https://secure.gravatar.com/avatar/" + id.toLowerCase(Locale.ROOT) + ".jpg?s=" + size;
    }
}

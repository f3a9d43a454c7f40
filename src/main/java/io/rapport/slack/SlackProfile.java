package io.rapport.slack;

import com.slack.api.model.User;
import io.rapport.people.Member;
import io.rapport.people.Profile;
import io.rapport.people.Standing;
import io.rapport.time.Offsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what Slack tells of a user into a profile; what is missing or makes no sense gets a fallback.
 *
 * <p>Source: <a href="https://docs.slack.dev/reference/objects/user-object">User object</a>.
 */
final class SlackProfile {

    private static final String SLACKBOT = "USLACKBOT";

    private SlackProfile() {}

    /** Returns the profile of a user as seen from the workspace {@code connection}; {@code otherwise} is spoken by default. */
    static Profile of(User user, Connection connection, Locale otherwise) {
        return new Profile(
                user.getId(),
                name(user),
                fullName(user),
                standing(user, connection),
                user.isAdmin() || user.isOwner() || user.isPrimaryOwner(),
                zone(user.getTz(), user.getTzOffset()),
                locale(user.getLocale(), otherwise));
    }

    /** Returns what can be said of somebody of whom only the id is known, until the directory tells more. */
    static Profile provisional(String user, Standing standing, Locale locale) {
        return new Profile(user, user, standing, false, ZoneOffset.UTC, locale);
    }

    /** Returns whether Slack has not yet described the member: then the id stands in for the name. */
    static boolean isProvisional(Member member, String user) {
        return member.name().equals(user);
    }

    static Standing standing(User user, Connection connection) {
        if (user.isBot()
                || user.isWorkflowBot()
                || user.isConnectorBot()
                || SLACKBOT.equals(user.getId())
                || connection.isSelf(user.getId())) {
            return Standing.BOT;
        }
        if (user.isDeleted()) {
            return Standing.DEACTIVATED;
        }
        if (user.isStranger() || isForeign(user, connection)) {
            return Standing.STRANGER;
        }
        return user.isRestricted() || user.isUltraRestricted() ? Standing.GUEST : Standing.PERSON;
    }

    private static boolean isForeign(User user, Connection connection) {
        String enterprise = connection.installation().enterprise();
        String home = user.getTeamId();
        if (home == null || home.equals(connection.team())) {
            return false;
        }
        boolean sameOrganization = !enterprise.isEmpty()
                && (home.equals(enterprise)
                        || (user.getEnterpriseUser() != null
                                && enterprise.equals(user.getEnterpriseUser().getEnterpriseId())));
        return !sameOrganization;
    }

    /** Returns what the user's clock shows, where Slack names both their zone and its offset. */
    static Optional<Offsets.Seen> clock(User user) {
        ZoneId zone = zone(user.getTz(), user.getTzOffset());
        return zone instanceof ZoneOffset || user.getTzOffset() == null
                ? Optional.empty()
                : offset(user.getTzOffset()).map(offset -> new Offsets.Seen(zone, offset));
    }

    private static String name(User user) {
        User.Profile profile = user.getProfile();
        return first(
                user, Stream.concat(Stream.of(profile == null ? "" : text(profile.getDisplayName())), fullNames(user)));
    }

    private static String fullName(User user) {
        return first(user, fullNames(user));
    }

    private static Stream<String> fullNames(User user) {
        User.Profile profile = user.getProfile();
        return Stream.of(
                profile == null ? "" : text(profile.getRealName()), text(user.getRealName()), text(user.getName()));
    }

    private static String first(User user, Stream<String> names) {
        return names.filter(name -> !name.isBlank())
                .findFirst()
                .orElse(user.getId())
                .strip();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ZoneId zone(@Nullable String zone, @Nullable Integer offset) {
        try {
            return zone == null || zone.isBlank() ? fixed(offset) : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return fixed(offset);
        }
    }

    private static ZoneId fixed(@Nullable Integer offset) {
        return offset == null ? ZoneOffset.UTC : offset(offset).orElse(ZoneOffset.UTC);
    }

    private static Optional<ZoneOffset> offset(int seconds) {
        try {
            return Optional.of(ZoneOffset.ofTotalSeconds(seconds));
        } catch (DateTimeException senseless) {
            return Optional.empty();
        }
    }

    private static Locale locale(@Nullable String locale, Locale otherwise) {
        Locale read = locale == null ? Locale.ROOT : Locale.forLanguageTag(locale.replace('_', '-'));
        return read.getLanguage().isEmpty() ? otherwise : read;
    }
}

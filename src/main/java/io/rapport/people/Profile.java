package io.rapport.people;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What the platform tells of a person.
 *
 * @param external the platform's own id
 * @param name what colleagues see
 * @param fullName what lists from elsewhere call the person
 * @param admin whether the platform counts them among its own admins and owners
 */
public record Profile(
        String external, String name, String fullName, Standing standing, boolean admin, ZoneId zone, Locale locale) {

    /** Makes a profile of somebody with one name only. */
    public Profile(String external, String name, Standing standing, boolean admin, ZoneId zone, Locale locale) {
        this(external, name, name, standing, admin, zone, locale);
    }
}

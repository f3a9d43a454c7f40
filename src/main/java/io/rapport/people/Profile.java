package io.rapport.people;

import java.time.ZoneId;
import java.util.Locale;

/** What the platform tells of a person; {@code external} is the platform's own id, {@code admin} its own admins and owners. */
public record Profile(String external, String name, Standing standing, boolean admin, ZoneId zone, Locale locale) {}

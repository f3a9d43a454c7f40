package io.rapport.time;

import com.ibm.icu.util.TimeZone;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where somebody's public holidays are those of: a country, or a part of one, or nowhere. The holidays come with the program
 * (<a href="https://github.com/focus-shift/jollyday">Jollyday</a>), which keeps each country it was asked for; nothing is fetched.
 *
 * @param value a country's two letters ("DE"), with a part where holidays differ ("DE-BY"), or "-" for no holidays at all
 */
public record HolidayRegion(String value) {

    /** No holidays. */
    public static final HolidayRegion NONE = new HolidayRegion("-");

    /** ICU's word for a zone that belongs to no country. */
    private static final String THE_WORLD = "001";

    private static final int COUNTRY = 2;
    private static final Set<String> COUNTRIES = Set.copyOf(HolidayManager.getSupportedCalendarCodes());

    /** Guesses a region from a zone: the country that the zone belongs to, without a part; {@link #NONE} for a bare offset. */
    public static HolidayRegion guessed(ZoneId zone) {
        String known = TimeZone.getCanonicalID(zone.getId());
        return of(known == null ? THE_WORLD : TimeZone.getRegion(known)).orElse(NONE);
    }

    /** Returns the region that a code stands for ("de", "DE-BY"), if there is one. */
    public static Optional<HolidayRegion> of(String code) {
        String[] pieces = code.strip().toUpperCase(Locale.ROOT).split("-", 2);
        if (pieces[0].length() != COUNTRY || !COUNTRIES.contains(pieces[0])) {
            return Optional.empty();
        }
        HolidayRegion country = new HolidayRegion(pieces[0]);
        return pieces.length == 1
                ? Optional.of(country)
                : country.part(part -> part.getKey().equalsIgnoreCase(pieces[1]));
    }

    /**
     * Reads what somebody wrote: a code, a country's name ("Germany"), a part's name ("Germany, Bavaria"), or the part alone
     * where it is one of {@code home}'s country; in their own language or in English.
     */
    public static Optional<HolidayRegion> read(String text, HolidayRegion home, Locale locale) {
        String[] names = text.strip().split("\\s*,\\s*", 2);
        Optional<HolidayRegion> country = of(names[0]).or(() -> named(names[0], locale));
        return names.length == 1
                ? country.or(() -> home.partNamed(names[0], locale))
                : country.flatMap(found -> found.partNamed(names[1], locale));
    }

    /** Returns whether a date is a public holiday here. */
    public boolean isHoliday(LocalDate date) {
        return !equals(NONE) && holidays().isHoliday(date, HolidayType.PUBLIC_HOLIDAY, partKeys());
    }

    /** Names the region: "Germany", "Germany, Bavaria"; empty for {@link #NONE}. */
    public String name(Locale locale) {
        if (equals(NONE)) {
            return "";
        }
        String country = countryName(country(), locale);
        return parts().filter(part -> isMine(part.getKey()))
                .findFirst()
                .map(part -> country + ", " + part.getValue().getDescription(locale))
                .orElse(country);
    }

    private String country() {
        return value.substring(0, COUNTRY);
    }

    private String[] partKeys() {
        return value.length() == COUNTRY
                ? new String[0]
                : parts().map(Map.Entry::getKey).filter(this::isMine).toArray(String[]::new);
    }

    private boolean isMine(String part) {
        return value.equalsIgnoreCase(country() + "-" + part);
    }

    private Optional<HolidayRegion> partNamed(String name, Locale locale) {
        return equals(NONE)
                ? Optional.empty()
                : part(part ->
                        part.getKey().equalsIgnoreCase(name) || isNamed(name, locale, part.getValue()::getDescription));
    }

    private Optional<HolidayRegion> part(Predicate<Map.Entry<String, CalendarHierarchy>> is) {
        return parts().filter(is)
                .findFirst()
                .map(part -> new HolidayRegion(country() + "-" + part.getKey().toUpperCase(Locale.ROOT)));
    }

    private Stream<Map.Entry<String, CalendarHierarchy>> parts() {
        return holidays().getCalendarHierarchy().getChildren().entrySet().stream();
    }

    /** One thread at a time: the library finds its calendars when it is first asked, and two threads that ask at once may find none. */
    private HolidayManager holidays() {
        synchronized (HolidayRegion.class) {
            return HolidayManager.getInstance(ManagerParameters.create(country().toLowerCase(Locale.ROOT)));
        }
    }

    private static Optional<HolidayRegion> named(String name, Locale locale) {
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> isNamed(name, locale, language -> countryName(code, language)))
                .findFirst()
                .flatMap(HolidayRegion::of);
    }

    private static String countryName(String code, Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }

    private static boolean isNamed(String name, Locale locale, Function<Locale, String> names) {
        return name.equalsIgnoreCase(names.apply(locale)) || name.equalsIgnoreCase(names.apply(Locale.ENGLISH));
    }
}

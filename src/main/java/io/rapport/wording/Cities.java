package io.rapport.wording;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cities that time zones are called by, in every language that Rapport speaks, with or without accents. */
public final class Cities {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s_-]+");

    /** The zones that go by each name, written plainly. */
    private static final Map<String, Set<String>> ZONES = zones();

    private Cities() {}

    /**
     * Returns the zone that only one city of this name is in, or that has this id: "Lisboa", "Sao Paulo", "東京",
     * "Europe/Lisbon".
     */
    public static Optional<ZoneId> zone(String text) {
        Set<String> found = ZONES.getOrDefault(plain(text), Set.of());
        return found.size() == 1 ? found.stream().findFirst().map(ZoneId::of) : Optional.empty();
    }

    private static Map<String, Set<String>> zones() {
        Map<String, Set<String>> zones = new HashMap<>();
        for (String id : known()) {
            String city = id.substring(id.lastIndexOf('/') + 1);
            put(zones, city, canonical(id));
            for (Locale language : Languages.spoken()) {
                named(language, canonical(id)).ifPresent(name -> put(zones, name, canonical(id)));
            }
        }
        known().forEach(id -> zones.put(plain(id), Set.of(id)));
        return Map.copyOf(zones);
    }

    /** Asks for Java's own zones: the calendar library adds empty ones to {@link ZoneId#getAvailableZoneIds()}. */
    private static List<String> known() {
        return Stream.of(java.util.TimeZone.getAvailableIDs())
                .filter(id -> id.contains("/") || id.equals("UTC"))
                .filter(id -> !id.startsWith("SystemV/") && !id.startsWith("posix/") && !id.startsWith("Etc/"))
                .toList();
    }

    private static void put(Map<String, Set<String>> zones, String name, String id) {
        zones.computeIfAbsent(plain(name), each -> new HashSet<>()).add(id);
    }

    /** Returns the id that Java and ICU both know a zone by, so that two ids of one city count as one. */
    private static String canonical(String id) {
        String canonical = TimeZone.getCanonicalID(id);
        return canonical != null
                        && Arrays.asList(java.util.TimeZone.getAvailableIDs()).contains(canonical)
                ? canonical
                : id;
    }

    private static Optional<String> named(Locale language, String id) {
        return Optional.ofNullable(
                TimeZoneNames.getInstance(ULocale.forLocale(language)).getExemplarLocationName(id));
    }

    /** Writes a name without accents, in lower case, with single spaces. */
    private static String plain(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFKD))
                .replaceAll("");
        return GAPS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }
}

package io.rapport.wording;

import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The languages that Rapport speaks, and which of them people share. */
public final class Languages {

    private Languages() {}

    /** Returns the languages that there are messages in, English first. */
    public static List<Locale> spoken() {
        return Bundle.LANGUAGES;
    }

    /** Returns whether there are messages in the locale's language. */
    public static boolean isSpoken(Locale locale) {
        return Bundle.LANGUAGES.stream()
                .anyMatch(language -> language.getLanguage().equals(locale.getLanguage()));
    }

    /**
     * Returns the locale in which something is said to several readers: the first one's when all read the same language, else
     * {@code otherwise}. A reader whose language is not spoken reads English.
     */
    public static Locale common(Collection<Locale> readers, Locale otherwise) {
        List<Locale> read = readers.stream().map(Languages::read).toList();
        boolean isShared = read.stream().map(Locale::getLanguage).distinct().count() == 1;
        return isShared ? read.get(0) : otherwise;
    }

    /** English with the clock and calendar habits of the locale's region. */
    static Locale english(Locale locale) {
        String country = ULocale.addLikelySubtags(ULocale.forLocale(locale)).getCountry();
        return new Locale.Builder().setLanguage("en").setRegion(country).build();
    }

    private static Locale read(Locale locale) {
        return isSpoken(locale) ? locale : english(locale);
    }
}

package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Answers;
import io.rapport.messaging.Form;
import io.rapport.people.Member;
import io.rapport.time.HolidayRegion;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field in which a member says whose public holidays are theirs; empty means those guessed from their zone. */
final class HolidayField {

    static final String NAME = "holidays";

    private static final int LONGEST = 80;

    private HolidayField() {}

    static Form.Line of(Member member) {
        Locale locale = member.locale();
        HolidayRegion chosen = member.rest().holidays();
        String guess = HolidayRegion.guessed(member.zone()).name(locale);
        String hint = guess.isEmpty()
                ? WORDING.say(locale, "field.holidays.hint")
                : WORDING.say(locale, "field.holidays.guessed", Map.of("region", guess));
        return new Form.Line(
                NAME,
                WORDING.say(locale, "field.holidays"),
                hint,
                chosen == null ? "" : name(chosen, locale),
                LONGEST,
                Form.Need.OPTIONAL);
    }

    static boolean isRight(Answers answers, Member member) {
        return answers.one(NAME).isBlank() || region(answers, member) != null;
    }

    /** Returns the region that was filled in, or null when none was, or none that is known. */
    static @Nullable HolidayRegion region(Answers answers, Member member) {
        String text = answers.one(NAME).strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.equalsIgnoreCase(WORDING.say(member.locale(), "holidays.none"))
                        || text.equals(HolidayRegion.NONE.value())
                ? HolidayRegion.NONE
                : HolidayRegion.read(text, HolidayRegion.guessed(member.zone()), member.locale())
                        .orElse(null);
    }

    /** Says on Home what holidays mean for a member. */
    static String sentence(Member member) {
        HolidayRegion region = member.holidays();
        return region.equals(HolidayRegion.NONE)
                ? WORDING.say(member.locale(), "home.settings.no_holidays")
                : WORDING.say(
                        member.locale(), "home.settings.holidays", Map.of("region", region.name(member.locale())));
    }

    private static String name(HolidayRegion region, Locale locale) {
        return region.equals(HolidayRegion.NONE) ? WORDING.say(locale, "holidays.none") : region.name(locale);
    }
}

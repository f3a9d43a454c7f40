package io.rapport.insights;

import io.rapport.messaging.Card;
import io.rapport.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words a month for an organizer: three figures for each program, and the one suggestion that would help most. */
final class MonthCard {

    private static final Wording WORDING = Wording.of("insights");

    /** Another feature's verb, which opens a program's form. */
    private static final String EDIT = "programs.edit";

    private final Locale locale;
    private final LocalDate month;

    MonthCard(Locale locale, LocalDate month) {
        this.locale = locale;
        this.month = month;
    }

    Card of(List<Month> months) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Heading(WORDING.say(locale, "month.heading", Map.of("month", month))));
        months.forEach(each -> parts.add(new Card.Text(figures(each))));
        Month chosen =
                months.stream().min(Comparator.comparing(Month::suggestion)).orElseThrow();
        return new Card(parts).and(suggesting(chosen, chosen.suggestion()));
    }

    /** Words one suggestion, with what can be pressed. */
    Card suggesting(Month of, Suggestion suggestion) {
        return Card.of(
                new Card.Text(text(of, suggestion)),
                new Card.Buttons(buttons(of, suggestion)),
                new Card.Small(WORDING.say(locale, "month.small")));
    }

    private String figures(Month of) {
        return String.join(
                "\n",
                WORDING.say(
                        locale, "month.program", Map.of("program", of.program().name())),
                WORDING.say(
                        locale, "figure.people", Map.of("people", of.figures().people(), "enrolled", of.enrolled())),
                held(of),
                WORDING.say(
                        locale, "figure.unmatched", Map.of("times", of.figures().unmatched())));
    }

    private String held(Month of) {
        return of.figures().told() == 0
                ? WORDING.say(
                        locale, "figure.held.few", Map.of("groups", of.figures().groups()))
                : WORDING.say(
                        locale,
                        "figure.held",
                        Map.of(
                                "met", of.figures().met(),
                                "told", of.figures().told()));
    }

    private String text(Month of, Suggestion suggestion) {
        return WORDING.say(
                locale,
                "suggest." + suggestion,
                Map.of(
                        "program", of.program().name(),
                        "times", of.figures().unfitting(),
                        "odd", of.figures().odd(),
                        "size", of.program().groupSize(),
                        "enrolled", of.enrolled()));
    }

    private List<Card.Element> buttons(Month of, Suggestion suggestion) {
        List<Card.Element> buttons = new ArrayList<>();
        if (suggestion.isEdited()) {
            buttons.add(Card.Button.primary(
                    WORDING.say(locale, "button.edit"), EDIT, of.program().id().value()));
        }
        buttons.add(new Card.Button(WORDING.say(locale, "button.quiet"), Insights.QUIET, ""));
        return buttons;
    }
}

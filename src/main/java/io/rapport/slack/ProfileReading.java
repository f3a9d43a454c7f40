package io.rapport.slack;

import com.slack.api.model.User;
import io.rapport.people.Member;
import io.rapport.people.ProfileFields;
import io.rapport.people.Profiles.Said;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the fields of one Slack profile say for the attributes they were chosen for. */
record ProfileReading(Map<String, ProfileFields.Choice> choices, Map<String, User.Profile.Field> filled) {

    private static final int LONGEST = 40;

    /** Returns what there is, by attribute; {@code people} finds a member by Slack's id. */
    Map<String, Said> said(Function<String, Optional<Member>> people) {
        Map<String, Said> given = new HashMap<>();
        choices.forEach((attribute, choice) -> {
            String text = text(filled.get(choice.field().id()));
            if (!choice.isGone() && !text.isEmpty()) {
                given.put(attribute, given(choice, text, people));
            }
        });
        return given;
    }

    private static String text(User.Profile.@Nullable Field field) {
        return field == null || field.getValue() == null ? "" : field.getValue().strip();
    }

    private static Said given(ProfileFields.Choice choice, String text, Function<String, Optional<Member>> people) {
        return switch (choice.field().kind()) {
            case PERSON ->
                people.apply(text).map(member -> new Said(member.id().value())).orElse(Said.UNREADABLE);
            case DAY -> day(text);
            case WORDS -> text.length() <= LONGEST ? new Said(text) : Said.UNREADABLE;
        };
    }

    private static Said day(String text) {
        try {
            return new Said(LocalDate.parse(text).toString());
        } catch (DateTimeException noDay) {
            return Said.UNREADABLE;
        }
    }
}

package io.rapport.slack;

import com.slack.api.model.view.ViewState;
import io.rapport.messaging.Answers;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person filled into a modal, as answers; anything that Slack cannot have sent is an {@link IllegalArgumentException}.
 *
 * <p>Source: <a href="https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload">View payloads</a>.
 */
final class StateValues {

    private static final int LONGEST = 3000;
    private static final int MOST = 100;
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{1,30}");
    private static final Pattern CHANNEL = Pattern.compile("[CGD][A-Z0-9]{1,30}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private final UnaryOperator<String> memberOf;

    /** Reads values; {@code memberOf} turns a Slack user's id into a member's. */
    StateValues(UnaryOperator<String> memberOf) {
        this.memberOf = memberOf;
    }

    /** Returns the answers of a modal's state. */
    Answers answers(@Nullable ViewState state, Answers.Stage stage) {
        Map<String, List<String>> answers = new TreeMap<>();
        if (state != null && state.getValues() != null) {
            require(state.getValues().size() <= MOST, "fields");
            state.getValues()
                    .forEach((field, elements) ->
                            elements.values().stream().findFirst().ifPresent(value -> answers.put(field, read(value))));
        }
        return new Answers(answers, stage);
    }

    private List<String> read(ViewState.Value value) {
        String type = value.getType() == null ? "" : value.getType();
        return switch (type) {
            case "plain_text_input" ->
                one(value.getValue()).map(StateValues::text).toList();
            case "number_input" ->
                one(value.getValue()).map(number -> matching(number, NUMBER)).toList();
            case "static_select", "radio_buttons", "external_select" -> option(value.getSelectedOption());
            case "checkboxes" -> options(value.getSelectedOptions());
            case "datepicker" ->
                one(value.getSelectedDate()).map(StateValues::date).toList();
            case "timepicker" ->
                one(value.getSelectedTime()).map(StateValues::time).toList();
            case "users_select" -> users(one(value.getSelectedUser()).toList());
            case "multi_users_select" -> users(all(value.getSelectedUsers()));
            case "conversations_select" ->
                one(value.getSelectedConversation())
                        .map(id -> matching(id, CHANNEL))
                        .toList();
            case "channels_select" ->
                one(value.getSelectedChannel()).map(id -> matching(id, CHANNEL)).toList();
            default -> throw new IllegalArgumentException("an input of an unknown kind");
        };
    }

    private List<String> users(List<String> users) {
        return users.stream().map(user -> memberOf.apply(matching(user, USER))).toList();
    }

    private static List<String> option(ViewState.@Nullable SelectedOption option) {
        return option == null
                ? List.of()
                : one(option.getValue()).map(StateValues::text).toList();
    }

    private static List<String> options(@Nullable List<ViewState.SelectedOption> options) {
        return all(options).stream().flatMap(option -> option(option).stream()).toList();
    }

    private static Stream<String> one(@Nullable String value) {
        return Stream.ofNullable(value);
    }

    private static <T> List<T> all(@Nullable List<T> values) {
        List<T> present = values == null ? List.of() : values;
        require(present.size() <= MOST, "values");
        return present;
    }

    private static String text(String text) {
        require(text.length() <= LONGEST, "characters");
        return text;
    }

    private static String matching(String value, Pattern pattern) {
        require(pattern.matcher(value).matches(), "of this form");
        return value;
    }

    private static String date(String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeException garbage) {
            throw new IllegalArgumentException("a day that is none", garbage);
        }
    }

    private static String time(String value) {
        try {
            return LocalTime.parse(value).toString();
        } catch (DateTimeException garbage) {
            throw new IllegalArgumentException("a time that is none", garbage);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("no form of ours has such or so many " + what);
        }
    }
}

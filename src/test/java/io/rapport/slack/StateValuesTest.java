package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import io.rapport.messaging.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateValuesTest {

    private final StateValues values = new StateValues(user -> "member-" + user);

    @Test
    void readsWhatSlackSends() {
        Answers answers = read("""
                {"values": {
                  "line": {"line": {"type": "plain_text_input", "value": " Zoë & co "}},
                  "empty": {"empty": {"type": "plain_text_input", "value": null}},
                  "missing": {"missing": {"type": "plain_text_input"}},
                  "choice": {"choice": {"type": "static_select", "selected_option":
                      {"text": {"type": "plain_text", "text": "B", "emoji": true}, "value": "b"}}},
                  "none": {"none": {"type": "static_select", "selected_option": null}},
                  "ticks": {"ticks": {"type": "checkboxes", "selected_options": [
                      {"text": {"type": "plain_text", "text": "X"}, "value": "x"},
                      {"text": {"type": "plain_text", "text": "Y"}, "value": "y"}]}},
                  "people": {"people": {"type": "multi_users_select", "selected_users": ["U1", "W2"]}},
                  "channel": {"channel": {"type": "conversations_select", "selected_conversation": "C1"}},
                  "day": {"day": {"type": "datepicker", "selected_date": "2026-03-10"}},
                  "time": {"time": {"type": "timepicker", "selected_time": "09:30"}},
                  "number": {"number": {"type": "number_input", "value": "4"}}
                }}
                """);

        assertThat(answers.one("line")).isEqualTo("Zoë & co");
        assertThat(answers.one("choice")).isEqualTo("b");
        assertThat(answers.all("ticks")).containsExactly("x", "y");
        assertThat(answers.all("people")).containsExactly("member-U1", "member-W2");
        assertThat(answers.one("channel")).isEqualTo("C1");
        assertThat(answers.one("day")).isEqualTo("2026-03-10");
        assertThat(answers.one("time")).isEqualTo("09:30");
        assertThat(answers.one("number")).isEqualTo("4");
        assertThat(answers.values()).doesNotContainKeys("empty", "missing", "none");
        assertThat(answers.stage()).isEqualTo(Answers.Stage.SUBMITTED);
    }

    @Test
    void readsAViewWithoutFields() {
        assertThat(values.answers(null, Answers.Stage.SUBMITTED).values()).isEmpty();
        assertThat(read("{}").values()).isEmpty();
        assertThat(read("{\"values\": {}}").values()).isEmpty();
        assertThat(read("{\"values\": {\"a\": {}}}").values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'datepicker', 'selected_date': '2026-02-30'}",
                "{'type': 'timepicker', 'selected_time': '25:00'}",
                "{'type': 'number_input', 'value': '4.5'}",
                "{'type': 'number_input', 'value': 'DROP TABLE'}",
                "{'type': 'multi_users_select', 'selected_users': ['U1', 'x; y']}",
                "{'type': 'conversations_select', 'selected_conversation': '<!here>'}",
                "{'type': 'file_input', 'files': []}",
                "{'value': 'no type'}"
            })
    void refusesWhatSlackCannotHaveSent(String value) {
        String state = "{\"values\": {\"field\": {\"field\": " + value.replace('\'', '"') + "}}}";

        assertThatIllegalArgumentException().isThrownBy(() -> read(state));
    }

    @Test
    void refusesMoreThanAnyFormOfOursHolds() {
        String endless = "{\"values\": {\"field\": {\"field\": {\"type\": \"plain_text_input\", \"value\": \""
                + "x".repeat(3001)
                + "\"}}}}";

        assertThatIllegalArgumentException().isThrownBy(() -> read(endless));
    }

    private Answers read(String json) {
        ViewState state = GsonFactory.createSnakeCase().fromJson(json, ViewState.class);
        return values.answers(state, Answers.Stage.SUBMITTED);
    }
}

package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.User;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LeaveTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":palm_tree:             | Vacationing            | true",
                ":palm_tree:             | De vacaciones          | true",
                ":face_with_thermometer: | Out sick               | true",
                "''                      | On vacation until 9th  | true",
                "''                      | OOO                    | true",
                "''                      | Out of the office      | true",
                "''                      | I'm on parental leave  | true",
                ":baby:                  | Parental leave         | true",
                "''                      | Im Urlaub bis 9. März  | true",
                "''                      | in Elternzeit          | true",
                "''                      | krankgeschrieben       | true",
                ":house_with_garden:     | Working remotely       | false",
                ":spiral_calendar_pad:   | In a meeting           | false",
                ":bus:                   | Commuting              | false",
                "''                      | Planning my vacation   | false",
                "''                      | Sickles and hammers    | false",
                "''                      | Leave me a note        | false",
                "''                      | Holidaymaker at heart  | false",
                "''                      | ''                     | false"
            })
    void countsOnlyWhatSaysSoPlainly(String symbol, String text, boolean isLeave) {
        assertThat(Leave.of(user(symbol, text, 0), NOW).isPresent()).isEqualTo(isLeave);
    }

    @Test
    void endsWithTheStatus() {
        Instant friday = Instant.parse("2026-03-06T17:00:00Z");

        assertThat(Leave.of(user(":palm_tree:", "", friday.getEpochSecond()), NOW))
                .contains(new Leave(friday));
        assertThat(Leave.of(user(":palm_tree:", "", friday.getEpochSecond()), friday))
                .isEmpty();
        assertThat(Leave.of(user(":palm_tree:", "", 0), NOW)).contains(new Leave(null));
        assertThat(Leave.of(new User(), NOW)).isEmpty();
    }

    private static User user(String symbol, String text, long ends) {
        User.Profile profile = new User.Profile();
        profile.setStatusEmoji(symbol);
        profile.setStatusText(text);
        profile.setStatusExpiration(ends);
        User user = new User();
        user.setProfile(profile);
        return user;
    }
}

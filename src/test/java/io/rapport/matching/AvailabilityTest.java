package io.rapport.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class AvailabilityTest {

    private static final int DAY = 24 * 60;

    @Test
    void countsWhatTwoHaveInCommon() {
        Availability lisbon = Availability.never().and(9 * 60, 17 * 60);
        Availability berlin = Availability.never().and(8 * 60, 16 * 60);

        assertThat(lisbon.overlapMinutes(berlin)).isEqualTo(7 * 60);
        assertThat(lisbon.common(berlin)).isEqualTo(Availability.never().and(9 * 60, 16 * 60));
        assertThat(lisbon.overlapMinutes(Availability.always())).isEqualTo(8 * 60);
    }

    @Test
    void goesRoundAtTheEndOfTheWeek() {
        Availability early = Availability.never().and(-2 * 60, 3 * 60);
        Availability late = Availability.never().and(7 * DAY - 60, 7 * DAY + 60);

        assertThat(early.minutes()).isEqualTo(5 * 60);
        assertThat(early.overlapMinutes(late)).isEqualTo(2 * 60);
    }

    @Test
    void countsWholeQuartersOnly() {
        assertThat(Availability.never().and(5, 59).minutes()).isEqualTo(30);
        assertThat(Availability.never().and(-10, 5).minutes()).isZero();
        assertThat(Availability.always().minutes()).isEqualTo(Availability.WEEK);
    }

    @Test
    void refusesATimeThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> Availability.never().and(60, 0)).hasMessageContaining("60 to 0");
    }
}

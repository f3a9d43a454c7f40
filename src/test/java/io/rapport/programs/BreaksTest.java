package io.rapport.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Card;
import io.rapport.messaging.Office;
import io.rapport.messaging.Reply;
import io.rapport.people.Break;
import io.rapport.people.Breaks;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which organizers want no round to start. */
final class BreaksTest {

    private static final Break WINTER = new Break(LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 6));
    private static final Break MAY = new Break(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 1));

    private final ProgramOffice programs = new ProgramOffice();
    private final Office office = programs.office;
    private final MemberId ada = programs.ada;

    @BeforeEach
    void begin() {
        programs.creates(ada);
        programs.changes.clear();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void areKeptAndTheNextRoundIsPlannedAnew() {
        Reply reply = keeps(WINTER);

        assertThat(said(reply)).contains("No round starts from December 21, 2026 to January 6, 2027.");
        assertThat(breaks()).containsExactly(WINTER);
        assertThat(programs.changes).hasSize(1);
        assertThat(programs.audited()).contains("programs.holidays");
        assertThat(office.home(ada).plain()).contains("No round starts from December 21, 2026 to January 6, 2027.");
    }

    @Test
    void gatherOneByOneAndAreTakenBackByATick() {
        keeps(WINTER);
        keeps(MAY);
        assertThat(breaks()).containsExactly(MAY, WINTER);

        asks();
        Reply reply = office.submit(ada, Map.of("kept", "2026-05-01"));

        assertThat(breaks()).containsExactly(MAY);
        assertThat(said(reply)).contains("No round starts on May 1, 2026.").doesNotContain("December");
    }

    @Test
    void areForgottenWhenTheyAreOver() {
        keeps(MAY);
        office.moveTo(office.now().plusSeconds(90L * 86_400));

        assertThat(office.home(ada).plain()).doesNotContain("May 1");
        keeps(WINTER);

        assertThat(breaks()).containsExactly(WINTER);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-21, '', last_day, Please choose the last day as well.",
        "'', 2026-12-21, first_day, Please choose the first day as well.",
        "2026-12-21, 2026-12-20, last_day, The last day lies before the first. Please choose a later one.",
        "2026-02-01, 2026-02-20, last_day, These days are over. Please choose days to come.",
        "2026-12-21, 2028-01-06, last_day, 'Please choose at most a year, within the next two years. For longer, pause the program.'"
    })
    void saysWhatIsWrongWithDays(String first, String last, String field, String problem) {
        asks();

        Reply reply = office.submit(ada, Map.of("first_day", first, "last_day", last));

        assertThat(reply).isEqualTo(new Reply.Invalid(Map.of(field, problem)));
        assertThat(breaks()).isEmpty();
    }

    private Reply keeps(Break added) {
        asks();
        return office.submit(
                ada,
                Map.of(
                        "first_day",
                        added.first().toString(),
                        "last_day",
                        added.last().toString()));
    }

    private void asks() {
        programs.does(ada, "programs.holidays", programs.program("C1").id().value());
    }

    private List<Break> breaks() {
        Program program = programs.program("C1");
        return office.transactions().run(work -> new Breaks().of(work, program.workspace(), program.id()));
    }

    private static String said(Reply reply) {
        Card card = ((Reply.Done) reply).card();
        return card.plain();
    }
}

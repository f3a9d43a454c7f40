package io.rapport.appreciation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.appreciation.Appreciation.Receiver;
import io.rapport.appreciation.Appreciation.Sharing;
import io.rapport.people.Company;
import io.rapport.people.MemberId;
import io.rapport.people.ProgramId;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rows behind appreciation, on each database. */
@BothDatabases
final class AppreciationRowsTest {

    private static final ProgramId COFFEE = new ProgramId("coffee");

    private final Company company;
    private final MemberId ana;
    private final MemberId ben;

    AppreciationRowsTest(TestDatabase database) {
        company = new Company(database);
        ana = company.person("ana");
        ben = company.person("ben");
    }

    @Test
    void keepAnAppreciationAndWhatItsReceiverSays() {
        Appreciation thanks = thanks("a1", Sharing.ASKED);

        company.execute(work -> {
            AppreciationTable appreciations = new AppreciationTable(work);
            appreciations.insert(thanks);
            assertThat(appreciations.find(company.workspace(), "a1")).contains(thanks);
            assertThat(appreciations.latestTo(company.workspace(), ben)).containsExactly(thanks);
            assertThat(appreciations.alike(thanks, Company.START)).containsExactly(thanks);
            assertThat(appreciations.alike(thanks, Company.START.plusMillis(1))).isEmpty();
            assertThat(appreciations.toShare(company.workspace(), COFFEE)).isEmpty();

            assertThat(new ReceiverTable(work).answer(thanks, ben, Sharing.AGREED))
                    .isTrue();
            assertThat(new ReceiverTable(work).answer(thanks, ana, Sharing.AGREED))
                    .isFalse();
            assertThat(appreciations.toShare(company.workspace(), COFFEE))
                    .extracting(Appreciation::id)
                    .containsExactly("a1");
        });
    }

    @Test
    void putAnAppreciationIntoOnePostOnly() {
        Appreciation thanks = thanks("a1", Sharing.AGREED);

        company.execute(work -> {
            AppreciationTable appreciations = new AppreciationTable(work);
            appreciations.insert(thanks);
            assertThat(appreciations.hold(thanks)).isTrue();
            assertThat(appreciations.post(thanks, "p1")).isTrue();
            assertThat(appreciations.post(thanks, "p2")).isFalse();
            assertThat(appreciations.hold(thanks)).isFalse();
            assertThat(appreciations.postedIn(company.workspace(), "p1"))
                    .extracting(Appreciation::postedIn)
                    .containsExactly("p1");
        });
    }

    @Test
    void keepWhatAMemberChose() {
        company.execute(work -> {
            ConsentTable consents = new ConsentTable(work);
            assertThat(consents.of(company.workspace(), ben)).isEqualTo(Consent.ASK);
            consents.choose(company.workspace(), ben, Consent.ALWAYS);
            consents.choose(company.workspace(), ben, Consent.NEVER);
            assertThat(consents.of(company.workspace(), ben)).isEqualTo(Consent.NEVER);
        });
    }

    @Test
    void takeADuePostOnce() {
        Weekly weekly = Weekly.usual(company.workspace(), COFFEE, Company.BERLIN, Company.START);

        company.execute(work -> {
            WeeklyTable table = new WeeklyTable(work);
            assertThat(table.nextDue(company.workspace())).isEmpty();
            assertThat(table.insert(weekly)).isTrue();
            assertThat(table.insert(weekly)).isFalse();
            assertThat(table.find(company.workspace(), COFFEE)).contains(weekly);
            assertThat(table.due(company.workspace(), weekly.nextAt().minusMillis(1)))
                    .isEmpty();
            assertThat(table.due(company.workspace(), weekly.nextAt())).containsExactly(weekly);

            Weekly next = weekly.posted().next(Company.BERLIN, weekly.nextAt());
            assertThat(table.advance(next, weekly.nextAt())).isTrue();
            assertThat(table.advance(next, weekly.nextAt())).isFalse();
            assertThat(table.find(company.workspace(), COFFEE)).contains(next);
            assertThat(table.nextDue(company.workspace()))
                    .contains(weekly.nextAt().plus(Duration.ofDays(7)));
        });
    }

    @Test
    void keepAnotherRhythmAndForgetIt() {
        Weekly weekly = Weekly.usual(company.workspace(), COFFEE, Company.BERLIN, Company.START);

        company.execute(work -> {
            WeeklyTable table = new WeeklyTable(work);
            table.insert(weekly);
            Weekly silent = weekly.at(weekly.weekday(), LocalTime.of(9, 30), Weekly.Voice.SILENT);
            assertThat(table.change(silent)).isTrue();
            assertThat(table.find(company.workspace(), COFFEE)).contains(silent);
            assertThat(table.nextDue(company.workspace())).isEmpty();
            assertThat(table.delete(company.workspace(), COFFEE)).isTrue();
            assertThat(table.change(silent)).isFalse();
        });
    }

    @Test
    void allowOnePostAWeek() {
        LocalDate monday = LocalDate.of(2026, 3, 2);

        company.execute(work -> {
            WeeklyPostTable posts = new WeeklyPostTable(work);
            WeeklyPostTable.Post post = new WeeklyPostTable.Post("p1", COFFEE, monday);
            assertThat(posts.insert(company.workspace(), post)).isTrue();
            assertThat(posts.insert(company.workspace(), new WeeklyPostTable.Post("p2", COFFEE, monday)))
                    .isFalse();
            assertThat(posts.insert(company.workspace(), new WeeklyPostTable.Post("p3", COFFEE, monday.plusWeeks(1))))
                    .isTrue();
            assertThat(posts.find(company.workspace(), "p1")).contains(post);
        });
    }

    private Appreciation thanks(String id, Sharing sharing) {
        return new Appreciation(
                company.workspace(),
                id,
                ana,
                "You stayed late",
                "We shipped",
                "",
                "",
                Company.START,
                COFFEE,
                null,
                List.of(new Receiver(ben, sharing)));
    }
}

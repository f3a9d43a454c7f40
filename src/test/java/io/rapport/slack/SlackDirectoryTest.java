package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.Member;
import io.rapport.people.Standing;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.Fault;
import io.rapport.sandbox.Faults;
import io.rapport.sandbox.Person;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.slack.SlackDirectory.Synced;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackDirectoryTest {

    private final SlackOffice office =
            SlackOffice.closed(SandboxOptions.of(Company.of(450, 3), InstantSource.fixed(SlackOffice.NOON)));

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void recordsEverybodyPageByPage() {
        office.connect();

        Synced synced = office.directory.sync(office.workspace(), SlackOffice.NOON);

        assertThat(synced)
                .isInstanceOfSatisfying(
                        Synced.Whole.class, whole -> assertThat(whole.people()).isGreaterThanOrEqualTo(450));
        assertThat(office.slack.calls("users.list")).hasSizeGreaterThanOrEqualTo(3);
        Person somebody = office.slack.employees().get(440).person();
        Member recorded = recorded(somebody.id()).orElseThrow();
        assertThat(recorded.zone()).isEqualTo(somebody.zone());
        assertThat(recorded.locale()).isEqualTo(Locale.forLanguageTag(somebody.locale()));
        assertThat(recorded("USLACKBOT"))
                .hasValueSatisfying(bot -> assertThat(bot.standing()).isEqualTo(Standing.BOT));
    }

    @Test
    void noticesWhoMovedAndWhoLeft() {
        office.connect();
        office.directory.sync(office.workspace(), SlackOffice.NOON);
        String mover = office.slack.employees().get(1).person().handle();
        String leaver = office.slack.employees().get(2).person().handle();
        office.slack.changeQuietly(mover, person -> person.movedTo(ZoneId.of("Asia/Kolkata")));
        office.slack.changeQuietly(leaver, person -> person.as(Person.Kind.DEACTIVATED));

        office.directory.sync(office.workspace(), SlackOffice.NOON.plusSeconds(60));

        assertThat(office.described(mover).zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(office.described(leaver).standing()).isEqualTo(Standing.DEACTIVATED);
    }

    @Test
    void waitsAsSlackAsksAndDeactivatesNobodyMeanwhile() {
        office.connect();
        office.directory.sync(office.workspace(), SlackOffice.NOON);
        office.slack.meet(Faults.seeded(1).with(Fault.Kind.RATE_LIMITED, "users.list", 1));

        Synced again = office.directory.sync(office.workspace(), SlackOffice.NOON.plusSeconds(60));

        assertThat(again)
                .isInstanceOfSatisfying(
                        Synced.Again.class, wait -> assertThat(wait.pause()).isPositive());
        assertThat(office.described(office.slack.employees().get(440).person().handle())
                        .standing())
                .isEqualTo(Standing.PERSON);
    }

    @Test
    void goesOnWhereItWasAskedToWait() {
        office.connect();
        office.slack.limitRates(0.05);

        Synced first = office.directory.sync(office.workspace(), SlackOffice.NOON);
        office.slack.limitRates(0);
        Synced second = office.directory.sync(office.workspace(), SlackOffice.NOON.plusSeconds(60));

        assertThat(first).isInstanceOf(Synced.Again.class);
        assertThat(second).isInstanceOf(Synced.Whole.class);
        assertThat(office.slack.calls("users.list").stream()
                        .filter(call -> call.status() == 200)
                        .map(call -> call.argument("cursor")))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void comesBackAfterEveryOtherFailure() {
        office.connect();
        for (Fault.Kind kind :
                List.of(Fault.Kind.ERROR_NOT_APPLIED, Fault.Kind.INTERNAL_ERROR_NOT_APPLIED, Fault.Kind.CUT_APPLIED)) {
            office.slack.meet(Faults.seeded(1).with(kind, "users.list", 1));

            assertThat(office.directory.sync(office.workspace(), SlackOffice.NOON))
                    .as(kind.name())
                    .isInstanceOf(Synced.Again.class);
        }
    }

    private Optional<Member> recorded(String external) {
        return office.transactions.run(work -> office.members.byExternal(work, office.workspace(), external));
    }
}

package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.Member;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.Fault;
import io.rapport.sandbox.Faults;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoNotDisturbTest {

    private static final Instant NOON = SlackOffice.NOON;

    private final SlackOffice office =
            SlackOffice.closed(SandboxOptions.of(Company.of(120, 2), InstantSource.fixed(NOON)));
    private final DoNotDisturb doNotDisturb = new DoNotDisturb(office.installations, office.transactions);

    DoNotDisturbTest() {
        office.connect();
        office.directory.sync(office.workspace(), NOON);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void asksFiftyAtATimeBelowTheLimitUntilAllWereAskedThisHour() {
        String somebody = handle(100);
        office.slack.employee(somebody).doNotDisturb(Duration.ofHours(2));

        Duration first = doNotDisturb.ask(office.workspace(), NOON);
        Duration second = doNotDisturb.ask(office.workspace(), NOON);
        Duration third = doNotDisturb.ask(office.workspace(), NOON);
        doNotDisturb.ask(office.workspace(), NOON);

        assertThat(first).isEqualTo(second).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
        assertThat(third).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(office.slack.calls("dnd.teamInfo")).hasSize(3);
        assertThat(member(somebody).rest().undisturbed()).isEqualTo(new Span(NOON, NOON.plus(Duration.ofHours(2))));
        assertThat(member(handle(1)).rest().undisturbed()).isNull();
    }

    @Test
    void waitsAsSlackAsksAndGoesOn() {
        office.slack.meet(Faults.seeded(1).with(Fault.Kind.RATE_LIMITED, "dnd.teamInfo", 1));

        doNotDisturb.ask(office.workspace(), NOON);
        office.slack.meet(Faults.none());
        while (doNotDisturb.ask(office.workspace(), NOON).compareTo(Duration.ofMinutes(1)) < 0) {
            assertThat(office.slack.calls("dnd.teamInfo")).hasSizeLessThan(10);
        }

        assertThat(office.slack.calls("dnd.teamInfo")).hasSizeBetween(4, 5);
    }

    @Test
    void asksNobodyWhereTheWorkspaceDidNotGrantIt() {
        Connection.Installation all =
                office.installations.of(office.workspace()).orElseThrow().installation();
        Set<String> scopes = new HashSet<>(all.scopes());
        scopes.remove("dnd:read");
        Connection.Installation less = new Connection.Installation(
                all.enterprise(), all.team(), all.botUser(), all.bot(), scopes, all.token());
        office.transactions.execute(
                work -> office.installations.save(work, less, Map.of(all.team(), "Northwind"), NOON));

        doNotDisturb.ask(office.workspace(), NOON);

        assertThat(office.slack.calls("dnd.teamInfo")).isEmpty();
    }

    private String handle(int number) {
        return office.slack.employees().get(number).person().handle();
    }

    private Member member(String handle) {
        return office.described(handle);
    }
}

package io.rapport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@BothDatabases
final class StoreTest {

    private static final WorkspaceId ACME = new WorkspaceId("acme");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123Z");

    private final Transactions transactions;
    private final Inbox inbox = new Inbox();
    private final AuditLog audit = new AuditLog();

    StoreTest(TestDatabase database) {
        this.transactions = database.transactions();
    }

    @Test
    void takesADeliveryInOnce() {
        boolean first = transactions.run(work -> inbox.record(work, ACME, "Ev1", NINE));
        boolean again = transactions.run(work -> inbox.record(work, ACME, "Ev1", NINE.plusSeconds(60)));
        boolean elsewhere = transactions.run(work -> inbox.record(work, new WorkspaceId("other"), "Ev1", NINE));

        assertThat(first).isTrue();
        assertThat(again).isFalse();
        assertThat(elsewhere).isTrue();
    }

    @Test
    void forgetsOldDeliveries() {
        transactions.run(work -> inbox.record(work, ACME, "Ev1", NINE));

        int forgotten = transactions.run(work -> inbox.forget(work, ACME, NINE));
        int later = transactions.run(work -> inbox.forget(work, ACME, NINE.plusMillis(1)));

        assertThat(forgotten).isZero();
        assertThat(later).isEqualTo(1);
    }

    @Test
    void keepsWhatWasAudited() {
        transactions.execute(work -> audit.record(work, ACME, "ana", "programs.create", "p1", NINE));

        Instant doneAt = transactions.run(work -> work.handle()
                .createQuery("SELECT done_at FROM audit_log WHERE workspace = :workspace AND actor = 'ana'")
                .bind("workspace", ACME)
                .mapTo(Instant.class)
                .one());

        assertThat(doneAt).isEqualTo(NINE);
    }

    @Test
    void rollsBackEverythingWhenTheBodyFails() {
        assertThatThrownBy(() -> transactions.execute(work -> {
                    inbox.record(work, ACME, "Ev1", NINE);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        boolean isNew = transactions.run(work -> inbox.record(work, ACME, "Ev1", NINE));
        assertThat(isNew).isTrue();
    }

    @Test
    void failsAStatementThatForgetsTheWorkspace() {
        assertThatThrownBy(() -> transactions.run(
                        work -> work.handle().createUpdate("DELETE FROM inbox").execute()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("must name :workspace");
    }

    @Test
    void readsBackWhatItBinds() {
        Instant inTheOverlap = Instant.parse("2026-10-25T01:30:00.001Z");

        assertThat(echo("CAST(:value AS TIMESTAMP WITH TIME ZONE)", inTheOverlap, Instant.class))
                .isEqualTo(inTheOverlap);
        assertThat(echo("CAST(:value AS DATE)", LocalDate.of(2026, 3, 2), LocalDate.class))
                .isEqualTo("2026-03-02");
        assertThat(echo("CAST(:value AS TIME)", LocalTime.of(10, 5), LocalTime.class))
                .isEqualTo("10:05");
        assertThat(echo(":value", ZoneId.of("Asia/Kathmandu"), ZoneId.class)).isEqualTo(ZoneId.of("Asia/Kathmandu"));
        assertThat(echo(":value", Locale.GERMANY, Locale.class)).isEqualTo(Locale.GERMANY);
        assertThat(echo(":value", ACME, WorkspaceId.class)).isEqualTo(ACME);
    }

    private <T> T echo(String expression, T value, Class<T> type) {
        return transactions.run(work -> work.handle()
                .createQuery("SELECT " + expression)
                .bind("value", value)
                .mapTo(type)
                .one());
    }
}

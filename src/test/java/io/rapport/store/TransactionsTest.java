package io.rapport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

final class TransactionsTest {

    private final Transactions transactions = TestDatabase.fresh().transactions();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void beginsAgainAfterALostRace() {
        int done = transactions.run(work -> {
            if (attempts.incrementAndGet() < 3) {
                throw failed("40001");
            }
            return attempts.get();
        });

        assertThat(done).isEqualTo(3);
    }

    @Test
    void givesUpAfterFiveLostRaces() {
        assertThatThrownBy(() -> transactions.execute(work -> {
                    attempts.incrementAndGet();
                    throw failed("40P01");
                }))
                .isInstanceOf(UnableToExecuteStatementException.class);

        assertThat(attempts).hasValue(5);
    }

    @Test
    void doesNotRepeatAnyOtherFailure() {
        assertThatThrownBy(() -> transactions.execute(work -> {
                    attempts.incrementAndGet();
                    throw failed("23505");
                }))
                .isInstanceOf(UnableToExecuteStatementException.class);

        assertThat(attempts).hasValue(1);
    }

    private static UnableToExecuteStatementException failed(String state) {
        return new UnableToExecuteStatementException("lost", new SQLException("lost", state), null);
    }
}

package io.rapport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
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

    @Test
    void waitsForAConnectionWhereNobodyWaitsForIt() {
        assertThatThrownBy(() -> busy(1).execute(work -> {})).isInstanceOf(ConnectionException.class);

        assertThat(busy(11).patient().<Boolean>run(work -> true)).isTrue();
        assertThatThrownBy(() -> busy(12).patient().execute(work -> {})).isInstanceOf(ConnectionException.class);
    }

    /** Units of work of a database that has no connection to give the first times that it is asked. */
    private static Transactions busy(int times) {
        AtomicInteger asked = new AtomicInteger();
        return new Transactions(Jdbi.create(() -> {
            if (asked.incrementAndGet() <= times) {
                throw new SQLTransientConnectionException("no connection within the pool's patience");
            }
            return DriverManager.getConnection("jdbc:h2:mem:");
        }));
    }

    private static UnableToExecuteStatementException failed(String state) {
        return new UnableToExecuteStatementException("lost", new SQLException("lost", state), null);
    }
}

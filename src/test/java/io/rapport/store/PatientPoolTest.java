package io.rapport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PatientPoolTest {

    private static final int PATIENCE_MILLIS = 250;

    @Test
    void waitsForAConnectionLongerThanThePool() throws SQLException {
        try (HikariDataSource pool = poolOfOne()) {
            Connection only = pool.getConnection();
            CompletableFuture<Connection> patient = CompletableFuture.supplyAsync(() -> connection(pool));
            assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
            only.close();

            try (Connection given = patient.join()) {
                assertThat(given.isValid(1)).isTrue();
                assertThatThrownBy(() -> PatientPool.of(pool).getConnection())
                        .isInstanceOf(SQLTransientConnectionException.class);
            }
        }
    }

    private static Connection connection(HikariDataSource pool) {
        try {
            return PatientPool.of(pool).getConnection();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static HikariDataSource poolOfOne() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:");
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        return pool;
    }
}

package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.sandbox.Company;
import io.rapport.sandbox.Fault;
import io.rapport.sandbox.Faults;
import io.rapport.sandbox.SimulatedSlack;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The sandbox's first program. */
class FounderTest {

    private static final Company COMPANY = Company.twelve();

    @Test
    void createsTheFirstProgramThoughTheFormDoesNotOpenTheFirstTime() {
        try (Sandbox sandbox = Sandbox.open(COMPANY, 0);
                Stage stage = new Stage(sandbox, new Scenes(COMPANY, Duration.ofSeconds(1)).all())) {
            sandbox.begin();
            SimulatedSlack slack = sandbox.slack();
            slack.meet(Faults.none().with(Fault.of(Fault.Kind.INTERNAL_ERROR_NOT_APPLIED, "views.open", 1)));

            CompletableFuture<Boolean> day = CompletableFuture.supplyAsync(
                    () -> stage.perform("first-day", () -> Scenes.open(stage.director())));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !slack.calls("views.open").isEmpty());
            slack.meet(Faults.none());

            assertThat(day.join()).isTrue();
            assertThat(slack.calls("views.open").get(0).isApplied()).isFalse();
        }
    }
}

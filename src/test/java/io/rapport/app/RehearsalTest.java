package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.MovableClock;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path folder;

    private final SimulatedSlack slack =
            SimulatedSlack.start(SandboxOptions.of(Company.twelve(), new MovableClock(START)));
    private ServedRapport rapport;

    @BeforeEach
    void start() throws IOException {
        rapport = ServedRapport.start(slack, folder, Map.of("RAPPORT_CLOCK_START", START.toString()));
    }

    @AfterEach
    void stop() {
        rapport.close();
        slack.close();
    }

    @Test
    void standsStillUntilItIsMovedAndGoesOnAfterAKill() throws IOException {
        assertThat(rapport.now()).isEqualTo(START);

        JsonObject arrived = rapport.walk(START.plusSeconds(3600));
        assertThat(Instant.parse(arrived.get("now").getAsString())).isEqualTo(START.plusSeconds(3600));

        rapport.killAndRestart();
        assertThat(rapport.now()).isEqualTo(START.plusSeconds(3600));

        assertRefused("{\"to\":\"" + START + "\"}", "only walks forward");
        assertRefused("{\"to\":\"tomorrow\"}", "2026-03-03T10:00:00Z");
        assertRefused("{\"to\":[]}", "2026-03-03T10:00:00Z");
        assertRefused("to", "2026-03-03T10:00:00Z");
        assertRefused("", "2026-03-03T10:00:00Z");
        assertThat(rapport.get("/rehearsal/clock").statusCode()).isEqualTo(405);

        assertThat(rapport.get("/healthz").statusCode()).isEqualTo(200);
        assertThat(rapport.stop()).isIn(0, 143);
        assertThat(rapport.log())
                .doesNotContain("ERROR")
                .doesNotContain("WARN")
                .doesNotContain(slack.app().botToken());
    }

    private void assertRefused(String body, String remedy) {
        HttpResponse<String> answer = rapport.post("/rehearsal/clock", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(remedy);
    }
}

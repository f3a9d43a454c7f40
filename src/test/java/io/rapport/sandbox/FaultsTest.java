package io.rapport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    private static final String POST = "chat.postMessage";

    private final MovableClock wire = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final SimulatedSlack slack =
            SimulatedSlack.start(SandboxOptions.of(Company.twelve(), wire).withWireClock(wire));
    private final FakeApp app = new FakeApp();
    private final Employee ana = slack.employee("ana");

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void strikesTheSameCallsWithTheSameSeed() {
        Faults faults =
                Faults.seeded(7).with(Fault.Kind.ERROR_APPLIED, POST, 0.2).with(Fault.Kind.SLOW, "*", 0.1);

        List<Optional<Fault>> once = strikes(faults);

        assertThat(strikes(faults)).isEqualTo(once);
        assertThat(strikes(new Faults(8, faults.faults()))).isNotEqualTo(once);
        assertThat(once.stream().flatMap(Optional::stream).map(Fault::kind).filter(Fault.Kind.ERROR_APPLIED::equals))
                .hasSizeBetween(150, 250);
        assertThat(once.stream().flatMap(Optional::stream).map(Fault::kind).filter(Fault.Kind.SLOW::equals))
                .hasSizeBetween(60, 140);
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED, 429, 0",
        "ERROR_NOT_APPLIED, 500, 0",
        "ERROR_APPLIED, 500, 1",
        "INTERNAL_ERROR_NOT_APPLIED, 200, 0",
        "INTERNAL_ERROR_APPLIED, 200, 1",
        "SLOW, 200, 1",
    })
    void answersAsTheFaultSays(Fault.Kind kind, int status, int messages) {
        slack.meet(Faults.seeded(1).with(new Fault(kind, POST, 1, Duration.ofMillis(20))));

        HttpResponse<String> response = post();

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(ana.messages()).hasSize(messages);
        assertThat(slack.calls(POST)).singleElement().satisfies(call -> {
            assertThat(call.isApplied()).isEqualTo(messages == 1);
            assertThat(call.fault()).isEqualTo(kind);
            assertThat(call.status()).isEqualTo(status);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CUT_NOT_APPLIED, 0",
        "CUT_APPLIED, 1",
        "SILENT_APPLIED_AT_ONCE, 1",
        "SILENT_APPLIED_LATE, 1",
        "SILENT_NEVER_APPLIED, 0",
    })
    void endsTheConnectionWithoutAnAnswer(Fault.Kind kind, int messages) {
        slack.meet(Faults.seeded(1).with(new Fault(kind, POST, 1, Duration.ofMillis(20))));

        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);

        assertThat(ana.messages()).hasSize(messages);
        assertThat(slack.calls(POST)).singleElement().satisfies(call -> {
            assertThat(call.isApplied()).isEqualTo(messages == 1);
            assertThat(call.status()).isZero();
        });
    }

    @Test
    void staysDownForAWhile() {
        slack.goDown(Duration.ofMinutes(1));

        assertThat(post().statusCode()).isEqualTo(503);
        wire.pass(Duration.ofSeconds(61));
        assertThat(post().statusCode()).isEqualTo(200);
    }

    @Test
    void limitsRatesPerMinute() {
        slack.limitRates(1);
        String users = "{\"users\":\"" + ana.person().id() + "\"}";

        for (int call = 0; call < 50; call++) {
            assertThat(call("conversations.open", users).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> limited = call("conversations.open", users);

        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("60");
        assertThat(limited.body()).contains("ratelimited");
        wire.pass(Duration.ofSeconds(60));
        assertThat(call("conversations.open", users).statusCode()).isEqualTo(200);
    }

    @Test
    void limitsMessagesPerChannelToOneASecondWithShortBursts() {
        slack.limitRates(1);

        List<Integer> burst =
                LongStream.range(0, 6).mapToObj(each -> post().statusCode()).toList();

        assertThat(burst).containsExactly(200, 200, 200, 200, 200, 429);
        wire.pass(Duration.ofSeconds(5));
        assertThat(post().statusCode()).isEqualTo(200);
    }

    @Test
    void scalesItsLimits() {
        slack.limitRates(0.1);

        List<Integer> statuses = LongStream.range(0, 3)
                .mapToObj(each -> call("users.list", "{}").statusCode())
                .toList();

        assertThat(statuses).containsExactly(200, 200, 429);
    }

    private static List<Optional<Fault>> strikes(Faults faults) {
        return LongStream.rangeClosed(1, 1000)
                .mapToObj(count -> faults.strike(POST, count))
                .toList();
    }

    private HttpResponse<String> post() {
        return call(POST, "{\"channel\":\"" + ana.person().id() + "\",\"text\":\"Hello\"}");
    }

    private HttpResponse<String> call(String method, String json) {
        return app.post(slack.apiUrl().resolve(method), slack.app().botToken(), json);
    }
}

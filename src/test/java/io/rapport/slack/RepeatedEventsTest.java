package io.rapport.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Slack tells an event again until it is acknowledged, and in no order: each takes effect once. */
@Tag("events")
class RepeatedEventsTest {

    private static final int EVENTS = 1_000;
    private static final int TIMES = 4;
    private static final long SEED = 20_260_302;
    private static final Signature OURS = new Signature("simulated-signing-secret");

    private final SlackOffice office = SlackOffice.open();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService slack = Executors.newFixedThreadPool(8);

    @AfterEach
    void close() {
        slack.shutdownNow();
        office.close();
    }

    @Test
    void takesEachOfManyEventsOnceHoweverOftenAndInWhateverOrderItIsTold() throws Exception {
        String ana = office.slack.employee("ana").person().id();
        List<String> told = new ArrayList<>();
        for (int number = 0; number < EVENTS; number++) {
            told.addAll(Collections.nCopies(TIMES, number % 2 == 0 ? joined(number, ana) : homeOpened(number, ana)));
        }
        Collections.shuffle(told, new Random(SEED));

        List<Integer> answers = sendAll(told);

        assertThat(answers).as("acknowledged").hasSize(EVENTS * TIMES).containsOnly(200);
        assertThat(number("SELECT COUNT(*) FROM audit_log WHERE verb = 'toy.joined'"))
                .as("acts")
                .isEqualTo(EVENTS / 2);
        assertThat(number("SELECT COUNT(DISTINCT subject) FROM audit_log")).isEqualTo(EVENTS / 2);
        assertThat(number("SELECT marks FROM home")).as("openings of Home").isEqualTo(EVENTS / 2);
        assertThat(number("SELECT COUNT(*) FROM inbox")).isEqualTo(EVENTS);
    }

    private static String joined(int number, String user) {
        return event(
                number,
                "\"type\":\"member_joined_channel\",\"channel\":\"C" + number + "\",\"channel_type\":\"C\",\"user\":\""
                        + user + "\"");
    }

    private static String homeOpened(int number, String user) {
        return event(
                number, "\"type\":\"app_home_opened\",\"tab\":\"home\",\"channel\":\"D1\",\"user\":\"" + user + "\"");
    }

    private static String event(int number, String event) {
        return "{\"token\":\"x\",\"team_id\":\"T0SANDBOX01\",\"api_app_id\":\"A1\",\"event\":{" + event
                + "},\"type\":\"event_callback\",\"event_id\":\"Ev" + number + "\",\"event_time\":1,"
                + "\"authorizations\":[]}";
    }

    private List<Integer> sendAll(List<String> bodies) throws Exception {
        List<Callable<Integer>> deliveries =
                bodies.stream().<Callable<Integer>>map(body -> () -> send(body)).toList();
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : slack.invokeAll(deliveries)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private int send(String body) throws Exception {
        String now = String.valueOf(Instant.now().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(office.address().resolve("/slack/events"))
                .header("Content-Type", "application/json")
                .header("X-Slack-Request-Timestamp", now)
                .header("X-Slack-Signature", OURS.of(body.getBytes(UTF_8), now))
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private int number(String query) throws Exception {
        try (Connection connection = office.database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

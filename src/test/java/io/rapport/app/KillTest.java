package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.rapport.sandbox.Call;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Fault;
import io.rapport.sandbox.Faults;
import io.rapport.sandbox.Message;
import io.rapport.sandbox.Person;
import io.rapport.sandbox.RehearsalClock;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Fifty pairs are introduced while the program is killed again and again and Slack answers badly; Slack's side is counted. */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {

    private static final Instant START = Instant.parse("2026-03-02T08:30:00Z");
    private static final Instant EVERYBODY_IS_INTRODUCED = Instant.parse("2026-03-04T20:00:00Z");
    private static final int PEOPLE = 100;
    private static final int KILLS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String POST = "chat.postMessage";

    @TempDir
    private Path folder;

    private final RehearsalClock clock = new RehearsalClock(START);

    @Test
    void introducesEverybodyExactlyOnceWhereItMayLook() throws IOException {
        try (SimulatedSlack slack = SimulatedSlack.start(options())) {
            Killed killed = introduceWhileKilling(slack, Map.of("introduction", "EACH_PRIVATELY"));

            assertThat(killed.withACallInFlight()).isGreaterThanOrEqualTo(KILLS / 2);
            for (Employee employee : staff(slack)) {
                assertThat(introductions(employee))
                        .as(employee.person().handle())
                        .hasSize(1);
            }
        }
    }

    @Test
    void losesNobodyAndListsEveryRepeatWhereItMayNotLook() throws IOException {
        try (SimulatedSlack slack = SimulatedSlack.start(options().withRequiredScopesOnly())) {
            Killed killed = introduceWhileKilling(slack, Map.of());

            assertThat(killed.withACallInFlight()).isGreaterThanOrEqualTo(KILLS / 2);
            for (Employee employee : staff(slack)) {
                List<Message> introductions = introductions(employee);
                assertThat(introductions).as(employee.person().handle()).isNotEmpty();
                if (introductions.size() > 1) {
                    String name = employee.person().firstName();
                    assertThat(killed.repeated())
                            .anyMatch(who -> who.stream().anyMatch(other -> other.startsWith(name)));
                    assertThat(unknown(slack, introductions, killed.at()))
                            .as(name)
                            .hasSizeGreaterThanOrEqualTo(introductions.size() - 1);
                }
            }
        }
    }

    /** What the killing came to: when, how often with a call in flight, and to whom something was said again, by name. */
    private record Killed(List<Instant> at, int withACallInFlight, List<Set<String>> repeated) {}

    private Killed introduceWhileKilling(SimulatedSlack slack, Map<String, Object> more) throws IOException {
        try (ServedRapport rapport = ServedRapport.start(
                slack, folder, Map.of("RAPPORT_CLOCK_START", START.toString(), "RAPPORT_LOG", "text"))) {
            clock.ask(rapport.uri("/"));
            Colleagues colleagues = new Colleagues(slack);
            colleagues.createProgram("Weekly check-ins", more);
            colleagues.join(staff(slack).stream()
                    .map(employee -> employee.person().handle())
                    .toList());
            slack.meet(badAnswers());
            List<Instant> kills = new ArrayList<>();
            int inFlight = killRepeatedly(slack, rapport, kills);
            rapport.walk(EVERYBODY_IS_INTRODUCED);
            return new Killed(kills, inFlight, repeated(rapport));
        }
    }

    private static int killRepeatedly(SimulatedSlack slack, ServedRapport rapport, List<Instant> kills)
            throws IOException {
        int inFlight = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long enough = posts(slack) + 3;
            CompletableFuture<Boolean> walk = CompletableFuture.supplyAsync(() -> arrives(rapport));
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> walk.isDone() || (posts(slack) >= enough && slack.callsInFlight() > 0));
            assertThat(walk).as("the walk before kill %d", kill + 1).isNotDone();
            inFlight += slack.callsInFlight() > 0 ? 1 : 0;
            kills.add(Instant.now());
            rapport.killAndRestart();
            walk.join();
        }
        return inFlight;
    }

    private static boolean arrives(ServedRapport rapport) {
        try {
            rapport.walk(EVERYBODY_IS_INTRODUCED);
            return true;
        } catch (IllegalStateException killed) {
            return false;
        }
    }

    private SandboxOptions options() {
        return SandboxOptions.of(Company.of(PEOPLE, 50), clock);
    }

    private static Faults badAnswers() {
        return Faults.seeded(7)
                .with(Fault.Kind.RATE_LIMITED, POST, 0.05)
                .with(Fault.Kind.ERROR_NOT_APPLIED, POST, 0.05)
                .with(Fault.Kind.ERROR_APPLIED, POST, 0.05)
                .with(Fault.Kind.CUT_NOT_APPLIED, POST, 0.03)
                .with(Fault.Kind.CUT_APPLIED, POST, 0.05)
                .with(new Fault(Fault.Kind.SLOW, POST, 0.5, Duration.ofMillis(300)));
    }

    private static List<Employee> staff(SimulatedSlack slack) {
        return slack.employees().stream()
                .filter(employee -> employee.person().kind() != Person.Kind.GUEST)
                .toList();
    }

    private static long posts(SimulatedSlack slack) {
        return slack.calls(POST).size();
    }

    private static List<Message> introductions(Employee employee) {
        List<Message> all = new ArrayList<>(employee.groupMessages());
        all.addAll(employee.directMessages());
        return all.stream()
                .filter(message -> !message.isEphemeral() && Colleagues.offers(message, "checkins.more"))
                .toList();
    }

    /** Returns the calls behind these messages that took effect without Rapport hearing, or settling, that they did. */
    private static List<Call> unknown(SimulatedSlack slack, List<Message> messages, List<Instant> kills) {
        Set<String> channels = messages.stream().map(Message::channel).collect(Collectors.toSet());
        return slack.calls(POST).stream()
                .filter(call -> channels.contains(call.channel()) && call.isApplied())
                .filter(call -> call.status() != 200 || kills.stream().anyMatch(kill -> isCutOff(call, kill)))
                .toList();
    }

    private static boolean isCutOff(Call call, Instant kill) {
        Instant settled = call.wireAt().plus(call.took()).plusSeconds(1);
        return !kill.isBefore(call.wireAt()) && kill.isBefore(settled);
    }

    private static List<Set<String>> repeated(ServedRapport rapport) {
        return rapport.mishaps().stream()
                .filter(mishap -> mishap.get("state").getAsString().equals("repeated"))
                .map(KillTest::who)
                .toList();
    }

    private static Set<String> who(JsonObject mishap) {
        return mishap.getAsJsonArray("who").asList().stream()
                .map(name -> name.getAsString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package io.rapport.app;

import com.google.gson.JsonObject;
import io.rapport.sandbox.Call;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.Conversation;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Fault;
import io.rapport.sandbox.Faults;
import io.rapport.sandbox.Happening;
import io.rapport.sandbox.Message;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * A round of introductions while Slack answers badly and Rapport is interrupted, and what came of it, counted at Slack: who was
 * introduced how often, and which calls left Rapport guessing.
 */
final class Introducing implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T08:30:00Z");
    static final Instant EVERYBODY_IS_INTRODUCED = Instant.parse("2026-03-04T20:00:00Z");
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String POST = "chat.postMessage";

    private final SimulatedSlack slack;
    private final List<Instant> interruptions = new ArrayList<>();
    private final AtomicInteger posts = new AtomicInteger();
    private int interruptedCalls;

    /** A round among so many people, who may be written to privately where Rapport may look whether something arrived. */
    Introducing(int people, boolean mayLook) {
        SandboxOptions options = SandboxOptions.of(Company.of(people, 50), () -> START);
        slack = SimulatedSlack.start(mayLook ? options : options.withRequiredScopesOnly());
        slack.listen(happening -> {
            if (happening.kind() == Happening.Kind.POSTED) {
                posts.incrementAndGet();
            }
        });
    }

    SimulatedSlack slack() {
        return slack;
    }

    /** What a process needs to know to serve here, on a PostgreSQL database if one is named. */
    static Map<String, String> environment(String postgres) {
        Map<String, String> environment = new HashMap<>(
                Map.of("RAPPORT_CLOCK_START", START.toString(), "RAPPORT_LOG", "text", "RAPPORT_SETTLE_SECONDS", "2"));
        if (!postgres.isEmpty()) {
            environment.put("RAPPORT_DATABASE_URL", postgres);
            environment.put("RAPPORT_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        }
        return environment;
    }

    /** Has a program made and everybody join it; from then on Slack answers badly. */
    void begin(Map<String, Object> more, long seed) {
        begin(more);
        slack.meet(badAnswers(seed));
    }

    /** Has a program made and everybody join it; one round after another, as a form that is wanted must open within three seconds. */
    void begin(Map<String, Object> more) {
        synchronized (Introducing.class) {
            Colleagues colleagues = new Colleagues(slack);
            colleagues.createProgram("Weekly check-ins", more);
            colleagues.joinAtOnce(colleagues.staff());
        }
    }

    /** Waits, while a walk goes on, until so many more messages stand and a call is in flight, and notes what is interrupted then. */
    void awaitACall(int more, CompletableFuture<?> walk) {
        if (!isACallMade(more, walk)) {
            throw new AssertionError("everything was said before interruption " + (interruptions.size() + 1));
        }
    }

    /** Waits for a call in flight, and notes what is interrupted then; answers no when the walk ends without. */
    boolean isACallMade(CompletableFuture<?> walk) {
        return isACallMade(1, walk);
    }

    private boolean isACallMade(int more, CompletableFuture<?> walk) {
        int enough = posts.get() + more;
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> walk.isDone() || (posts.get() >= enough && slack.callsInFlight() > 0));
        if (walk.isDone()) {
            return false;
        }
        interruptedCalls += slack.callsInFlight() > 0 ? 1 : 0;
        interruptions.add(Instant.now());
        return true;
    }

    int interruptedCalls() {
        return interruptedCalls;
    }

    /** Walks in the background; whether it arrived. */
    static CompletableFuture<Boolean> walk(ServedRapport rapport) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                rapport.walk(EVERYBODY_IS_INTRODUCED);
                return true;
            } catch (IllegalStateException interrupted) {
                return false;
            }
        });
    }

    /** What came of it. */
    Count count(ServedRapport rapport) {
        Map<String, List<Message>> introductions = introductions();
        Set<String> listed = repeated(rapport);
        Count count = new Count(0, 0, 0, 0);
        for (Employee employee : new Colleagues(slack).staff()) {
            List<Message> own = introductions.getOrDefault(employee.person().id(), List.of());
            boolean isKnown = own.size() < 2
                    || (listed.stream()
                                    .anyMatch(name ->
                                            name.startsWith(employee.person().firstName()))
                            && unknown(own) >= own.size() - 1);
            count = count.plus(own.size(), isKnown);
        }
        return count;
    }

    private Map<String, List<Message>> introductions() {
        Map<String, List<Message>> byPerson = new TreeMap<>();
        for (Conversation conversation : slack.conversations()) {
            slack.messages(conversation.id()).stream()
                    .filter(message -> !message.isEphemeral() && Colleagues.offers(message, "checkins.more"))
                    .forEach(message -> conversation
                            .members()
                            .forEach(member -> byPerson.computeIfAbsent(member, none -> new ArrayList<>())
                                    .add(message)));
        }
        return byPerson;
    }

    /** How many calls to where these messages stand took effect without Rapport hearing, or settling, that they did. */
    private long unknown(List<Message> messages) {
        Set<String> channels = messages.stream().map(Message::channel).collect(Collectors.toSet());
        return slack.calls(POST).stream()
                .filter(call -> channels.contains(call.channel()) && call.isApplied())
                .filter(call -> call.status() != 200 || interruptions.stream().anyMatch(at -> isCutOff(call, at)))
                .count();
    }

    private static boolean isCutOff(Call call, Instant interruption) {
        Instant settled = call.wireAt().plus(call.took()).plusSeconds(1);
        return !interruption.isBefore(call.wireAt()) && interruption.isBefore(settled);
    }

    private static Set<String> repeated(ServedRapport rapport) {
        return rapport.mishaps().stream()
                .filter(mishap -> mishap.get("state").getAsString().equals("repeated"))
                .flatMap(Introducing::who)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.stream.Stream<String> who(JsonObject mishap) {
        return mishap.getAsJsonArray("who").asList().stream().map(name -> name.getAsString());
    }

    private static Faults badAnswers(long seed) {
        Duration afterItWasGivenUp = HurriedRapport.CALL.plusMillis(500);
        return Faults.seeded(seed)
                .with(Fault.Kind.RATE_LIMITED, POST, 0.05)
                .with(Fault.Kind.ERROR_NOT_APPLIED, POST, 0.03)
                .with(Fault.Kind.ERROR_APPLIED, POST, 0.03)
                .with(Fault.Kind.CUT_APPLIED, POST, 0.03)
                .with(new Fault(Fault.Kind.SILENT_APPLIED_AT_ONCE, POST, 0.01, afterItWasGivenUp))
                .with(new Fault(Fault.Kind.SILENT_APPLIED_LATE, POST, 0.01, afterItWasGivenUp))
                .with(new Fault(Fault.Kind.SILENT_NEVER_APPLIED, POST, 0.01, afterItWasGivenUp))
                .with(new Fault(Fault.Kind.SLOW, POST, 0.1, Duration.ofMillis(200)));
    }

    @Override
    public void close() {
        slack.close();
    }

    /**
     * How many people were introduced, not at all, or more than once.
     *
     * @param twice more than once, after calls of unknown outcome, and listed
     * @param wrongly more than once without any need, or unlisted
     */
    record Count(int once, int lost, int twice, int wrongly) {

        private Count plus(int introductions, boolean isKnown) {
            return switch (introductions) {
                case 0 -> new Count(once, lost + 1, twice, wrongly);
                case 1 -> new Count(once + 1, lost, twice, wrongly);
                default ->
                    isKnown ? new Count(once, lost, twice + 1, wrongly) : new Count(once, lost, twice, wrongly + 1);
            };
        }
    }
}

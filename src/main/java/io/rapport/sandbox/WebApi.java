package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Decides every call: who calls, whether it may, what goes wrong, what it does. */
final class WebApi {

    private final World world;
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Ledger ledger;
    private final RateLimits limits;
    private final Tokens tokens;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile Faults faults = Faults.none();
    private volatile Instant faultsUntil = Instant.MAX;
    private volatile Instant downUntil = Instant.MIN;

    WebApi(World world, Ledger ledger, RateLimits limits, Tokens tokens) {
        this.world = world;
        this.ledger = ledger;
        this.limits = limits;
        this.tokens = tokens;
        methods.putAll(new PeopleMethods(world).all());
        methods.putAll(new ConversationMethods(world).all());
        methods.putAll(new ChatMethods(world).all());
        methods.putAll(new ViewMethods(world).all());
        methods.putAll(tokens.methods());
    }

    void meet(Faults newFaults) {
        meet(newFaults, Instant.MAX);
    }

    void meet(Faults newFaults, Instant until) {
        faultsUntil = until;
        faults = newFaults;
    }

    private Faults faults() {
        return world.wireNow().isBefore(faultsUntil) ? faults : Faults.none();
    }

    void goDown(Duration span) {
        downUntil = world.wireNow().plus(span);
    }

    /** What goes wrong now, in a sentence; empty when nothing does. */
    String trouble() {
        if (world.wireNow().isBefore(downUntil)) {
            return "Slack answers every call with 503 until " + downUntil + ".";
        }
        return faults().faults().isEmpty() ? "" : "Calls go wrong: " + faults().words() + ".";
    }

    void close() {
        closing.countDown();
    }

    /** How many calls have come in and are not answered yet. */
    int inFlight() {
        return inFlight.get();
    }

    /** Answers a call; may keep the caller waiting when a fault says so. */
    Answer call(String method, String token, Arguments arguments) {
        inFlight.incrementAndGet();
        try {
            return decide(method, token, arguments);
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private Answer decide(String method, String token, Arguments arguments) {
        Incoming call = new Incoming(method, arguments, world.wireNow());
        if (call.start().isBefore(downUntil)) {
            return noted(call, new Answer(503, new JsonObject(), Map.of()));
        }
        Optional<Answer> early = refuse(call, token);
        if (early.isPresent()) {
            return noted(call, early.get());
        }
        Optional<Fault> fault =
                faults().strike(method, ledger.count(method)).filter(found -> concerns(found, arguments));
        return fault.isEmpty() ? noted(call, carryOut(call)) : struck(fault.get(), call);
    }

    private static boolean concerns(Fault fault, Arguments arguments) {
        return fault.kind() != Fault.Kind.CHARTS_REFUSED
                || arguments.text("blocks").contains("data_visualization");
    }

    /** A call as it came in. */
    private record Incoming(String method, Arguments arguments, Instant start) {}

    private Optional<Answer> refuse(Incoming call, String token) {
        if (!methods.containsKey(call.method())) {
            return Optional.of(Answer.error("unknown_method"));
        }
        return tokens.refuse(call.method(), token)
                .map(Answer::error)
                .or(() -> limits.take(call.method(), call.arguments().text("channel"), call.start())
                        .map(WebApi::inWholeSeconds));
    }

    private static Answer inWholeSeconds(Duration wait) {
        return Answer.limited(Math.max(1, (wait.toMillis() + 999) / 1000));
    }

    private Answer carryOut(Incoming call) {
        try {
            Method method = Objects.requireNonNull(methods.get(call.method()));
            List<String> missing = new ArrayList<>(method.scopes().apply(call.arguments()));
            missing.removeAll(world.app().scopes());
            if (!missing.isEmpty()) {
                return missingScope(missing.get(0));
            }
            return new Answer(200, method.answer().apply(call.arguments()), scopeHeader());
        } catch (SlackError refusal) {
            return new Answer(200, refusal.toJson(), scopeHeader());
        }
    }

    private Answer missingScope(String needed) {
        String provided = String.join(",", world.app().scopes());
        JsonObject body = Json.object("ok", false, "error", "missing_scope", "needed", needed, "provided", provided);
        return new Answer(200, body, scopeHeader());
    }

    private Map<String, String> scopeHeader() {
        return Map.of("X-OAuth-Scopes", String.join(",", world.app().scopes()));
    }

    private Answer struck(Fault fault, Incoming call) {
        Answer real = fault.kind().isAppliedAtOnce ? carryOut(call) : null;
        Answer answer = switch (fault.kind()) {
            case RATE_LIMITED -> Answer.limited(Math.max(1, fault.delay().toSeconds()));
            case ERROR_APPLIED, ERROR_NOT_APPLIED -> Answer.broken();
            case INTERNAL_ERROR_APPLIED, INTERNAL_ERROR_NOT_APPLIED -> Answer.error("internal_error");
            case CHARTS_REFUSED -> Answer.error("invalid_blocks");
            case SLOW -> Objects.requireNonNull(real);
            default -> Answer.cut();
        };
        if (fault.kind() == Fault.Kind.SILENT_APPLIED_LATE) {
            pause(fault.delay());
            return note(call, carryOut(call), fault.kind(), answer);
        }
        note(call, real, fault.kind(), answer);
        if (fault.kind() == Fault.Kind.SLOW || fault.kind().name().startsWith("SILENT")) {
            pause(fault.delay());
        }
        return answer;
    }

    private void pause(Duration span) {
        try {
            closing.await(span.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer noted(Incoming call, Answer answer) {
        return note(call, answer, null, answer);
    }

    /** Writes the call down; {@code real} is what it did, null when it did nothing. */
    private Answer note(Incoming call, @Nullable Answer real, Fault.@Nullable Kind fault, Answer given) {
        JsonObject said = call.arguments().all().deepCopy();
        said.remove("token");
        JsonObject outcome = real == null ? given.body() : real.body();
        ledger.record(new Call(
                world.ids().number(),
                call.method(),
                said,
                world.now(),
                call.start(),
                Duration.between(call.start(), world.wireNow()),
                given.status(),
                given.error(),
                real != null && Json.isTrue(real.body(), "ok"),
                fault,
                outcome));
        return given;
    }
}

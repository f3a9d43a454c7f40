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
import org.jspecify.annotations.Nullable;

/** Decides every call: who calls, whether it may, what goes wrong, what it does. */
final class WebApi {

    private final World world;
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Ledger ledger;
    private final RateLimits limits;
    private final Tokens tokens;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Faults faults = Faults.none();
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
        faults = newFaults;
    }

    void goDown(Duration span) {
        downUntil = world.wireNow().plus(span);
    }

    void close() {
        closing.countDown();
    }

    /** Answers a call; may keep the caller waiting when a fault says so. */
    Answer call(String method, String token, Arguments arguments) {
        Instant start = world.wireNow();
        if (start.isBefore(downUntil)) {
            return noted(method, arguments, start, new Answer(503, new JsonObject(), Map.of()), null);
        }
        Optional<Answer> early = refuse(method, token, arguments, start);
        if (early.isPresent()) {
            return noted(method, arguments, start, early.get(), null);
        }
        Optional<Fault> fault = faults.strike(method, ledger.count(method));
        return fault.isEmpty()
                ? noted(method, arguments, start, carryOut(method, arguments), null)
                : struck(fault.get(), method, arguments, start);
    }

    private Optional<Answer> refuse(String method, String token, Arguments arguments, Instant now) {
        Method known = methods.get(method);
        if (known == null) {
            return Optional.of(Answer.error("unknown_method"));
        }
        return tokens.refuse(method, token)
                .map(Answer::error)
                .or(() -> limits.take(method, arguments.text("channel"), now)
                        .map(wait -> Answer.limited(Math.max(1, (wait.toMillis() + 999) / 1000))));
    }

    private Answer carryOut(String name, Arguments arguments) {
        try {
            Method method = Objects.requireNonNull(methods.get(name));
            List<String> missing = new ArrayList<>(method.scopes().apply(arguments));
            missing.removeAll(world.app().scopes());
            if (!missing.isEmpty()) {
                return missingScope(missing.get(0));
            }
            return new Answer(200, method.answer().apply(arguments), scopeHeader());
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

    private Answer struck(Fault fault, String method, Arguments arguments, Instant start) {
        Answer real = fault.kind().isAppliedAtOnce ? carryOut(method, arguments) : null;
        Answer answer = switch (fault.kind()) {
            case RATE_LIMITED -> Answer.limited(Math.max(1, fault.delay().toSeconds()));
            case ERROR_APPLIED, ERROR_NOT_APPLIED -> Answer.broken();
            case INTERNAL_ERROR_APPLIED, INTERNAL_ERROR_NOT_APPLIED -> Answer.error("internal_error");
            case SLOW -> Objects.requireNonNull(real);
            default -> Answer.cut();
        };
        if (fault.kind() == Fault.Kind.SILENT_APPLIED_LATE) {
            pause(fault.delay());
            return note(method, arguments, start, carryOut(method, arguments), fault.kind(), answer);
        }
        note(method, arguments, start, real, fault.kind(), answer);
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

    private Answer noted(String method, Arguments arguments, Instant start, Answer answer, Fault.@Nullable Kind fault) {
        return note(method, arguments, start, answer, fault, answer);
    }

    /** Writes the call down; {@code real} is what it did, null when it did nothing. */
    private Answer note(
            String method,
            Arguments arguments,
            Instant start,
            @Nullable Answer real,
            Fault.@Nullable Kind fault,
            Answer given) {
        JsonObject said = arguments.all().deepCopy();
        said.remove("token");
        JsonObject outcome = real == null ? given.body() : real.body();
        boolean isApplied = real != null && Json.isTrue(real.body(), "ok");
        Duration took = Duration.between(start, world.wireNow());
        Call call = new Call(
                world.ids().number(),
                method,
                said,
                world.now(),
                start,
                took,
                given.status(),
                given.error(),
                isApplied,
                fault,
                outcome);
        ledger.record(call);
        return given;
    }
}

package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Who may call: the simulated app's tokens, their end, and how new ones are given. */
final class Tokens {

    /** What became of the app's bot token. */
    enum State {
        VALID,
        REVOKED,
        UNINSTALLED
    }

    private static final Set<String> WITHOUT_TOKEN = Set.of("api.test", "oauth.v2.access");

    private final World world;
    private final Supplier<String> socketAddress;
    private final Set<String> codes = new LinkedHashSet<>();
    private State state = State.VALID;

    Tokens(World world, Supplier<String> socketAddress) {
        this.world = world;
        this.socketAddress = socketAddress;
    }

    Map<String, Method> methods() {
        Map<String, Method> methods = new LinkedHashMap<>();
        methods.put("apps.connections.open", Method.open(arguments -> connection()));
        methods.put("oauth.v2.access", Method.open(this::exchange));
        return methods;
    }

    synchronized void become(State newState) {
        state = newState;
    }

    /** A code with which the app can be installed once. */
    synchronized String issueCode() {
        String code = world.ids().number() + "." + world.ids().next("code");
        codes.add(code);
        return code;
    }

    /** Slack's error when this token may not call this method; empty when it may. */
    synchronized Optional<String> refuse(String method, String token) {
        if (WITHOUT_TOKEN.contains(method)) {
            return Optional.empty();
        }
        if (token.isEmpty()) {
            return Optional.of("not_authed");
        }
        if (method.equals("apps.connections.open")) {
            return token.equals(world.app().appToken()) ? Optional.empty() : Optional.of("invalid_auth");
        }
        if (token.equals(world.app().appToken())) {
            return method.equals("auth.test") ? Optional.empty() : Optional.of("not_allowed_token_type");
        }
        if (!token.equals(world.app().botToken())) {
            return Optional.of("invalid_auth");
        }
        return switch (state) {
            case VALID -> Optional.empty();
            case REVOKED -> Optional.of("token_revoked");
            case UNINSTALLED -> Optional.of("account_inactive");
        };
    }

    private JsonObject connection() {
        return Json.object("ok", true, "url", socketAddress.get());
    }

    private synchronized JsonObject exchange(Arguments arguments) {
        AppCredentials app = world.app();
        if (!arguments.text("client_id").equals(app.clientId())
                && !arguments.text("client_id").isEmpty()) {
            throw new SlackError("invalid_client_id");
        }
        if (!codes.remove(arguments.text("code"))) {
            throw new SlackError("invalid_code");
        }
        state = State.VALID;
        Company company = world.options().company();
        Person admin = company.employees().get(0);
        return Json.object(
                "ok", true,
                "access_token", app.botToken(),
                "token_type", "bot",
                "scope", String.join(",", app.scopes()),
                "bot_user_id", app.botUser(),
                "app_id", app.appId(),
                "team", Json.object("name", company.name(), "id", app.team()),
                "enterprise", null,
                "is_enterprise_install", false,
                "authed_user", Json.object("id", admin.id()));
    }
}

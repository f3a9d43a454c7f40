package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** Writes the events Slack tells an app of. Shapes: the Events API reference on docs.slack.dev. */
final class EventPayloads {

    private final World world;

    EventPayloads(World world) {
        this.world = world;
    }

    JsonObject joined(String user, Conversation channel) {
        return membership("member_joined_channel", user, channel);
    }

    JsonObject left(String user, Conversation channel) {
        return membership("member_left_channel", user, channel);
    }

    private JsonObject membership(String type, String user, Conversation channel) {
        JsonObject event = Json.object(
                "type",
                type,
                "user",
                user,
                "channel",
                channel.id(),
                "channel_type",
                channel.kind() == Conversation.Kind.PRIVATE ? "G" : "C",
                "team",
                world.app().team(),
                "event_ts",
                Stamps.write(world.now()));
        return wrapped(event);
    }

    JsonObject homeOpened(Person person, String tab, Optional<View> home) {
        JsonObject event = Json.object(
                "type", "app_home_opened",
                "user", person.id(),
                "channel", world.direct(person.id()).id(),
                "tab", tab,
                "event_ts", Stamps.write(world.now()));
        home.filter(view -> tab.equals("home")).ifPresent(view -> event.add("view", view.toJson(world.app())));
        return wrapped(event);
    }

    JsonObject changed(Person person) {
        JsonObject user =
                person.toJson(world.app().team(), world.now(), world.directory().updated(person.id()));
        user.addProperty("locale", person.locale());
        return wrapped(Json.object(
                "type", "user_change", "user", user, "cache_ts", world.wireNow().getEpochSecond()));
    }

    JsonObject uninstalled() {
        return wrapped(Json.object("type", "app_uninstalled", "event_ts", Stamps.write(world.now())));
    }

    JsonObject revoked() {
        JsonObject tokens = Json.object(
                "oauth",
                Json.array(List.of()),
                "bot",
                Json.array(List.of(world.app().botUser())));
        return wrapped(Json.object("type", "tokens_revoked", "tokens", tokens, "event_ts", Stamps.write(world.now())));
    }

    private JsonObject wrapped(JsonObject event) {
        AppCredentials app = world.app();
        JsonObject authorization = Json.object(
                "enterprise_id",
                null,
                "team_id",
                app.team(),
                "user_id",
                app.botUser(),
                "is_bot",
                true,
                "is_enterprise_install",
                false);
        return Json.object(
                "token",
                Payloads.VERIFICATION_TOKEN,
                "team_id",
                app.team(),
                "context_team_id",
                app.team(),
                "context_enterprise_id",
                null,
                "api_app_id",
                app.appId(),
                "event",
                event,
                "type",
                "event_callback",
                "event_id",
                world.ids().next("Ev"),
                "event_time",
                world.now().getEpochSecond(),
                "authorizations",
                Json.array(List.of(authorization)),
                "is_ext_shared_channel",
                false,
                "event_context",
                "4-" + world.ids().next("eyJ"));
    }
}

package io.rapport.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code views.*} methods. */
final class ViewMethods {

    private final World world;

    ViewMethods(World world) {
        this.world = world;
    }

    Map<String, Method> all() {
        Map<String, Method> methods = new LinkedHashMap<>();
        methods.put("views.open", Method.open(this::open));
        methods.put("views.push", Method.open(this::push));
        methods.put("views.update", Method.open(this::update));
        methods.put("views.publish", Method.open(this::publish));
        return methods;
    }

    private JsonObject open(Arguments arguments) {
        JsonObject body = body(arguments, BlockKit.Surface.MODAL);
        String person = actor(arguments);
        View view = world.views().open(person, body);
        return shown(Happening.Kind.MODAL, view);
    }

    private JsonObject push(Arguments arguments) {
        JsonObject body = body(arguments, BlockKit.Surface.MODAL);
        String person = actor(arguments);
        View view = world.views().push(person, body);
        return shown(Happening.Kind.MODAL, view);
    }

    /** The person whose act the form answers; they are told when it came too late. */
    private String actor(Arguments arguments) {
        String trigger = arguments.required("trigger_id");
        try {
            return world.triggers().exchange(trigger);
        } catch (SlackError refusal) {
            world.triggers()
                    .person(trigger)
                    .ifPresent(
                            person -> world.chronicle().record(Happening.Kind.TOO_LATE, person, "", tooLate(refusal)));
            throw refusal;
        }
    }

    private String tooLate(SlackError refusal) {
        long seconds = world.options().ackLimit().toSeconds();
        return refusal.code().equals("expired_trigger_id")
                ? "A form came later than " + seconds
                        + " seconds after the act it belongs to, so Slack did not open it."
                : "A second form came for one act, so Slack did not open it.";
    }

    private JsonObject update(Arguments arguments) {
        JsonObject body = body(arguments, BlockKit.Surface.MODAL);
        String id = arguments.text("view_id").isEmpty() ? arguments.required("external_id") : arguments.text("view_id");
        View view = world.views().update(id, body, arguments.text("hash"));
        return shown(Happening.Kind.MODAL_CHANGED, view);
    }

    private JsonObject publish(Arguments arguments) {
        JsonObject body = body(arguments, BlockKit.Surface.HOME);
        String person = arguments.required("user_id");
        if (world.directory().find(person).filter(Person::isEmployee).isEmpty()) {
            throw new SlackError("invalid_arguments", List.of("[ERROR] no such user [json-pointer:/user_id]"));
        }
        View view = world.views().publish(person, body, arguments.text("hash"));
        return shown(Happening.Kind.HOME, view);
    }

    private JsonObject shown(Happening.Kind kind, View view) {
        String title = view.title().isEmpty() ? "" : view.title() + "\n";
        String buttons = Json.words(view.body(), "submit");
        String end = buttons.isEmpty() ? "" : "\n[" + buttons + "]";
        world.chronicle().record(kind, view.owner(), "", title + view.words() + end);
        return Json.object("ok", true, "view", view.toJson(world.app()));
    }

    static void check(JsonObject body, BlockKit.Surface surface) {
        Findings findings = ViewCheck.check(body, surface);
        if (findings.isTooLong()) {
            throw new SlackError("view_too_large");
        }
        if (!findings.isEmpty()) {
            throw new SlackError("invalid_arguments", findings.all());
        }
    }

    private JsonObject body(Arguments arguments, BlockKit.Surface surface) {
        Optional<JsonElement> view = arguments.json("view", "invalid_arguments");
        if (view.isEmpty() || !(view.get() instanceof JsonObject body)) {
            throw new SlackError("invalid_arguments", List.of("[ERROR] missing required field: view"));
        }
        check(body, surface);
        return body;
    }
}

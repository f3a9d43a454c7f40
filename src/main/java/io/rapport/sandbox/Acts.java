package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sends what people do to the app, as Slack's client and server together would. */
final class Acts {

    private final World world;
    private final Deliveries deliveries;
    private final ResponseUrls responses;
    private final SubmitAnswers submitAnswers;
    private final Payloads payloads;
    private final String host;
    private final Map<String, JsonObject> messageStates = new ConcurrentHashMap<>();
    private final Map<String, List<JsonObject>> suggested = new ConcurrentHashMap<>();

    Acts(World world, Deliveries deliveries, ResponseUrls responses, String host) {
        this.world = world;
        this.deliveries = deliveries;
        this.responses = responses;
        this.submitAnswers = new SubmitAnswers(world);
        this.payloads = new Payloads(world);
        this.host = host;
    }

    /** Presses buttons that stand in one surface; several only when Slack itself would send them together. */
    Outcome press(Person person, List<Control> controls) {
        List<JsonObject> actions = new ArrayList<>();
        controls.forEach(control -> actions.add(action(control, new JsonObject())));
        return send(person, controls.get(0), actions, "presses " + names(controls));
    }

    /** Chooses in a select, a menu or a picker that answers at once. */
    Outcome choose(Person person, Control control, Object entered) {
        JsonObject value = value(control, entered);
        Control current = control.type().equals("overflow") ? control : enter(person, control, value);
        return send(
                person,
                current,
                List.of(action(current, value)),
                "chooses " + entered + " in " + names(List.of(control)));
    }

    /** Fills in a field of a form; nothing is sent unless the field says so. */
    Outcome fill(Person person, Control control, Object entered) {
        Control current = type(person, control, entered);
        return Json.isTrue(current.block(), "dispatch_action")
                ? send(
                        person,
                        current,
                        List.of(action(current, value(current, entered))),
                        "fills in " + control.label())
                : Outcome.unsent();
    }

    /** Fills in a field of a form without telling the app, whatever the field says. */
    Control type(Person person, Control control, Object entered) {
        return enter(person, control, value(control, entered));
    }

    /** What an external select offers for what was typed: {@code options}, or {@code option_groups}. */
    Suggested suggestions(Person person, Control control, String query) {
        Suggested found =
                Suggested.of(deliveries.once(Delivery.interaction(payloads.suggestion(person, control, query))));
        suggested.put(person.id() + " " + control.actionId(), found.options());
        return found;
    }

    Outcome submit(Person person, View view) {
        String trigger = world.triggers().issue(person.id());
        Ack ack = deliver(
                person,
                Delivery.interaction(payloads.submitted(person, view, trigger)),
                "submits " + view.title() + Filled.words(view));
        return submitAnswers.take(view, ack);
    }

    Outcome close(Person person, View view) {
        world.views().pop(person.id());
        if (!Json.isTrue(view.body(), "notify_on_close")) {
            world.chronicle().record(Happening.Kind.DID, person.id(), "", "closes " + view.title());
            return Outcome.unsent();
        }
        return closed(person, view, Json.object("is_cleared", false));
    }

    /** Closes every open form at once, as the cross in the corner of a form does where the app wants it so. */
    Outcome closeAll(Person person) {
        List<View> stack = world.views().modals(person.id());
        world.views().clear(person.id());
        Outcome last = Outcome.unsent();
        for (View view : stack) {
            if (Json.isTrue(view.body(), "notify_on_close")) {
                last = closed(person, view, Json.object("is_cleared", true));
            }
        }
        return last;
    }

    private Outcome closed(Person person, View view, JsonObject isCleared) {
        return Outcome.of(deliver(
                person, Delivery.interaction(payloads.closed(person, view, isCleared)), "closes " + view.title()));
    }

    Outcome command(Person person, String channel, String command, String text) {
        ResponseUrls.Target target = new ResponseUrls.Target(channel, person.id(), null);
        JsonObject payload =
                payloads.command(person, channel, command, text, address(person, target, new JsonObject()));
        Ack ack = deliver(person, Delivery.command(payload), "types " + (command + " " + text).strip());
        Outcome outcome = Outcome.of(ack);
        return outcome.isOk() ? answered(target, ack.body(), outcome) : outcome;
    }

    private Outcome answered(ResponseUrls.Target target, String body, Outcome outcome) {
        if (body.isBlank()) {
            return outcome;
        }
        try {
            boolean isJson = body.stripLeading().startsWith("{");
            JsonObject answer =
                    isJson && Json.read(body) instanceof JsonObject object ? object : Json.object("text", body);
            if (!Json.text(answer, "text").isEmpty() || answer.has("blocks")) {
                responses.say(target, answer);
            }
            return outcome;
        } catch (SlackError refusal) {
            return outcome.failing(refusal.code());
        }
    }

    Outcome shortcut(Person person, String callback) {
        String trigger = world.triggers().issue(person.id());
        JsonObject payload = payloads.shortcut(person, callback, trigger);
        return Outcome.of(deliver(person, Delivery.interaction(payload), "runs the shortcut " + callback));
    }

    Outcome messageShortcut(Person person, String callback, Message message) {
        ResponseUrls.Target target = new ResponseUrls.Target(message.channel(), person.id(), message);
        JsonObject payload =
                payloads.messageShortcut(person, callback, message, address(person, target, new JsonObject()));
        return Outcome.of(deliver(person, Delivery.interaction(payload), "runs " + callback + " on a message"));
    }

    private Outcome send(Person person, Control control, List<JsonObject> actions, String deed) {
        JsonObject payload;
        if (control.surface() instanceof View view) {
            View current = world.views().find(view.id()).orElse(view);
            payload =
                    payloads.pressed(person, current, actions, world.triggers().issue(person.id()));
        } else {
            Message message = current((Message) control.surface());
            ResponseUrls.Target target = new ResponseUrls.Target(message.channel(), person.id(), message);
            payload = payloads.pressed(person, message, actions, address(person, target, state(person, message)));
        }
        return Outcome.of(deliver(person, Delivery.interaction(payload), deed));
    }

    /** The message as it stands now: Slack sends that, whatever the person still had on the screen. */
    private Message current(Message seen) {
        return world.conversations().message(seen.channel(), seen.ts()).orElse(seen);
    }

    private Payloads.Address address(Person person, ResponseUrls.Target target, JsonObject state) {
        return new Payloads.Address(world.triggers().issue(person.id()), host + responses.open(target), state);
    }

    private JsonObject value(Control control, Object entered) {
        return Values.entered(control.element(), entered, offered(control));
    }

    private List<JsonObject> offered(Control control) {
        return suggested.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(" " + control.actionId()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    /** Remembers what was entered, and returns the control as it stands afterwards. */
    private Control enter(Person person, Control control, JsonObject value) {
        if (control.surface() instanceof View view) {
            Optional<View> after =
                    world.views().change(view.id(), each -> each.entered(control.blockId(), control.actionId(), value));
            return new Control(after.orElse(view), control.label(), control.block(), control.element());
        }
        Message message = (Message) control.surface();
        JsonObject state = state(person, message);
        JsonObject inBlock = Json.child(state, control.blockId()).orElseGet(JsonObject::new);
        inBlock.add(control.actionId(), value);
        state.add(control.blockId(), inBlock);
        return control;
    }

    private JsonObject state(Person person, Message message) {
        String key = person.id() + " " + message.channel() + " " + message.ts();
        return messageStates.computeIfAbsent(key, none -> Elements.initial(Json.object("blocks", message.blocks())));
    }

    private JsonObject action(Control control, JsonObject value) {
        JsonObject action = new JsonObject();
        action.addProperty("type", control.type());
        action.addProperty("action_id", control.actionId());
        action.addProperty("block_id", control.blockId());
        for (String name : List.of("text", "value", "style", "url", "confirm", "placeholder")) {
            if (control.element().has(name)) {
                action.add(name, control.element().get(name));
            }
        }
        value.entrySet().forEach(entry -> action.add(entry.getKey(), entry.getValue()));
        action.addProperty("action_ts", Stamps.write(world.wireNow()));
        return action;
    }

    private Ack deliver(Person person, Delivery delivery, String deed) {
        world.chronicle().record(Happening.Kind.DID, person.id(), "", deed);
        Ack ack = deliveries.once(delivery);
        if (!ack.problem().isEmpty()) {
            world.chronicle()
                    .record(
                            Happening.Kind.REFUSED,
                            person.id(),
                            "",
                            Outcome.of(ack).problem());
        }
        return ack;
    }

    private static String names(List<Control> controls) {
        return String.join(
                " and ", controls.stream().map(each -> "[" + each.label() + "]").toList());
    }
}

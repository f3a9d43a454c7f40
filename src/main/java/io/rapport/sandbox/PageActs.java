package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Does what a person does in the page, the way {@link Employee} does it. */
final class PageActs {

    private final World world;
    private final Acts acts;
    private final Workplace workplace;
    private final PageSight sight;
    private final Supplier<Backstage> backstage;
    private final Map<String, Deed> deeds = new LinkedHashMap<>();

    private interface Deed {
        Outcome act(Person person, JsonObject said);
    }

    PageActs(World world, Acts acts, Workplace workplace, PageSight sight, Supplier<Backstage> backstage) {
        this.world = world;
        this.acts = acts;
        this.workplace = workplace;
        this.sight = sight;
        this.backstage = backstage;
        deeds.put("open-home", (person, said) -> workplace.openHome(person.handle()));
        deeds.put("press", this::press);
        deeds.put("choose", this::choose);
        deeds.put("fill", this::fill);
        deeds.put("submit", this::submit);
        deeds.put("close", (person, said) -> acts.close(person, modal(person, said)));
        deeds.put("close-all", (person, said) -> closeAll(person, modal(person, said)));
        deeds.put("command", this::command);
        deeds.put("shortcut", this::shortcut);
        deeds.put("message-shortcut", this::messageShortcut);
        deeds.put("say", this::say);
        deeds.put("join", this::join);
        deeds.put("leave", this::leave);
    }

    JsonObject act(Person person, String deed, JsonObject said) {
        Instant start = world.wireNow();
        if (deed.equals("suggest")) {
            return suggest(person, said, start);
        }
        Deed known = deeds.get(deed);
        if (known == null) {
            throw PageRefusal.malformed(
                    "There is no deed \"" + deed + "\". There are suggest, " + String.join(", ", deeds.keySet()) + ".");
        }
        return told(known.act(person, said), start);
    }

    private JsonObject told(Outcome outcome, Instant start) {
        JsonObject json = Json.object(
                "status", outcome.status(),
                "problem", outcome.problem(),
                "errors", outcome.errors(),
                "ack", Json.readObject(outcome.body()).orElse(null));
        json.addProperty("tookMillis", Duration.between(start, world.wireNow()).toMillis());
        return json;
    }

    private JsonObject suggest(Person person, JsonObject said, Instant start) {
        Suggested suggested = acts.suggestions(person, control(person, said), Json.text(said, "query"));
        JsonObject json = told(suggested.outcome(), start);
        json.add("options", Json.array(Json.children(suggested.answer(), "options")));
        if (suggested.answer().has("option_groups")) {
            json.add("option_groups", suggested.answer().get("option_groups"));
        }
        return json;
    }

    private Outcome press(Person person, JsonObject said) {
        Control control = sight.button(surface(person, said), text(said, "block"), text(said, "action"));
        if (!control.isButton() && !control.type().equals("workflow_button")) {
            throw PageRefusal.malformed("This is a " + control.type() + ", not a button. Use the deed \"choose\".");
        }
        return acts.press(person, List.of(control));
    }

    private Outcome choose(Person person, JsonObject said) {
        Control control = control(person, said);
        if (control.isButton()) {
            throw PageRefusal.malformed("This is a button. Use the deed \"press\".");
        }
        return acts.choose(person, control, entered(control, said.get("value")));
    }

    private Outcome fill(Person person, JsonObject said) {
        Control control = control(person, said);
        return acts.fill(person, control, entered(control, said.get("value")));
    }

    private Outcome submit(Person person, JsonObject said) {
        View view = modal(person, said);
        Json.child(said, "values")
                .ifPresent(values -> values.keySet().forEach(block -> {
                    JsonObject inBlock = Json.child(values, block).orElseGet(JsonObject::new);
                    inBlock.keySet().forEach(action -> {
                        Control control = sight.control(view, block, action);
                        acts.type(person, control, entered(control, inBlock.get(action)));
                    });
                }));
        View filled = sight.view(person, view.id());
        Map<String, String> broken = FormRules.broken(filled);
        return broken.isEmpty() ? acts.submit(person, filled) : Outcome.notSent(broken);
    }

    private Outcome closeAll(Person person, View top) {
        return top.isHome() ? Outcome.unsent() : acts.closeAll(person);
    }

    private View modal(Person person, JsonObject said) {
        View view = sight.view(person, text(said, "view"));
        if (view.isHome()) {
            throw PageRefusal.malformed("The Home is no form. Name the id of an open modal as \"view\".");
        }
        return view;
    }

    private Outcome command(Person person, JsonObject said) {
        Conversation place = sight.own(person, text(said, "channel"));
        String line = text(said, "text").strip();
        String command = line.replaceFirst("(?s)\\s.*", "");
        List<String> known = backstage.get().commands().stream()
                .map(Backstage.Command::command)
                .toList();
        if (!known.contains(command)) {
            return Outcome.unsent()
                    .failing(command + " is not a command here. What begins with / is read as a command;" + " there is "
                            + known.stream().collect(Collectors.joining(", ")) + ".");
        }
        return acts.command(
                person, place.id(), command, line.substring(command.length()).strip());
    }

    private Outcome shortcut(Person person, JsonObject said) {
        return acts.shortcut(person, callback(said, "global"));
    }

    private Outcome messageShortcut(Person person, JsonObject said) {
        Message message = sight.message(person, text(said, "channel"), text(said, "ts"));
        return acts.messageShortcut(person, callback(said, "message"), message);
    }

    private String callback(JsonObject said, String type) {
        String wanted = text(said, "callback");
        return backstage.get().shortcuts().stream()
                .filter(each -> each.type().equals(type) && each.callback().equals(wanted))
                .map(Backstage.Shortcut::callback)
                .findFirst()
                .orElseThrow(() -> PageRefusal.missing(
                        "The app has no " + type + " shortcut \"" + wanted + "\". /page/workspace lists them."));
    }

    private Outcome say(Person person, JsonObject said) {
        Conversation place = sight.own(person, text(said, "channel"));
        new Employee(world, acts, person.id()).say(place.id(), text(said, "text"));
        return Outcome.unsent();
    }

    private Outcome join(Person person, JsonObject said) {
        Conversation channel = sight.conversation(person, text(said, "channel"));
        if (channel.members().contains(person.id())) {
            throw PageRefusal.stale(person.firstName() + " is in #" + channel.name() + " already.");
        }
        return workplace.join(person.handle(), channel.id());
    }

    private Outcome leave(Person person, JsonObject said) {
        Conversation channel = sight.own(person, text(said, "channel"));
        if (!channel.isChannel()) {
            throw PageRefusal.malformed("Only channels can be left.");
        }
        return workplace.leave(person.handle(), channel.id());
    }

    private Control control(Person person, JsonObject said) {
        return sight.control(surface(person, said), text(said, "block"), text(said, "action"));
    }

    private Surface surface(Person person, JsonObject said) {
        return said.has("view")
                ? sight.view(person, text(said, "view"))
                : sight.message(person, text(said, "channel"), text(said, "ts"));
    }

    private static String text(JsonObject said, String name) {
        String text = Json.text(said, name);
        if (text.isBlank()) {
            throw PageRefusal.malformed("\"" + name + "\" is missing.");
        }
        return text;
    }

    private Object entered(Control control, JsonElement value) {
        List<String> all = new ArrayList<>();
        if (value instanceof JsonArray many) {
            many.forEach(each -> all.add(plain(each)));
        } else {
            all.add(value == null || value.isJsonNull() ? "" : plain(value));
        }
        new EnteredCheck(world).check(control, all);
        return value instanceof JsonArray ? all : all.get(0);
    }

    private static String plain(JsonElement value) {
        if (!value.isJsonPrimitive()) {
            throw PageRefusal.malformed("A value is a text, a number, or a list of texts.");
        }
        return value.getAsString();
    }
}

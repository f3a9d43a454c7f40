package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds something to enter into every field of a form that must not stay empty. */
public final class Filler {

    private final World world;

    Filler(World world) {
        this.world = world;
    }

    /** Good answers for the required fields nobody has filled in yet, by action id. */
    public Map<String, Object> required(View view) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Control control : Control.of(view)) {
            if (control.isRequired() && Values.isEmpty(FormRules.entered(view, control))) {
                answer(view.owner(), control).ifPresent(answer -> answers.put(control.actionId(), answer));
            }
        }
        return answers;
    }

    /** Good answers for every field, required or not, by action id. */
    public Map<String, Object> everything(View view) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Control control : Control.of(view)) {
            if (control.isInput()) {
                answer(view.owner(), control).ifPresent(answer -> answers.put(control.actionId(), answer));
            }
        }
        return answers;
    }

    /** The most awkward answers Slack's client lets through, by action id: long, strange, past, oneself. */
    public Map<String, Object> awkward(View view) {
        Map<String, Object> answers = new LinkedHashMap<>(everything(view));
        for (Control control : Control.of(view)) {
            if (control.isInput()) {
                awkward(view, control).ifPresent(answer -> answers.put(control.actionId(), answer));
            }
        }
        return answers;
    }

    /** A good answer for one control, given by the person with this id; empty when there is nothing to choose. */
    public Optional<Object> answer(String person, Control control) {
        LocalDate today = LocalDate.ofInstant(world.now(), zone(person));
        return switch (control.type()) {
            case "plain_text_input", "rich_text_input" ->
                Optional.of(shortened(control, "Two small steps, then coffee"));
            case "number_input" -> Optional.of(number(control, "min_value", "1"));
            case "email_text_input" -> Optional.of("someone@example.com");
            case "url_text_input" -> Optional.of("https://example.com/");
            case "datepicker" -> Optional.of(today.plusWeeks(1).toString());
            case "timepicker" -> Optional.of("10:00");
            case "datetimepicker" ->
                Optional.of(world.now().plusSeconds(7 * 86_400).getEpochSecond());
            case "users_select" -> colleague(person).map(id -> id);
            case "multi_users_select" -> colleague(person).map(List::of);
            case "channels_select", "conversations_select" -> channel().map(id -> id);
            case "multi_channels_select", "multi_conversations_select" ->
                channel().map(List::of);
            case "checkboxes", "multi_static_select" -> firstOption(control).map(List::of);
            default -> firstOption(control).map(value -> value);
        };
    }

    private Optional<Object> awkward(View view, Control control) {
        LocalDate today = LocalDate.ofInstant(world.now(), zone(view.owner()));
        return switch (control.type()) {
            case "plain_text_input" -> Optional.of(longest(control));
            case "number_input" -> Optional.of(number(control, "max_value", "999999999"));
            case "datepicker" -> Optional.of(today.minusYears(30).toString());
            case "timepicker" -> Optional.of("03:17");
            case "users_select" -> Optional.of(view.owner());
            case "multi_users_select" -> Optional.of(List.of(view.owner()));
            default -> Optional.empty();
        };
    }

    private ZoneId zone(String person) {
        return world.directory().find(person).map(Person::zone).orElse(ZoneId.of("Etc/UTC"));
    }

    /** Someone they share a conversation with, else anybody else; not the same for everyone. */
    private Optional<String> colleague(String person) {
        List<String> others = world.directory().all().stream()
                .filter(each -> each.isEmployee() && !each.id().equals(person))
                .map(Person::id)
                .toList();
        return world.conversations().all().stream()
                .filter(each ->
                        each.kind() == Conversation.Kind.GROUP && each.members().contains(person))
                .flatMap(each -> each.members().stream())
                .filter(others::contains)
                .findFirst()
                .or(() -> others.stream()
                        .skip(Math.floorMod(person.hashCode(), others.size()))
                        .findFirst());
    }

    private Optional<String> channel() {
        return world.conversations().all().stream()
                .filter(Conversation::isChannel)
                .map(Conversation::id)
                .findFirst();
    }

    private static Optional<String> firstOption(Control control) {
        return Values.options(control.element()).stream()
                .map(option -> Json.text(option, "value"))
                .findFirst();
    }

    private static String number(Control control, String bound, String otherwise) {
        String given = Json.text(control.element(), bound);
        return given.isEmpty() ? otherwise : given;
    }

    private static String shortened(Control control, String text) {
        return text.substring(0, Math.min(text.length(), most(control.element())));
    }

    private static String longest(Control control) {
        String strange = "<!channel> & <script> \u202e *_`~ \ud83d\ude42 \u0130 ";
        return strange.repeat(3000 / strange.length() + 1).substring(0, most(control.element()));
    }

    private static int most(JsonObject element) {
        String most = Json.text(element, "max_length");
        return most.isEmpty() ? 3000 : Integer.parseInt(most);
    }
}

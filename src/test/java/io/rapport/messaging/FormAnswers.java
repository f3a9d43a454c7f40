package io.rapport.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a form answers when nobody touches it. */
final class FormAnswers {

    private FormAnswers() {}

    static Map<String, List<String>> initial(Form form) {
        Map<String, List<String>> values = new HashMap<>();
        form.fields().forEach(field -> put(values, field));
        return values;
    }

    /** What a field answers when somebody filled it in; several members or ticks are separated by commas. */
    static List<String> filled(Form form, String name, String value) {
        boolean several = form.fields().stream().anyMatch(field -> takesSeveral(field, name));
        return several && !value.isEmpty() ? List.of(value.split(",", -1)) : text(value);
    }

    private static boolean takesSeveral(Form.Field field, String name) {
        if (field instanceof Form.Live live) {
            return takesSeveral(live.field(), name);
        }
        if (field instanceof Form.People people) {
            return people.name().equals(name);
        }
        return field instanceof Form.Ticks ticks && ticks.name().equals(name);
    }

    private static void put(Map<String, List<String>> values, Form.Field field) {
        if (field instanceof Form.Live live) {
            put(values, live.field());
        } else if (field instanceof Form.Line line) {
            values.put(line.name(), text(line.initial()));
        } else if (field instanceof Form.Paragraph paragraph) {
            values.put(paragraph.name(), text(paragraph.initial()));
        } else if (field instanceof Form.Choice choice) {
            values.put(choice.name(), text(choice.initial()));
        } else if (field instanceof Form.Ticks ticks) {
            values.put(ticks.name(), ticks.initial());
        } else if (field instanceof Form.People people) {
            values.put(people.name(), people.initial());
        } else if (field instanceof Form.Channel channel) {
            values.put(channel.name(), text(channel.initial()));
        } else if (field instanceof Form.Day day) {
            values.put(
                    day.name(),
                    day.initial() == null ? List.of() : List.of(day.initial().toString()));
        } else if (field instanceof Form.Time time) {
            values.put(
                    time.name(),
                    time.initial() == null ? List.of() : List.of(time.initial().toString()));
        } else if (field instanceof Form.WholeNumber number) {
            values.put(number.name(), List.of(Integer.toString(number.initial())));
        }
    }

    private static List<String> text(String initial) {
        return initial.isEmpty() ? List.of() : List.of(initial);
    }
}

package io.rapport.sandbox;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Refuses values that nobody could enter in Slack's own client. */
final class EnteredCheck {

    private final World world;

    EnteredCheck(World world) {
        this.world = world;
    }

    void check(Control control, List<String> values) {
        for (String value : values) {
            if (!value.isEmpty() && !isPossible(control.type(), value)) {
                throw PageRefusal.malformed("\"" + value + "\" cannot be entered in a " + control.type() + ".");
            }
        }
    }

    private boolean isPossible(String type, String value) {
        try {
            return switch (type) {
                case "users_select", "multi_users_select" ->
                    world.directory().find(value).isPresent()
                            || value.equals(world.app().botUser());
                case "channels_select", "multi_channels_select", "conversations_select", "multi_conversations_select" ->
                    world.conversations().find(value).isPresent();
                case "datepicker" -> LocalDate.parse(value).toString().equals(value);
                case "timepicker" -> value.length() == 5 && LocalTime.parse(value) != null;
                case "datetimepicker" -> value.matches("\\d{10}");
                default -> true;
            };
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}

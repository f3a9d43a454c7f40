package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Cuts long answers into pages with Slack's cursors. */
final class Pages {

    private Pages() {}

    /** One page of {@code all} under {@code name}, with the cursor of the next. */
    static JsonObject page(Arguments arguments, String name, List<?> all, int most) {
        int limit = arguments.limit(Math.min(most, Math.max(1, all.size())), most);
        int from = offset(arguments.text("cursor"));
        if (from > all.size()) {
            throw new SlackError("invalid_cursor");
        }
        int to = Math.min(all.size(), from + limit);
        String next = to < all.size() ? cursor(to) : "";
        return Json.object(
                "ok",
                true,
                name,
                Json.array(all.subList(from, to)),
                "response_metadata",
                Json.object("next_cursor", next));
    }

    private static String cursor(int offset) {
        return Base64.getEncoder().encodeToString(("next_ts:" + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(text.substring("next_ts:".length()));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException broken) {
            throw new SlackError("invalid_cursor");
        }
    }
}

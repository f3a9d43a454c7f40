package io.rapport.app;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.rapport.checkins.Advice;
import io.rapport.checkins.Matchmaking;
import io.rapport.matching.Arrangement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the groups of a round as a file.
 *
 * @param advice for organizers, or null where members may read the file
 */
record GroupsFile(Arrangement arrangement, @Nullable Advice advice, Locale language) {

    /** What spreadsheets take for the start of a formula (OWASP, CSV injection). */
    private static final String FORMULA = "=+-@\t\r";

    /** Writes one line a group, and one with an empty group for each person left out. */
    String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            write(writer, "group", "members", "reason", "next_best");
            int number = 1;
            for (Arrangement.Group group : arrangement.groups()) {
                String members = String.join(";", group.ids());
                write(writer, String.valueOf(number++), cell(members), cell(reason(group)), cell(nextBest(group)));
            }
            for (Arrangement.LeftOut left : arrangement.leftOut()) {
                write(writer, "", cell(left.id()), cell(Matchmaking.why(left.why(), language)), "");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes a record, its last field only with advice. */
    private void write(CsvWriter writer, String... fields) {
        writer.writeRecord(advice == null ? Arrays.copyOf(fields, fields.length - 1) : fields);
    }

    private String nextBest(Arrangement.Group group) {
        return advice == null ? "" : advice.nextBest(group).orElse("");
    }

    /** Keeps a spreadsheet from running what somebody wrote. */
    static String cell(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String reason(Arrangement.Group group) {
        return Matchmaking.sentence(group, language);
    }

    String json() {
        JsonArray groups = new JsonArray();
        for (Arrangement.Group group : arrangement.groups()) {
            JsonObject one = new JsonObject();
            one.add("members", strings(group.ids()));
            one.addProperty("reason", reason(group));
            if (advice != null) {
                one.addProperty("nextBest", nextBest(group));
            }
            groups.add(one);
        }
        JsonArray leftOut = new JsonArray();
        for (Arrangement.LeftOut left : arrangement.leftOut()) {
            JsonObject one = new JsonObject();
            one.addProperty("id", left.id());
            one.addProperty("reason", Matchmaking.why(left.why(), language));
            leftOut.add(one);
        }
        JsonObject whole = new JsonObject();
        whole.add("groups", groups);
        whole.add("leftOut", leftOut);
        if (advice != null) {
            whole.add("advice", strings(advice.lines()));
        }
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(whole) + "\n";
    }

    private static JsonArray strings(Iterable<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}

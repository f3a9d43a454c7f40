package io.rapport.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.rapport.app.PlainPage.Answer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;

/** {@code GET /rehearsal} and {@code POST /rehearsal/clock}, for this machine only. */
final class RehearsalPages {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String USAGE = "Post {\"to\":\"<instant>\"}, for instance {\"to\":\"2026-03-03T10:00:00Z\"}. ";

    private final Rehearsal rehearsal;
    private final OutboxReport report;

    RehearsalPages(Rehearsal rehearsal, OutboxReport report) {
        this.rehearsal = rehearsal;
        this.report = report;
    }

    Handler overview() {
        return PlainPage.of(request -> isMethod(request, HttpMethod.GET) ? standing(200) : wrongMethod("GET"));
    }

    Handler clock() {
        return PlainPage.of(request -> isMethod(request, HttpMethod.POST) ? walk(request) : wrongMethod("POST"));
    }

    private static boolean isMethod(Request request, HttpMethod method) {
        return method.is(request.getMethod()) && Settings.isLoopback(Request.getRemoteAddr(request));
    }

    private static Answer wrongMethod(String method) {
        return Answer.text(405, "Use " + method + ", from this machine.");
    }

    private Answer walk(Request request) throws IOException {
        try {
            rehearsal.walk(instant(PlainPage.body(request)));
            return standing(200);
        } catch (JsonParseException | IllegalStateException | DateTimeParseException malformed) {
            return refused(USAGE);
        } catch (IllegalArgumentException backwards) {
            return refused(String.valueOf(backwards.getMessage()));
        }
    }

    private static Instant instant(String body) {
        JsonElement json = JsonParser.parseString(body);
        if (!json.isJsonObject() || !json.getAsJsonObject().has("to")) {
            throw new JsonParseException("no instant");
        }
        return Instant.parse(json.getAsJsonObject().get("to").getAsString());
    }

    private static Answer refused(String what) {
        JsonObject json = new JsonObject();
        json.addProperty("error", what);
        return Answer.json(400, GSON.toJson(json));
    }

    private Answer standing(int status) {
        JsonObject json = new JsonObject();
        json.addProperty("now", rehearsal.now().toString());
        rehearsal.next().ifPresent(due -> {
            json.addProperty("nextDue", due.at().toString());
            json.addProperty("nextIs", due.what());
        });
        json.add("held", GSON.toJsonTree(report.held()));
        json.add("mishaps", GSON.toJsonTree(report.mishaps()));
        return Answer.json(status, GSON.toJson(json));
    }
}

package io.rapport.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The address that Slack gives with a press, for an answer that only the person sees. */
final class ResponseUrl {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private ResponseUrl() {}

    /** Sends a message there, for the person only; false when there is no such address, it is not Slack's, or it has expired. */
    static boolean send(SlackApi api, String address, SlackMessage message) throws IOException {
        if (address.isEmpty() || !api.mayAnswerTo(URI.create(address))) {
            return false;
        }
        RequestBody body = RequestBody.create(json(message).toString(), JSON);
        Request request = new Request.Builder().url(address).post(body).build();
        try (Response response = api.http().newCall(request).execute()) {
            return response.isSuccessful();
        }
    }

    /** Returns a message as Slack takes it for the person only, beside what they pressed. */
    static JsonObject json(SlackMessage message) {
        JsonObject json = new JsonObject();
        json.addProperty("response_type", "ephemeral");
        json.addProperty("replace_original", false);
        json.addProperty("text", message.text());
        json.add("blocks", JsonParser.parseString(message.blocks()));
        return json;
    }
}

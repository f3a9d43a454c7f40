package io.rapport.app;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A page of one answer: a status, a media type and a body that nobody may cache. */
final class PlainPage extends Handler.Abstract {

    private final Answerer answerer;

    PlainPage(Answerer answerer) {
        this.answerer = answerer;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        write(answerer.answer(request), response, callback);
        return true;
    }

    static void write(Answer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, answer.body(), callback);
    }

    static String body(Request request) throws java.io.IOException {
        return Content.Source.asString(request, StandardCharsets.UTF_8);
    }

    /** Answers a request. */
    @FunctionalInterface
    interface Answerer {
        Answer answer(Request request) throws Exception;
    }

    /** An HTTP answer. */
    record Answer(int status, String type, String body) {

        static Answer text(int status, String body) {
            return new Answer(status, "text/plain; charset=utf-8", body + "\n");
        }

        static Answer json(int status, String body) {
            return new Answer(status, "application/json", body + "\n");
        }
    }
}

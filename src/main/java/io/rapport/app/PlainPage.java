package io.rapport.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page of one answer: a status, a media type and a body that nobody may cache. */
final class PlainPage extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(PlainPage.class);
    private static final int ROOM = 2 << 20;

    private final Answerer answerer;

    private PlainPage(Answerer answerer) {
        this.answerer = answerer;
    }

    /** Returns a page whose answerer is called, on a thread of its own, when the request's body is complete. */
    static Handler of(Answerer answerer) {
        return new EagerContentHandler(new PlainPage(answerer), new RetainedContentLoaderFactory(ROOM, -1, true));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        write(answer(request), response, callback);
        return true;
    }

    private Answer answer(Request request) {
        try {
            return answerer.answer(request);
        } catch (Exception failed) {
            int status = failed instanceof HttpException known ? known.getCode() : 500;
            if (status == 500) {
                LOG.warn("{} failed", request.getHttpURI().getPath(), failed);
            }
            return Answer.text(status, HttpStatus.getMessage(status));
        }
    }

    static void write(Answer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, answer.body(), callback);
    }

    static String body(Request request) throws IOException {
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

        static Answer calendar(String body) {
            return new Answer(200, "text/calendar; charset=utf-8", body);
        }
    }
}

package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves the page in the browser: its files, its questions and its stream of news. */
final class Page {

    private static final String QUESTIONS = "/page/";
    private static final String LIVE = "/page/live";

    private final PageAssets assets = new PageAssets();
    private final PageAnswers answers;
    private final Live live;

    Page(PageAnswers answers, Live live) {
        this.answers = answers;
        this.live = live;
    }

    void handle(Request request, Response response, Callback callback) {
        PageGuard.protect(response);
        String path = Request.getPathInContext(request);
        try {
            PageGuard.check(request);
            if (path.equals(LIVE) && HttpMethod.GET.is(request.getMethod())) {
                stream(answers.person(asked(request)), response, callback);
            } else if (path.startsWith(QUESTIONS)) {
                Answer answer = answers.answer(request.getMethod(), path.substring(QUESTIONS.length()), asked(request));
                write(answer.status(), answer.body(), response, callback);
            } else {
                file(path, request, response, callback);
            }
        } catch (PageRefusal refusal) {
            refuse(refusal.status(), refusal, response, callback);
        } catch (IllegalArgumentException | IllegalStateException impossible) {
            refuse(409, impossible, response, callback);
        } catch (IOException broken) {
            callback.failed(broken);
        }
    }

    private static PageRequest asked(Request request) throws IOException {
        if (HttpMethod.POST.is(request.getMethod())) {
            return PageRequest.doing(Content.Source.asString(request, StandardCharsets.UTF_8));
        }
        String query = request.getHttpURI().getQuery();
        return PageRequest.reading(query == null ? "" : query);
    }

    private void stream(Person person, Response response, Callback callback) {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        live.open(person.id(), response, callback);
    }

    private void file(String path, Request request, Response response, Callback callback) {
        PageAssets.Asset asset = assets.find(path)
                .filter(found -> HttpMethod.GET.is(request.getMethod()))
                .orElseThrow(() -> PageRefusal.missing(
                        "There is nothing at " + path + ". The page is at /, if it was built (see docs/sandbox.md)."));
        response.getHeaders().put(HttpHeader.ETAG, asset.tag());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        response.getHeaders().put(HttpHeader.VARY, "Accept-Encoding");
        if (asset.tag().equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(304);
            response.write(true, ByteBuffer.allocate(0), callback);
            return;
        }
        HttpField encodings = request.getHeaders().getField(HttpHeader.ACCEPT_ENCODING);
        boolean isZipped = encodings != null && encodings.contains("gzip");
        if (isZipped) {
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, asset.type());
        response.write(true, (isZipped ? asset.zipped() : asset.bytes()).asReadOnlyBuffer(), callback);
    }

    private static void refuse(int status, RuntimeException why, Response response, Callback callback) {
        write(status, Json.object("error", String.valueOf(why.getMessage())), response, callback);
    }

    private static void write(int status, JsonObject body, Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(Json.write(body).getBytes(StandardCharsets.UTF_8)), callback);
    }
}

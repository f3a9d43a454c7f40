package io.rapport.slack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/**
 * Stands before everything under {@code /slack/}: lets in only what Slack signed, within its size and time, before a byte of it
 * is parsed.
 *
 * <p>Bolt alone would read bodies of any size before it verifies them, accept times in the future, and refuse good signatures
 * on machines whose default charset is not UTF-8.
 */
final class SlackGuard extends Handler.Wrapper {

    static final String EVENTS = "/slack/events";
    static final String INSTALL = "/slack/install";
    static final String REDIRECT = "/slack/oauth_redirect";

    private static final String REALM = "/slack/";
    private static final int LARGEST = 1 << 20;

    private final Signature signature;
    private final InstantSource wire;
    private final Map<String, String> methods;

    /** Guards {@code inside}; {@code methods} names the one method that each path takes. */
    SlackGuard(Handler inside, Signature signature, InstantSource wire, Map<String, String> methods) {
        super(inside);
        this.signature = signature;
        this.wire = wire;
        this.methods = Map.copyOf(methods);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (!path.startsWith(REALM)) {
            return false;
        }
        String method = methods.get(path);
        if (method == null) {
            return refuse(response, callback, 404, "not found");
        }
        if (!method.equals(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, method);
            return refuse(response, callback, 405, "method not allowed");
        }
        return path.equals(EVENTS) ? verify(request, response, callback) : super.handle(request, response, callback);
    }

    private boolean verify(Request request, Response response, Callback callback) {
        if (request.getLength() > Intake.ENOUGH) {
            return refuse(response, callback, 413, "too large");
        }
        Intake.read(
                request,
                LARGEST,
                Promise.from(
                        body -> admit(request, response, callback, body),
                        failure -> refuseBody(response, callback, failure)));
        return true;
    }

    private void admit(Request request, Response response, Callback callback, byte[] body) {
        if (!isSigned(request, body)) {
            refuse(response, callback, 401, "not signed");
            return;
        }
        try {
            if (!super.handle(new Verified(request, body), response, callback)) {
                refuse(response, callback, 404, "not found");
            }
        } catch (Exception failure) {
            callback.failed(failure);
        }
    }

    private boolean isSigned(Request request, byte[] body) {
        return Signature.isTimely(timestamp(request), signature(request), wire.instant())
                && signature.isOf(body, timestamp(request), signature(request));
    }

    private static void refuseBody(Response response, Callback callback, Throwable failure) {
        if (failure instanceof HttpException known) {
            refuse(response, callback, known.getCode(), HttpStatus.getMessage(known.getCode()));
        } else if (failure instanceof IllegalStateException) {
            refuse(response, callback, 413, "too large");
        } else {
            refuse(response, callback, 400, "unreadable");
        }
    }

    private static boolean refuse(Response response, Callback callback, int status, String reason) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, ByteBuffer.wrap((reason + "\n").getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }

    private static String timestamp(Request request) {
        return one(request, "X-Slack-Request-Timestamp");
    }

    private static String signature(Request request) {
        return one(request, "X-Slack-Signature");
    }

    private static String one(Request request, String name) {
        HttpField field = request.getHeaders().getField(name);
        return field == null || field.getValue() == null ? "" : field.getValue();
    }

    /** The request again, with the body that was verified, said to be what Slack always sends: UTF-8. */
    private static final class Verified extends Request.Wrapper {

        private final Content.Source body;
        private final int length;
        private final HttpFields headers;

        Verified(Request request, byte[] body) {
            super(request);
            this.body = Content.Source.from(ByteBuffer.wrap(body));
            this.length = body.length;
            String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
            String kind = type == null ? "application/json" : type.split(";", 2)[0].strip();
            this.headers = HttpFields.build(request.getHeaders())
                    .put(HttpHeader.CONTENT_TYPE, kind + ";charset=utf-8")
                    .asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

        @Override
        public long getLength() {
            return length;
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable demanded) {
            body.demand(demanded);
        }

        @Override
        public boolean consumeAvailable() {
            return true;
        }
    }
}

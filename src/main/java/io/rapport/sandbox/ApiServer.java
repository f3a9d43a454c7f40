package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The HTTP server on loopback: the Web API, the response addresses and the page; one workspace after another is served. */
final class ApiServer {

    private final Server server = new Server();
    private final ServerConnector connector;
    private final Routes routes = new Routes();

    /** What a workspace answers with. */
    private record Workspace(WebApi api, ResponseUrls responses, Page page) {}

    ApiServer(int port) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(routes);
    }

    /** Serves this workspace from now on, in place of the one before. */
    void serve(WebApi api, ResponseUrls responses, Page page) {
        routes.workspace = new Workspace(api, responses, page);
    }

    /** Starts listening. */
    void start() {
        try {
            server.start();
        } catch (Exception failure) {
            throw new IllegalStateException(
                    "the simulated Slack cannot listen on port " + connector.getPort(), failure);
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    void stop() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the simulated Slack did not stop", failure);
        }
    }

    /** Sends each request to what answers it. */
    private static final class Routes extends Handler.Abstract {

        private static final String API = "/api/";
        private static final String RESPONSES = "/response/";

        private volatile @Nullable Workspace workspace;

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Workspace current = workspace;
            if (current == null) {
                return false;
            }
            String path = Request.getPathInContext(request);
            boolean isForApps = path.startsWith(API) || path.startsWith(RESPONSES);
            if (isForApps && PageGuard.isForeign(request)) {
                JsonObject refusal = Json.object("ok", false, "error", "foreign_origin");
                write(new Answer(403, refusal, Map.of()), request, response, callback);
            } else if (path.startsWith(API)) {
                String body = Content.Source.asString(request, StandardCharsets.UTF_8);
                write(answer(current.api(), path.substring(API.length()), request, body), request, response, callback);
            } else if (path.startsWith(RESPONSES)) {
                String body = Content.Source.asString(request, StandardCharsets.UTF_8);
                Answer answer = current.responses().receive(path.substring(RESPONSES.length()), body);
                write(answer, request, response, callback);
            } else {
                current.page().handle(request, response, callback);
            }
            return true;
        }

        private static Answer answer(WebApi api, String method, Request request, String body) {
            String query = request.getHttpURI().getQuery();
            String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
            try {
                Arguments arguments = Arguments.parse(type == null ? "" : type, body, query == null ? "" : query);
                return api.call(method, token(request, arguments), arguments);
            } catch (SlackError refusal) {
                return Answer.ok(refusal.toJson());
            }
        }

        private static String token(Request request, Arguments arguments) {
            String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
            return header != null && header.startsWith("Bearer ")
                    ? header.substring("Bearer ".length()).strip()
                    : arguments.text("token");
        }

        private static void write(Answer answer, Request request, Response response, Callback callback) {
            if (answer.status() == Answer.CUT) {
                request.getConnectionMetaData().getConnection().getEndPoint().close();
                callback.succeeded();
                return;
            }
            response.setStatus(answer.status());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
            for (Map.Entry<String, String> header : answer.headers().entrySet()) {
                response.getHeaders().put(header.getKey(), header.getValue());
            }
            String body = answer.status() >= 500 ? "" : Json.write(answer.body());
            response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        }
    }
}

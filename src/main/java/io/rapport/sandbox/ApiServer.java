package io.rapport.sandbox;

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

/** The workspace's HTTP server on loopback: the Web API and the response addresses. */
final class ApiServer {

    private final Server server = new Server();
    private final ServerConnector connector;

    ApiServer(int port, WebApi api, ResponseUrls responses) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Routes(api, responses));
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

        private final WebApi api;
        private final ResponseUrls responses;

        Routes(WebApi api, ResponseUrls responses) {
            this.api = api;
            this.responses = responses;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String path = Request.getPathInContext(request);
            String body = Content.Source.asString(request, StandardCharsets.UTF_8);
            if (path.startsWith(API)) {
                write(answer(path.substring(API.length()), request, body), request, response, callback);
                return true;
            }
            if (path.startsWith(RESPONSES)) {
                Answer answer = responses.receive(path.substring(RESPONSES.length()), body);
                write(answer, request, response, callback);
                return true;
            }
            return false;
        }

        private Answer answer(String method, Request request, String body) {
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

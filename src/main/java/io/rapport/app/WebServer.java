package io.rapport.app;

import java.io.IOException;
import java.net.BindException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: few threads, small bodies, impatient with slow ones, and silent about itself. */
final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int THREADS = 64;
    private static final int BODY_LIMIT = 1 << 20;
    private static final long IDLE_MILLISECONDS = 5_000;
    private static final long STOP_MILLISECONDS = 10_000;

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** Starts listening; {@link CannotStart} tells when the address is taken. */
    static WebServer start(Settings.Address address, Handler pages) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("http");
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
        connector.setHost(address.host());
        connector.setPort(address.port());
        server.addConnector(connector);
        server.setHandler(new GracefulHandler(guarded(pages)));
        server.setErrorHandler(WebServer::explain);
        server.setStopTimeout(STOP_MILLISECONDS);
        return start(new WebServer(server, connector), address);
    }

    private static WebServer start(WebServer web, Settings.Address address) {
        try {
            web.server.start();
            return web;
        } catch (BindException taken) {
            throw new CannotStart(
                    "Port " + address.port() + " on " + address.host()
                            + " cannot be used (" + taken.getMessage()
                            + "). Stop what uses it, or set RAPPORT_PORT to another.",
                    taken);
        } catch (Exception failed) {
            IOException bind = failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
            throw new CannotStart("The HTTP server cannot start: " + bind.getMessage(), failed);
        }
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        configuration.setSendDateHeader(true);
        configuration.setIdleTimeout(IDLE_MILLISECONDS);
        return configuration;
    }

    private static Handler guarded(Handler pages) {
        return new SteadyBodies(new SmallBodies(BODY_LIMIT, pages));
    }

    private static boolean explain(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        PlainPage.write(PlainPage.Answer.text(status, HttpStatus.getMessage(status)), response, callback);
        return true;
    }

    /** Returns the port that the server listens on. */
    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception late) {
            LOG.warn("the HTTP server stopped before every request was answered", late);
        }
    }
}

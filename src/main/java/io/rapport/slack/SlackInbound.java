package io.rapport.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.jakarta_servlet.SlackOAuthAppServlet;
import io.rapport.store.Transactions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears Slack, over signed HTTP or Socket Mode: each request becomes an act, and the reply its acknowledgement or an answer
 * beside it.
 */
public final class SlackInbound implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackInbound.class);

    private final SlackRouter router;
    private final Answering answering;
    private final Installations installations;
    private final Transactions transactions;

    /** Hands what it hears to {@code reception}. */
    public SlackInbound(
            Installations installations, SlackDirectory directory, Transactions transactions, Reception reception) {
        this.installations = installations;
        this.transactions = transactions;
        this.answering = new Answering(installations.api(), directory, transactions);
        this.router = new SlackRouter(new Counter(installations, directory, transactions, answering, reception));
    }

    /**
     * Returns the handler for everything under {@code /slack/}; other paths it leaves to the next handler. The connector should
     * see to a minimum rate of bodies and send no server version.
     *
     * @param wire the system's clock, against which signatures are timed
     */
    public Handler http(String signingSecret, InstantSource wire) {
        ServletContextHandler servlets = servlets();
        return new SlackGuard(servlets, new Signature(signingSecret), wire, Map.of(SlackGuard.EVENTS, "POST"));
    }

    /** Returns the same handler, which also lets workspaces install Rapport from {@code /slack/install}. */
    public Handler http(String signingSecret, InstantSource wire, OAuthClient client) {
        ServletContextHandler servlets = servlets();
        App app = new Installing(installations, transactions, wire).on(router, client);
        ServletHolder install = new ServletHolder(new SlackOAuthAppServlet(app));
        servlets.addServlet(install, SlackGuard.INSTALL);
        servlets.addServlet(install, SlackGuard.REDIRECT);
        Map<String, String> methods =
                Map.of(SlackGuard.EVENTS, "POST", SlackGuard.INSTALL, "GET", SlackGuard.REDIRECT, "GET");
        return new SlackGuard(servlets, new Signature(signingSecret), wire, methods);
    }

    /** Connects by Socket Mode; {@link IOException} when Slack cannot be reached or refuses the token. */
    public SlackSocket socket(String appToken) throws IOException {
        return SlackSocket.connect(router.app(SlackRouter.settings().build(), installations.api()), appToken);
    }

    private ServletContextHandler servlets() {
        ServletContextHandler servlets = new ServletContextHandler();
        servlets.addFilter(new FilterHolder(SlackInbound::readable), "/*", EnumSet.of(DispatcherType.REQUEST));
        App app = router.app(SlackRouter.settings().build(), installations.api());
        servlets.addServlet(new ServletHolder(new SlackAppServlet(app)), SlackGuard.EVENTS);
        return servlets;
    }

    @Override
    public void close() {
        answering.close();
    }

    /** Answers a signed body that Bolt cannot read; failures while handling one are answered by Bolt's servlet. */
    private static void readable(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "A signed request could not be read: {}",
                    unreadable.getClass().getSimpleName());
            ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain;charset=utf-8");
            response.getWriter().write("unreadable\n");
        }
    }
}

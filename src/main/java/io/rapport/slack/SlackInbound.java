package io.rapport.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
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
import java.util.HashMap;
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

    /** Hands what it hears to {@code reception}. */
    public SlackInbound(
            Installations installations, SlackDirectory directory, Transactions transactions, Reception reception) {
        this.installations = installations;
        this.answering = new Answering(installations.api(), directory, transactions);
        this.router = new SlackRouter(new Counter(installations, directory, transactions, answering, reception));
    }

    /**
     * Returns the handler for everything under {@code /slack/}; other paths it leaves to the next handler. The connector should
     * have a minimum request data rate and send no server version.
     *
     * @param wire the system's clock, against which signatures are timed
     */
    public Handler http(String signingSecret, InstantSource wire) {
        Map<String, String> methods = new HashMap<>();
        methods.put(SlackGuard.EVENTS, "POST");
        ServletContextHandler servlets = new ServletContextHandler();
        servlets.addFilter(new FilterHolder(SlackInbound::readable), "/*", EnumSet.of(DispatcherType.REQUEST));
        App app = router.app(SlackRouter.settings().build(), installations.api());
        servlets.addServlet(new ServletHolder(new SlackAppServlet(app)), SlackGuard.EVENTS);
        return new SlackGuard(servlets, new Signature(signingSecret), wire, methods);
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

package io.rapport.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;

/**
 * Slack's Web API at one address, over an HTTP client that never repeats a request on its own.
 *
 * <p>The SDK's default client silently sends a POST twice when the connection drops after the request arrived.
 */
public final class SlackApi implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration HURRIED_CALL = Duration.ofMillis(1200);

    private final URI url;
    private final OkHttpClient http;
    private final Slack patient;
    private final Slack hurried;

    /** Speaks to the API at {@code url}, which ends with a slash ({@code https://slack.com/api/}); a call that takes longer than {@code longest} is given up. */
    public SlackApi(String url, Duration longest) {
        this.url = URI.create(url.endsWith("/") ? url : url + "/");
        this.http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT)
                .callTimeout(longest)
                .readTimeout(longest)
                .addInterceptor(NotSent::tell)
                .addNetworkInterceptor(NotSent::noteConnected)
                .build();
        this.patient = slack(http);
        this.hurried = slack(http.newBuilder().callTimeout(HURRIED_CALL).build());
    }

    /** Returns the SDK's client for work that can wait. */
    MethodsClient methods(String token) {
        return patient.methods(token);
    }

    /** Returns the SDK's client for calls that somebody waits for: it gives up after a bit more than a second. */
    MethodsClient hurriedMethods(String token) {
        return hurried.methods(token);
    }

    Slack slack() {
        return patient;
    }

    OkHttpClient http() {
        return http;
    }

    /** Returns whether an answer may be sent to {@code address}: only to Slack's own hosts, or where the API is. */
    boolean mayAnswerTo(URI address) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            return false;
        }
        boolean atSlack = "https".equals(address.getScheme())
                && (host.equals("hooks.slack.com") || host.equals("hooks.slack-gov.com"))
                && (address.getPort() == -1 || address.getPort() == 443);
        return atSlack
                || (host.equals(url.getHost())
                        && address.getPort() == url.getPort()
                        && url.getScheme().equals(address.getScheme()));
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private Slack slack(OkHttpClient client) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(url.toString());
        config.setStatsEnabled(false);
        SlackHttpClient slackClient = new SlackHttpClient(client);
        slackClient.setConfig(config);
        return Slack.getInstance(config, slackClient);
    }
}

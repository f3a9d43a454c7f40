package io.rapport.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstallingTest {

    private final SlackOffice office = SlackOffice.closed(SlackOffice.options());
    private final Server server = new Server();
    private final HttpClient browser = HttpClient.newHttpClient();
    private URI address = URI.create("http://localhost");

    @BeforeEach
    void serve() throws Exception {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        OAuthClient client = new OAuthClient(
                office.slack.app().clientId(),
                office.slack.app().clientSecret(),
                URI.create("https://rapport.example.org"));
        server.setHandler(
                office.inbound.http(office.slack.app().signingSecret(), InstantSource.fixed(SlackOffice.NOON), client));
        server.start();
        address = URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
        office.close();
    }

    @Test
    void installsAWorkspaceFromALink() throws Exception {
        HttpResponse<String> begun = get("/slack/install", "");
        String state = state(begun);

        HttpResponse<String> done = get(
                "/slack/oauth_redirect?code=" + office.slack.workplace().allowInstallation() + "&state=" + state,
                "slack-app-oauth-state=" + state);

        assertThat(begun.statusCode()).isEqualTo(302);
        assertThat(location(begun))
                .startsWith("https://slack.com/oauth/v2/authorize?")
                .contains("redirect_uri=https://rapport.example.org/slack/oauth_redirect")
                .contains("chat:write");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("is installed");
        assertThat(office.installations.of(office.workspace())).isPresent();
    }

    @Test
    void acceptsAReturnOnlyOnceAndOnlyFromTheSameBrowser() throws Exception {
        String state = state(get("/slack/install", ""));
        String back = "/slack/oauth_redirect?code=" + office.slack.workplace().allowInstallation() + "&state=" + state;

        HttpResponse<String> elsewhere = get(back, "");
        HttpResponse<String> forged =
                get("/slack/oauth_redirect?code=1&state=made-up", "slack-app-oauth-state=made-up");
        get(back, "slack-app-oauth-state=" + state);
        HttpResponse<String> again = get(back, "slack-app-oauth-state=" + state);

        assertThat(elsewhere.body()).contains("could not be installed");
        assertThat(forged.body()).contains("could not be installed");
        assertThat(again.body()).contains("could not be installed");
    }

    @Test
    void saysSoWhenTheInstallerDeclined() throws Exception {
        HttpResponse<String> declined = get("/slack/oauth_redirect?error=%3Cscript%3Eaccess_denied&state=x", "");

        assertThat(declined.body()).contains("could not be installed").doesNotContain("<script>");
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).GET();
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private static String location(HttpResponse<String> response) {
        return URLDecoder.decode(response.headers().firstValue("Location").orElse(""), UTF_8);
    }

    private static String state(HttpResponse<String> response) {
        Matcher state = Pattern.compile("state=([^&]+)").matcher(location(response));
        assertThat(state.find()).isTrue();
        return state.group(1);
    }
}

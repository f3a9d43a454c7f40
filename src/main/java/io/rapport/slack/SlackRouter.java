package io.rapport.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Bolt as a router and a model of payloads, nothing more: the guard verifies, the installation row authorizes.
 *
 * <p>Bolt's own middleware is left out (its verification fails on some charsets, its authorization calls Slack for every
 * request), and it would drop payloads with two actions, so those are taken before it routes.
 */
final class SlackRouter {

    /** The one command, and the word in front of everything. */
    static final String COMMAND = "/rapport";

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final Presses presses;
    private final Submissions submissions;
    private final Shortcuts shortcuts;
    private final SlashCommand command;
    private final SlackEvents events;

    SlackRouter(Counter counter) {
        this.presses = new Presses(counter);
        this.submissions = new Submissions(counter);
        this.shortcuts = new Shortcuts(counter);
        this.command = new SlashCommand(counter);
        this.events = new SlackEvents(counter);
    }

    /** Returns the Bolt app; every setting that Bolt would read from the environment is given. */
    App app(AppConfig config, SlackApi api) {
        App app = new App(config, api.slack(), new ArrayList<>(List.of(this::first)));
        app.command(COMMAND, (request, context) -> command.take(request));
        app.viewSubmission(ANY, (request, context) -> submissions.take(request));
        app.viewClosed(ANY, (request, context) -> context.ack());
        app.globalShortcut(ANY, (request, context) -> shortcuts.take(request));
        app.messageShortcut(ANY, (request, context) -> shortcuts.take(request));
        app.blockSuggestion(ANY, (request, context) -> context.ack(suggestions -> suggestions.options(List.of())));
        app.event(MemberJoinedChannelEvent.class, events::joined);
        app.event(MemberLeftChannelEvent.class, events::left);
        app.event(AppHomeOpenedEvent.class, events::homeOpened);
        app.event(UserChangeEvent.class, events::userChanged);
        app.event(AppUninstalledEvent.class, events::uninstalled);
        app.event(TokensRevokedEvent.class, events::revoked);
        return app;
    }

    /** Returns settings for an app of one workspace; the secret is said to be somewhere else, for the guard keeps it. */
    static AppConfig.AppConfigBuilder settings() {
        return AppConfig.builder()
                .signingSecret("kept by the guard")
                .singleTeamBotToken(null)
                .clientId(null)
                .clientSecret(null)
                .redirectUri(null)
                .scope(null)
                .userScope(null)
                .oauthCancellationUrl(null)
                .oauthCompletionUrl(null)
                .appPath("/slack")
                .allEventsApiAutoAckEnabled(true);
    }

    /** Returns settings for an app that workspaces install from a link. */
    static AppConfig.AppConfigBuilder settings(OAuthClient client) {
        return settings()
                .clientId(client.clientId())
                .clientSecret(client.clientSecret())
                .redirectUri(client.redirectUri())
                .scope(String.join(",", SlackScopes.REQUIRED) + "," + String.join(",", SlackScopes.OPTIONAL))
                .userScope("")
                .oauthInstallPath("/install")
                .oauthRedirectUriPath("/oauth_redirect")
                .stateValidationEnabled(true)
                .oAuthInstallPageRenderingEnabled(false)
                .oAuthRedirectUriPageRenderer(new InstallPages());
    }

    @SuppressWarnings("rawtypes")
    private Response first(Request request, Response response, MiddlewareChain chain) throws Exception {
        if (request.getRequestType() == RequestType.SSLCheck) {
            return Response.ok();
        }
        return request instanceof BlockActionRequest pressed ? presses.take(pressed) : chain.next(request);
    }
}

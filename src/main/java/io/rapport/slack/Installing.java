package io.rapport.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.OAuthCallbackRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.rapport.slack.Installations.Connecting;
import io.rapport.store.Transactions;
import java.time.InstantSource;

/** Installations from a link, of one workspace or a whole organization: Slack hands over a token, {@code auth.test} says whose. */
final class Installing {

    private final Installations installations;
    private final Transactions transactions;
    private final InstantSource clock;
    private final InstallPages pages = new InstallPages();

    Installing(Installations installations, Transactions transactions, InstantSource clock) {
        this.installations = installations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns the app that answers the two pages of an installation. */
    App on(SlackRouter router, OAuthClient client) {
        App app = router.app(SlackRouter.settings(client).build(), installations.api());
        app.asOAuthApp(true);
        app.service(new OAuthStates(transactions, clock));
        app.oauthCallback(this::granted);
        return app;
    }

    private Response granted(OAuthCallbackRequest request, Response response, OAuthV2AccessResponse granted) {
        Connecting connecting = installations.connect(granted.getAccessToken(), clock.instant());
        return InstallPages.show(response, page(connecting));
    }

    private String page(Connecting connecting) {
        if (connecting instanceof Connecting.Rejected rejected) {
            return pages.renderFailurePage(SlackGuard.INSTALL, rejected.reason());
        }
        return connecting instanceof Connecting.NotNow notNow
                ? pages.renderFailurePage(SlackGuard.INSTALL, notNow.reason())
                : InstallPages.done();
    }
}

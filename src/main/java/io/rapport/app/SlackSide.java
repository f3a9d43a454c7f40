package io.rapport.app;

import io.rapport.checkins.People;
import io.rapport.slack.DoNotDisturb;
import io.rapport.slack.Installations;
import io.rapport.slack.OAuthClient;
import io.rapport.slack.SlackApi;
import io.rapport.slack.SlackChannels;
import io.rapport.slack.SlackChat;
import io.rapport.slack.SlackDirectory;
import io.rapport.slack.SlackInbound;
import io.rapport.slack.SlackProfiles;
import io.rapport.store.Sealed;
import io.rapport.store.Transactions;
import java.net.URI;
import java.time.InstantSource;
import org.eclipse.jetty.server.Handler;

/** What speaks to Slack. */
record SlackSide(
        SlackApi api,
        Installations installations,
        SlackDirectory directory,
        SlackChannels channels,
        DoNotDisturb doNotDisturb,
        SlackProfiles profiles,
        SlackChat chat)
        implements AutoCloseable {

    static SlackSide of(Settings settings, Transactions transactions, People people, Sealed sealed, Clocks clocks) {
        Settings.SlackAccess access = settings.slack();
        SlackApi api =
                new SlackApi(access.apiUrl().toString(), settings.patience().call());
        Installations installations = new Installations(api, transactions, people.workspaces(), sealed);
        SlackDirectory directory =
                new SlackDirectory(installations, transactions, people.members(), clocks.wire(), clocks.domain());
        return new SlackSide(
                api,
                installations,
                directory,
                new SlackChannels(installations, directory, transactions),
                new DoNotDisturb(installations, transactions),
                new SlackProfiles(installations, transactions),
                new SlackChat(installations, directory, access.pace(), clocks.wire()));
    }

    /** Returns what hears Slack over HTTP; where the settings name an OAuth client, workspaces can install Rapport too. */
    static Handler http(SlackInbound inbound, Settings settings, InstantSource wire) {
        String secret = settings.slack().signingSecret().value();
        Settings.OAuth oauth = settings.slack().oauth();
        URI publicUrl = settings.publicUrl();
        return oauth == null || publicUrl == null
                ? inbound.http(secret, wire)
                : inbound.http(
                        secret,
                        wire,
                        new OAuthClient(oauth.clientId(), oauth.clientSecret().value(), publicUrl));
    }

    @Override
    public void close() {
        api.close();
    }
}

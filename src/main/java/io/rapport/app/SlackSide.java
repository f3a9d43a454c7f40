package io.rapport.app;

import io.rapport.checkins.People;
import io.rapport.slack.Installations;
import io.rapport.slack.SlackApi;
import io.rapport.slack.SlackChat;
import io.rapport.slack.SlackDirectory;
import io.rapport.store.Sealed;
import io.rapport.store.Transactions;
import java.time.InstantSource;

/** What speaks to Slack. */
record SlackSide(SlackApi api, Installations installations, SlackDirectory directory, SlackChat chat)
        implements AutoCloseable {

    static SlackSide of(
            Settings.SlackAccess access, Transactions transactions, People people, Sealed sealed, InstantSource wire) {
        SlackApi api = new SlackApi(access.apiUrl().toString());
        Installations installations = new Installations(api, transactions, people.workspaces(), sealed);
        SlackDirectory directory = new SlackDirectory(installations, transactions, people.members());
        return new SlackSide(
                api, installations, directory, new SlackChat(installations, directory, access.pace(), wire));
    }

    @Override
    public void close() {
        api.close();
    }
}

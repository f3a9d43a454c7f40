package io.rapport.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.util.json.GsonFactory;
import io.rapport.messaging.Card;
import io.rapport.messaging.Chat;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Speaks in Slack: one Web API call for each method, never repeated here; a failure becomes an outcome. */
public final class SlackChat implements Chat {

    private static final Outcome OUTSIDE = new Refused("not_in_channel");

    private final Installations installations;
    private final SlackDirectory directory;
    private final SlackPace pace;
    private final InstantSource wire;

    /** Speaks wherever Rapport is installed; {@code wire} is the system's clock. */
    public SlackChat(Installations installations, SlackDirectory directory, SlackPace pace, InstantSource wire) {
        this.installations = installations;
        this.directory = directory;
        this.pace = pace;
        this.wire = wire;
    }

    @Override
    public String render(Work work, WorkspaceId workspace, Card card, Locale language) {
        return SlackMessage.of(card, directory.speech(work, workspace, language))
                .json();
    }

    @Override
    public String renderHome(Work work, WorkspaceId workspace, Card card, Locale language) {
        return GsonFactory.createSnakeCase()
                .toJson(new SlackViews(directory.speech(work, workspace, language)).home(card));
    }

    @Override
    public Outcome open(WorkspaceId workspace, List<MemberId> members) {
        Optional<List<String>> users = directory.externals(workspace, members);
        if (users.isEmpty()) {
            return new Refused("user_not_found");
        }
        return call(
                workspace,
                slack -> () ->
                        slack.conversationsOpen(open -> open.users(users.get()).returnIm(true)),
                (ConversationsOpenResponse opened) -> opened.getChannel().getId());
    }

    @Override
    public Outcome post(WorkspaceId workspace, String address, String message) {
        SlackMessage rendered = SlackMessage.read(message);
        Outcome outcome = post(workspace, address, rendered);
        if (outcome.equals(OUTSIDE) && mayJoin(workspace)) {
            return join(workspace, address) instanceof Sent ? new Later(wire.instant()) : outcome;
        }
        return outcome.equals(new Refused("invalid_blocks")) && rendered.hasCharts()
                ? post(workspace, address, rendered.withoutCharts())
                : outcome;
    }

    @Override
    public Outcome update(WorkspaceId workspace, String address, String receipt, String message) {
        SlackMessage rendered = SlackMessage.read(message);
        Outcome outcome = update(workspace, address, receipt, rendered);
        return outcome.equals(new Refused("invalid_blocks")) && rendered.hasCharts()
                ? update(workspace, address, receipt, rendered.withoutCharts())
                : outcome;
    }

    @Override
    public Outcome showHome(WorkspaceId workspace, MemberId member, String page) {
        Optional<List<String>> user = directory.externals(workspace, List.of(member));
        if (user.isEmpty()) {
            return new Refused("user_not_found");
        }
        return call(
                workspace,
                slack -> () -> slack.viewsPublish(
                        publish -> publish.userId(user.get().get(0)).viewAsString(page)),
                published -> "");
    }

    @Override
    public Finding look(WorkspaceId workspace, String address, String message, Instant since, Set<String> taken) {
        Optional<Connection> connection = installations.of(workspace);
        if (connection.isEmpty()) {
            return new NotNow(wire.instant().plus(Attempt.UNTIL_LET_IN));
        }
        return address.startsWith("D") && connection.get().grants("im:history")
                ? new Look(installations.api(), connection.get(), wire)
                        .forMessage(address, SlackMessage.read(message), taken)
                : new CannotTell();
    }

    @Override
    public Pace pace(Operation operation) {
        return pace.of(operation);
    }

    private Outcome post(WorkspaceId workspace, String address, SlackMessage message) {
        return call(
                workspace,
                slack -> () -> slack.chatPostMessage(post -> post.channel(address)
                        .text(message.text())
                        .blocksAsString(message.blocks())
                        .unfurlLinks(false)
                        .unfurlMedia(false)),
                posted -> posted.getTs());
    }

    /** Joins a public channel that an organizer chose, where the workspace lets Rapport do so by itself. */
    private Outcome join(WorkspaceId workspace, String channel) {
        return call(
                workspace, slack -> () -> slack.conversationsJoin(join -> join.channel(channel)), joined -> channel);
    }

    private boolean mayJoin(WorkspaceId workspace) {
        return installations
                .of(workspace)
                .filter(connection -> connection.grants("channels:join"))
                .isPresent();
    }

    private Outcome update(WorkspaceId workspace, String address, String receipt, SlackMessage message) {
        return call(
                workspace,
                slack -> () -> slack.chatUpdate(update ->
                        update.channel(address).ts(receipt).text(message.text()).blocksAsString(message.blocks())),
                updated -> receipt);
    }

    private <R extends SlackApiTextResponse> Outcome call(
            WorkspaceId workspace, Function<MethodsClient, Attempt<R>> method, Function<R, String> receipt) {
        return installations
                .of(workspace)
                .map(connection -> Attempt.outcome(
                        method.apply(installations.api().methods(connection.token())), receipt, wire.instant()))
                .orElseGet(() -> new Later(wire.instant().plus(Attempt.UNTIL_LET_IN)));
    }
}

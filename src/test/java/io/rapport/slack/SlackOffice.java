package io.rapport.slack;

import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Chat;
import io.rapport.messaging.Command;
import io.rapport.messaging.Commands;
import io.rapport.messaging.Form;
import io.rapport.messaging.FrontDesk;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Section;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.Workspaces;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.MovableClock;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import io.rapport.store.AuditLog;
import io.rapport.store.Inbox;
import io.rapport.store.Sealed;
import io.rapport.store.TestDatabase;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Rapport's Slack side, whole, between a simulated Slack and verbs that answer as a test says. */
final class SlackOffice implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    final TestDatabase database = TestDatabase.fresh();
    final Transactions transactions = database.transactions();
    final Members members = new Members();
    final AuditLog audit = new AuditLog();
    final Workspaces workspaces = new Workspaces();
    final List<Act> acts = new CopyOnWriteArrayList<>();
    final List<WorkspaceId> told = new CopyOnWriteArrayList<>();
    final SimulatedSlack slack;
    final SlackApi api;
    final Installations installations;
    final SlackDirectory directory;
    final SlackChat chat;
    final SlackInbound inbound;

    final MovableClock domain = new MovableClock(NOON);
    private final Server server = new Server();
    private volatile Function<Act, Reply> answers = act -> Reply.Done.SILENT;

    private SlackOffice(SandboxOptions options) {
        slack = SimulatedSlack.start(options);
        api = new SlackApi(slack.apiUrl().toString(), Duration.ofSeconds(15));
        installations = new Installations(api, transactions, workspaces, Sealed.with(Sealed.freshKey()));
        directory = new SlackDirectory(installations, transactions, members, domain, domain);
        chat = new SlackChat(installations, directory, SlackPace.BELOW_LIMITS, InstantSource.system());
        Reception reception = new Reception(
                new FrontDesk(transactions, new Inbox(), verbs()),
                new Homes(List.of(new Section("part 1", 1, (work, member, now) -> Card.text("Home")))),
                new Commands(
                        List.of(new Command("card", "toy.card", locale -> List.of("card"), locale -> "shows a card"))),
                "toy.joined",
                "toy.left",
                told::add,
                InstantSource.fixed(NOON));
        inbound = new SlackInbound(installations, directory, transactions, reception);
    }

    /** An office with everything granted, installed. */
    static SlackOffice open() {
        SlackOffice office = closed(options());
        office.connect();
        return office;
    }

    /** An office where Rapport is not installed yet. */
    static SlackOffice closed(SandboxOptions options) {
        SlackOffice office = new SlackOffice(options);
        office.serve();
        return office;
    }

    static SandboxOptions options() {
        return SandboxOptions.of(Company.twelve(), InstantSource.fixed(NOON)).withRetryDelays(List.of(Duration.ZERO));
    }

    /** Installs the workspace by its bot token. */
    WorkspaceId connect() {
        Installations.Connecting connecting = installations.connect(slack.app().botToken(), NOON);
        return ((Installations.Connecting.Connected) connecting).workspace();
    }

    WorkspaceId workspace() {
        return transactions.run(work -> workspaces
                .byExternal(work, "slack", slack.app().team())
                .orElseThrow()
                .id());
    }

    /** Has every verb answer like this from now on. */
    void answers(Function<Act, Reply> newAnswers) {
        answers = newAnswers;
    }

    void answers(Reply reply) {
        answers(act -> reply);
    }

    MemberId member(String handle) {
        String external = slack.employee(handle).person().id();
        return transactions.run(work -> directory.known(work, workspace(), external, NOON));
    }

    Member described(String handle) {
        return transactions.run(
                work -> members.find(work, workspace(), member(handle)).orElseThrow());
    }

    /** Posts a card to one employee. */
    void post(String handle, Card card) {
        String address = ((Chat.Sent) chat.open(workspace(), List.of(member(handle)))).receipt();
        String message = transactions.run(work -> chat.render(work, workspace(), card, Locale.ENGLISH));
        chat.post(workspace(), address, message);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    /** A form with every kind of field. */
    static Form everything() {
        return new Form(
                "toy.ask",
                "subject-1",
                "Everything at once, and more",
                "Send",
                List.of(
                        new Form.Note("Some <!channel> words with & in them"),
                        new Form.Line("line", "Line", "A hint", "before", 40, Form.Need.REQUIRED),
                        new Form.Paragraph("text", "Text", "", "", 3000, Form.Need.OPTIONAL),
                        new Form.Choice(
                                "choice",
                                "Choice",
                                List.of(new Form.Option("a", "First"), new Form.Option("b", "Second")),
                                "b",
                                Form.Need.REQUIRED),
                        new Form.Ticks(
                                "ticks",
                                "Ticks",
                                List.of(new Form.Option("x", "X"), new Form.Option("y", "Y")),
                                List.of("y")),
                        new Form.People("people", "People", "", List.of(), 3, Form.Need.OPTIONAL),
                        new Form.Channel("channel", "Channel", "", "", Form.Need.OPTIONAL),
                        new Form.Day("day", "Day", "", LocalDate.parse("2026-03-10"), Form.Need.REQUIRED),
                        new Form.Time("time", "Time", "", LocalTime.of(9, 30), Form.Need.REQUIRED),
                        new Form.WholeNumber("number", "Number", "", 4, 2, 8),
                        new Form.Press(new Card.Button("Preview", "toy.preview", "subject-2"))));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        inbound.close();
        api.close();
        slack.close();
        database.close();
    }

    private List<Verb> verbs() {
        Permission everybody = new Permission("everybody", (work, act) -> true, locale -> "");
        return List.of("toy.card", "toy.ask", "toy.preview", "toy.joined", "toy.left", "toy.link").stream()
                .map(name -> Verb.pressed(name, everybody, (work, act, now) -> {
                    acts.add(act);
                    audit.record(work, act.workspace(), act.actor().value(), act.verb(), act.subject(), now);
                    return answers.apply(act);
                }))
                .toList();
    }

    private void serve() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(inbound.http(slack.app().signingSecret(), InstantSource.system()));
        try {
            server.start();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        slack.reachAppAt(address());
    }

    static Answers submitted(Map<String, List<String>> values) {
        return new Answers(values, Answers.Stage.SUBMITTED);
    }
}

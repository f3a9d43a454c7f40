package io.rapport.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A running simulated Slack workspace.
 *
 * <p>Start it, give the app {@link #apiUrl()} and {@link #app()}'s tokens, tell it where the app listens with {@link
 * #reachAppAt} (or let the app connect by Socket Mode), then act as its {@link #employee employees}.
 */
public final class SimulatedSlack implements AutoCloseable {

    private final World world;
    private final Ledger ledger = new Ledger();
    private final RateLimits limits = new RateLimits(0);
    private final SocketMode sockets;
    private final Deliveries deliveries;
    private final Tokens tokens;
    private final WebApi api;
    private final ApiServer server;
    private final Live live;
    private final Acts acts;
    private final Workplace workplace;
    private volatile Backstage backstage = Backstage.empty();

    private SimulatedSlack(SandboxOptions options, ApiServer server, Live live) {
        this.server = server;
        this.live = live;
        world = World.of(options);
        sockets = new SocketMode(world);
        deliveries = new Deliveries(world, sockets);
        tokens = new Tokens(world, sockets::openAddress);
        api = new WebApi(world, ledger, limits, tokens);
        ResponseUrls responses = new ResponseUrls(world);
        acts = new Acts(world, deliveries, responses, host());
        workplace = new Workplace(world, deliveries, tokens);
        server.serve(api, responses, page());
    }

    private Page page() {
        PageSight sight = new PageSight(world);
        ReadMarks marks = new ReadMarks(world);
        PageReading reading = new PageReading(world, marks, () -> backstage, api::trouble);
        PageNews news = new PageNews(world, reading, live);
        CurlText curl = new CurlText(world.app(), host() + "/api/", deliveries::endpoint);
        Traffic traffic = new Traffic(ledger, deliveries, curl, news::tell);
        PageActs deeds = new PageActs(world, acts, workplace, sight, () -> backstage);
        world.chronicle().listen(news::tell);
        return new Page(new PageAnswers(sight, reading, deeds, news, traffic, marks, () -> backstage), live);
    }

    /** Starts a workspace on loopback, without rate limits and faults until they are asked for. */
    public static SimulatedSlack start(SandboxOptions options) {
        ApiServer server = new ApiServer(options.port());
        server.start();
        return new SimulatedSlack(options, server, new Live());
    }

    /** Closes this workspace and starts another under the same address; pages that are open stay open and are told. */
    public SimulatedSlack startOver(SandboxOptions options) {
        api.close();
        deliveries.close();
        sockets.close();
        SimulatedSlack next = new SimulatedSlack(options, server, live);
        next.backstage = backstage;
        live.reset();
        return next;
    }

    /** Gives the page what it shows beyond Slack's protocol. */
    public void show(Backstage told) {
        backstage = told;
    }

    /** Where the page is. */
    public URI pageUrl() {
        return URI.create(host() + "/");
    }

    /** What tells open pages of moments Slack knows nothing of. */
    public Live live() {
        return live;
    }

    /** The address of the Web API, for {@code RAPPORT_SLACK_API_URL}. */
    public URI apiUrl() {
        return URI.create(host() + "/api/");
    }

    /** What the app is here: ids, tokens, scopes. */
    public AppCredentials app() {
        return world.app();
    }

    /** Says where the app listens: the address of its server, to which {@code /slack/events} is added. */
    public void reachAppAt(URI address) {
        checkLoopback(address);
        deliveries.reachAt(address.resolve("/slack/events"));
    }

    /** Whether the app holds a Socket Mode connection. */
    public boolean isConnected() {
        return sockets.isConnected();
    }

    /** Asks the app to open a new Socket Mode connection and ends the old one. */
    public void refreshConnection() {
        sockets.refresh();
    }

    /** The employee with this handle, such as {@code ana}. */
    public Employee employee(String handle) {
        return new Employee(world, acts, world.directory().named(handle).id());
    }

    /** Every employee, guests included. */
    public List<Employee> employees() {
        return world.directory().all().stream()
                .filter(Person::isEmployee)
                .map(person -> new Employee(world, acts, person.id()))
                .toList();
    }

    /** What happens to people, channels and the installation. */
    public Workplace workplace() {
        return workplace;
    }

    /** Every conversation there is. */
    public List<Conversation> conversations() {
        return world.conversations().all();
    }

    /** Every message that stands in a conversation, ephemeral ones included. */
    public List<Message> messages(String channel) {
        return world.conversations().messages(channel);
    }

    /** Every message the app has standing anywhere. */
    public List<Message> messages() {
        return conversations().stream()
                .flatMap(each -> messages(each.id()).stream())
                .toList();
    }

    /** Every call the app made. */
    public List<Call> calls() {
        return ledger.all();
    }

    /** Every call the app made of one method. */
    public List<Call> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    /** How many calls of the app have come in and are not answered yet. */
    public int callsInFlight() {
        return api.inFlight();
    }

    /** Every delivery to the app that was attempted. */
    public List<Sent> sent() {
        return deliveries.all();
    }

    /** Everything that happened, in order. */
    public List<Happening> happenings() {
        return world.chronicle().all();
    }

    /** Hears of everything that happens from now on, at once, on the thread on which it happens. */
    public void listen(Consumer<Happening> listener) {
        world.chronicle().listen(listener);
    }

    /** The story so far, readable. */
    public Transcript transcript() {
        return new Transcript(world);
    }

    /** Finds answers for forms. */
    public Filler filler() {
        return new Filler(world);
    }

    /** Lets these things go wrong from now on. */
    public void meet(Faults faults) {
        api.meet(faults);
    }

    /** Lets every call meet this fault for a while, on the wire clock. */
    public void meet(Fault fault, Duration span) {
        api.meet(Faults.none().with(fault), world.wireNow().plus(span));
        live.hint("conversations", person -> true);
    }

    /** Answers nothing but 503 for a while, on the wire clock. */
    public void goDown(Duration span) {
        api.goDown(span);
    }

    /** Holds the app to Slack's rate limits times {@code factor}; 0 lets every call through. */
    public void limitRates(double factor) {
        limits.scale(factor);
    }

    /** Deletes one of the profile fields that the workspace made for itself. */
    public void removeProfileField(String label) {
        world.directory().fields().remove(label);
    }

    /** Changes someone's profile without telling the app. */
    public void changeQuietly(String handle, UnaryOperator<Person> change) {
        world.directory().change(world.directory().named(handle).id(), world.now(), change);
    }

    @Override
    public void close() {
        api.close();
        deliveries.close();
        sockets.close();
        live.close();
        server.stop();
    }

    private String host() {
        return "http://127.0.0.1:" + server.port();
    }

    private static void checkLoopback(URI address) {
        String host = address.getHost();
        if (!"127.0.0.1".equals(host) && !"localhost".equals(host) && !"[::1]".equals(host)) {
            throw new IllegalArgumentException("the simulated Slack speaks to loopback only, not to " + address);
        }
    }
}

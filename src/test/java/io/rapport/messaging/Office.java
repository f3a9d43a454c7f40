package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.Profile;
import io.rapport.people.Standing;
import io.rapport.people.Workspaces;
import io.rapport.store.Inbox;
import io.rapport.store.TestDatabase;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A workplace in memory for a feature's tests: people, a {@link FakeChat}, the front desk and the dispatcher, and a clock that
 * walks. People press the buttons they can see and submit the forms they were asked:
 *
 * <pre>{@code
 * Office office = Office.at("2026-03-02T09:00:00Z");
 * MemberId ana = office.joined("Ana");
 * office.opens(verbs, kinds, sections);
 * office.press(ana, "Set a goal");
 * office.submit(ana, Map.of("title", "Climb together"));
 * office.walkTo("2026-03-03T09:00:00Z");
 * assertThat(office.last(ana).plain()).contains("Climb together");
 * }</pre>
 */
public final class Office implements AutoCloseable {

    /** How long a claim is good for. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final TestDatabase database;
    private final Transactions transactions;
    private final WorkspaceId workspace;
    private final Outbox outbox = new Outbox();
    private final Members members = new Members();
    private Instant wire;
    private final FakeChat chat;
    private final Map<MemberId, Form> forms = new HashMap<>();
    private final Map<MemberId, Card> answers = new HashMap<>();
    private Instant now;
    private int deliveries;
    private Commands commands = new Commands(List.of());
    private Homes homes = new Homes(List.of());
    private @Nullable FrontDesk desk;
    private @Nullable Dispatcher dispatcher;

    private Office(TestDatabase database, Instant start) {
        this.database = database;
        this.transactions = database.transactions();
        this.now = start;
        this.wire = start;
        this.chat = new FakeChat(() -> this.wire);
        this.workspace = transactions.run(work ->
                new Workspaces().install(work, "slack", "T1", "Acme", start).id());
    }

    /** A fresh one on H2, at an instant. */
    public static Office at(String instant) {
        return on(TestDatabase.fresh(), Instant.parse(instant));
    }

    /** One on a database of the test's choice. */
    public static Office on(TestDatabase database, Instant start) {
        return new Office(database, start);
    }

    /** Lets people do and be told these things. */
    public void opens(List<Verb> verbs, List<Kind> kinds, List<Section> sections) {
        opens(verbs, kinds, sections, List.of());
    }

    /** Lets people do and be told these things, and type these commands. */
    public void opens(List<Verb> verbs, List<Kind> kinds, List<Section> sections, List<Command> typed) {
        commands = new Commands(typed);
        homes = new Homes(sections);
        List<Verb> all = Stream.of(verbs, List.of(commands.help()), homes.verbs())
                .flatMap(List::stream)
                .toList();
        desk = new FrontDesk(transactions, new Inbox(), all);
        dispatcher = new Dispatcher(transactions, kinds, homes, chat, connection());
    }

    /** How a dispatcher is connected here: calls run one after the other, outcomes settle after a minute. */
    public Dispatcher.Wire connection() {
        return new Dispatcher.Wire(this::wire, Duration.ofMinutes(1), LEASE, Runnable::run);
    }

    /** Somebody in Berlin who speaks English. */
    public MemberId joined(String name) {
        return joined(name, "Europe/Berlin", "en");
    }

    /** Somebody elsewhere; hours are 9:00 to 17:30, Monday to Friday. */
    public MemberId joined(String name, String zone, String language) {
        return arrived(name, Standing.PERSON, ZoneId.of(zone), Locale.forLanguageTag(language));
    }

    /** Somebody of another standing. */
    public MemberId arrived(String name, Standing standing, ZoneId zone, Locale locale) {
        return described(new Profile("U" + name.toUpperCase(Locale.ROOT), name, standing, false, zone, locale));
    }

    /** Somebody, new or known, as the platform describes them. */
    public MemberId described(Profile profile) {
        return transactions.run(work -> members.record(work, workspace, profile, now));
    }

    /** An admin of the workspace in Berlin who speaks English. */
    public MemberId admin(String name) {
        return admin(name, Locale.ENGLISH);
    }

    /** An admin of the workspace in Berlin. */
    public MemberId admin(String name, Locale locale) {
        return described(new Profile(
                "U" + name.toUpperCase(Locale.ROOT), name, Standing.PERSON, true, ZoneId.of("Europe/Berlin"), locale));
    }

    /** A member as recorded. */
    public Member member(MemberId id) {
        return transactions.run(work -> members.find(work, workspace, id).orElseThrow());
    }

    /** Changes what a member chose: hours, budget, pause. */
    public void change(MemberId id, UnaryOperator<Member> change) {
        transactions.execute(work -> {
            members.save(work, change.apply(members.find(work, workspace, id).orElseThrow()), now);
            outbox.reconsider(work, workspace, id);
        });
    }

    public Transactions transactions() {
        return transactions;
    }

    public TestDatabase database() {
        return database;
    }

    public WorkspaceId workspace() {
        return workspace;
    }

    public Outbox outbox() {
        return outbox;
    }

    public FakeChat chat() {
        return chat;
    }

    /** Domain time. */
    public Instant now() {
        return now;
    }

    /** Wire time. */
    public Instant wire() {
        return wire;
    }

    /** Lets wire time pass alone. */
    public void waits(Duration duration) {
        wire = wire.plus(duration);
    }

    /** Posts a notice now, and delivers. */
    public void post(Notice notice) {
        transactions.execute(work -> outbox.post(work, notice, now));
        deliver();
    }

    /** Delivers what is due until nothing due is undelivered, letting wire time pass where the dispatcher asks for it. */
    public void deliver() {
        Dispatcher open = open(dispatcher);
        for (int step = 0; step < 10_000; step++) {
            @Nullable Instant again = open.step(workspace, now).againAt();
            if (again == null) {
                return;
            }
            wire = wire.isBefore(again) ? again : wire;
        }
        throw new AssertionError("the dispatcher comes to no end");
    }

    /** Walks the clock to an instant, from due instant to due instant. */
    public void walkTo(String instant) {
        walkTo(Instant.parse(instant));
    }

    /** Walks the clock to an instant, from due instant to due instant. */
    public void walkTo(Instant instant) {
        deliver();
        for (Optional<Instant> due = nextDue(); due.isPresent() && !due.get().isAfter(instant); due = nextDue()) {
            moveTo(due.get());
            deliver();
        }
        moveTo(instant);
        deliver();
    }

    /** Moves the clock without delivering anything. */
    public void moveTo(Instant instant) {
        if (instant.isAfter(now)) {
            wire = wire.plus(Duration.between(now, instant));
            now = instant;
        }
    }

    /** Turns the clock back, as somebody may who set it wrong; the wire's clock does not notice. */
    public void turnBackTo(Instant instant) {
        now = instant;
    }

    /** Returns when something waiting may be said next. */
    public Optional<Instant> nextDue() {
        return transactions.run(work -> outbox.nextDue(work, workspace));
    }

    /** What waits, earliest first. */
    public List<Outbox.Held> held() {
        return transactions.run(work -> outbox.held(work, workspace));
    }

    /** What did not simply arrive, latest first. */
    public List<Outbox.Mishap> mishaps() {
        return transactions.run(work -> outbox.mishaps(work, workspace, 1000));
    }

    /** Presses the button with this label, or of this verb, where the member saw it last: an answer, a form, a message, Home. */
    public Reply press(MemberId member, String label) {
        Card.Button button = visible(member)
                .flatMap(card -> buttons(card).stream())
                .filter(candidate -> isMeant(candidate, label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no button \"" + label + "\" for " + member(member).name() + ", but "
                                + visible(member)
                                        .flatMap(card -> buttons(card).stream())
                                        .map(Card.Button::label)
                                        .toList()));
        return perform(member, button.verb(), button.subject(), Answers.NONE);
    }

    /** Presses a button inside the form that the member is looking at, with the answers so far. */
    public Reply draft(MemberId member, String label, Map<String, String> filled) {
        Form form = form(member);
        Card.Button button = form.fields().stream()
                .filter(field -> field instanceof Form.Press)
                .map(field -> ((Form.Press) field).button())
                .filter(candidate -> isMeant(candidate, label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button \"" + label + "\" in " + form));
        return perform(
                member, button.verb(), button.subject(), new Answers(values(form, filled), Answers.Stage.DRAFTED));
    }

    /**
     * Submits the form that the member is looking at; what is not filled in keeps what the form came with. Several members or
     * ticks are separated by commas.
     */
    public Reply submit(MemberId member, Map<String, String> filled) {
        Form form = form(member);
        return perform(member, form.verb(), form.subject(), new Answers(values(form, filled), Answers.Stage.SUBMITTED));
    }

    /** Types after {@code /rapport}. */
    public Reply types(MemberId member, String text) {
        Act act = commands.act(workspace, member, text, Place.NONE);
        return perform(member, act.verb(), act.subject(), act.answers());
    }

    /** Performs any act. */
    public Reply perform(MemberId member, String verb, String subject, Answers filled) {
        Act act = new Act(workspace, verb, subject, member, filled, Place.NONE);
        Reply reply = open(desk).receive("delivery " + ++deliveries, act, now);
        if (reply instanceof Reply.Ask ask) {
            forms.put(member, ask.form());
        } else if (reply instanceof Reply.Done done) {
            forms.remove(member);
            answers.put(member, done.card());
        }
        deliver();
        return reply;
    }

    /** The form that a member is looking at. */
    public Form form(MemberId member) {
        return Optional.ofNullable(forms.get(member))
                .orElseThrow(() -> new AssertionError(member(member).name() + " sees no form"));
    }

    /** What the form that a member is looking at says beside its fields. */
    public String notes(MemberId member) {
        return form(member).fields().stream()
                .filter(field -> field instanceof Form.Note)
                .map(field -> ((Form.Note) field).text())
                .collect(Collectors.joining("\n"));
    }

    /** The last message a member can see. */
    public Card last(MemberId member) {
        List<FakeChat.Said> said = chat.said(member);
        assertThat(said).as("what %s was told", member(member).name()).isNotEmpty();
        return said.get(said.size() - 1).card();
    }

    /** The texts a member was told, in order. */
    public List<String> said(MemberId member) {
        return chat.said(member).stream().map(FakeChat.Said::text).toList();
    }

    /** A member's Home page as it is now. */
    public Card home(MemberId member) {
        return transactions.run(
                work -> homes.page(work, members.find(work, workspace, member).orElseThrow(), now));
    }

    /** Has a member open Home. */
    public Card opensHome(MemberId member) {
        transactions.execute(work -> homes.opened(work, workspace, member, now));
        deliver();
        return chat.home(member).orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }

    private Stream<Card> visible(MemberId member) {
        List<Card> visible = new ArrayList<>();
        Optional.ofNullable(answers.get(member)).ifPresent(visible::add);
        List<FakeChat.Said> said = chat.said(member);
        for (int index = said.size() - 1; index >= 0; index--) {
            visible.add(said.get(index).card());
        }
        visible.add(home(member));
        return visible.stream();
    }

    private static boolean isMeant(Card.Button button, String labelOrVerb) {
        return button.label().equals(labelOrVerb) || button.verb().equals(labelOrVerb);
    }

    private static List<Card.Button> buttons(Card card) {
        return card.parts().stream()
                .filter(part -> part instanceof Card.Buttons)
                .flatMap(part -> ((Card.Buttons) part).elements().stream())
                .filter(element -> element instanceof Card.Button)
                .map(element -> (Card.Button) element)
                .toList();
    }

    private static Map<String, List<String>> values(Form form, Map<String, String> filled) {
        Map<String, List<String>> values = new HashMap<>(FormAnswers.initial(form));
        assertThat(values.keySet()).as("fields of the form").containsAll(filled.keySet());
        filled.forEach((name, value) -> values.put(name, FormAnswers.filled(form, name, value)));
        return values;
    }

    private static <T> T open(@Nullable T part) {
        if (part == null) {
            throw new AssertionError("call opens(…) first");
        }
        return part;
    }
}

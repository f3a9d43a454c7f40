package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A chat platform in memory: remembers who was told what, and fails on command ({@link #next}) or by a rule ({@link #fails}).
 * It outlives the process under test, like a real one.
 */
public final class FakeChat implements Chat {

    /** How a call fails. */
    public enum Fault {
        NONE,
        /** 429 with Retry-After. */
        TOO_MANY,
        /** 500 and nothing happened. */
        NOT_APPLIED,
        /** 500, or a cut connection, although it happened. */
        APPLIED,
        /** No answer; it happens within the settle time. */
        APPLIED_LATE,
        REFUSED
    }

    /** A message as people see it. */
    public record Said(String address, String receipt, Card card, Instant at) {

        /** Its headings and paragraphs. */
        public String text() {
            return card.plain();
        }
    }

    public static final Duration RETRY_AFTER = Duration.ofSeconds(7);
    public static final Duration LATE = Duration.ofSeconds(30);

    private final InstantSource wire;
    private final Map<String, Card> cards = new HashMap<>();
    private final Map<String, String> conversations = new TreeMap<>();
    private final List<Said> said = new ArrayList<>();
    private final Map<MemberId, Card> homes = new HashMap<>();
    private final Set<MemberId> gone = new HashSet<>();
    private final List<Arriving> arriving = new ArrayList<>();
    private final Map<Operation, Deque<Fault>> scripted = new EnumMap<>(Operation.class);
    private final Map<Operation, Integer> calls = new EnumMap<>(Operation.class);
    private final Map<Operation, Instant> closedUntil = new EnumMap<>(Operation.class);
    private Function<Operation, Fault> rule = operation -> Fault.NONE;
    private Runnable onCall = () -> {};
    private Pace pace = new Pace(1_000_000, Duration.ofMillis(1));
    private boolean history;
    private int receipts;
    private int tooSoon;

    private record Arriving(Instant at, Said message) {}

    /** A platform on which wire time passes as {@code wire} says. */
    public FakeChat(InstantSource wire) {
        this.wire = wire;
    }

    /** Makes the next calls of an operation fail, in this order. */
    public synchronized void next(Operation operation, Fault... faults) {
        scripted.computeIfAbsent(operation, any -> new ArrayDeque<>()).addAll(List.of(faults));
    }

    /** Makes calls fail by a rule. */
    public synchronized void fails(Function<Operation, Fault> faults) {
        rule = faults;
    }

    /** Lets Rapport read its own conversations. */
    public synchronized void showsHistory() {
        history = true;
    }

    /** Sets the pace of all operations. */
    public synchronized void pace(Pace slower) {
        pace = slower;
    }

    /** Runs something at each call, for instance to check that no unit of work is open. */
    public synchronized void onCall(Runnable check) {
        onCall = check;
    }

    /** Refuses conversations with a member from now on. */
    public synchronized void refuses(MemberId member) {
        gone.add(member);
    }

    /** Everything a member can see in conversations with Rapport, private ones and shared ones, in order. */
    public synchronized List<Said> said(MemberId member) {
        return all().stream()
                .filter(message -> readers(message.address()).contains(member.value()))
                .toList();
    }

    /** What a member was told in private, in order. */
    public synchronized List<Said> saidPrivately(MemberId member) {
        return all().stream()
                .filter(message -> readers(message.address()).equals(Set.of(member.value())))
                .toList();
    }

    /** What these members were told in one conversation, in order. */
    public synchronized List<Said> saidTogether(MemberId... members) {
        Set<String> circle = List.of(members).stream().map(MemberId::value).collect(Collectors.toSet());
        return all().stream()
                .filter(message -> readers(message.address()).equals(circle))
                .toList();
    }

    /** What was posted in a channel, or to any address, in order. */
    public synchronized List<Said> saidIn(String address) {
        return all().stream()
                .filter(message -> message.address().equals(address))
                .toList();
    }

    /** Every message there is, in order. */
    public synchronized List<Said> all() {
        arrive();
        return List.copyOf(said);
    }

    /** The Home page that a member sees, if any was shown. */
    public synchronized Optional<Card> home(MemberId member) {
        return Optional.ofNullable(homes.get(member));
    }

    /** How often an operation was called. */
    public synchronized int calls(Operation operation) {
        return calls.getOrDefault(operation, 0);
    }

    /** How many calls came before a Retry-After was over. */
    public synchronized int tooSoon() {
        return tooSoon;
    }

    /** How many sets of members a conversation was opened with. */
    public synchronized int conversations() {
        return conversations.size();
    }

    @Override
    public synchronized String render(Work work, WorkspaceId workspace, Card card, Locale language) {
        cards.put(card.toString(), card);
        return card.toString();
    }

    @Override
    public synchronized String renderHome(Work work, WorkspaceId workspace, Card card, Locale language) {
        return render(work, workspace, card, language);
    }

    @Override
    public synchronized Outcome open(WorkspaceId workspace, List<MemberId> members) {
        if (members.stream().anyMatch(gone::contains)) {
            called(Operation.OPEN);
            return new Refused("user_disabled");
        }
        String circle = Circle.text(members);
        return perform(Operation.OPEN, () -> {
            conversations.computeIfAbsent(circle, any -> "D" + (conversations.size() + 1));
            return conversations.get(circle);
        });
    }

    @Override
    public synchronized Outcome post(WorkspaceId workspace, String address, String message) {
        Said said = new Said(address, "m" + ++receipts, card(message), wire.instant());
        return perform(
                Operation.POST,
                () -> {
                    this.said.add(said);
                    return said.receipt();
                },
                () -> arriving.add(new Arriving(wire.instant().plus(LATE), said)));
    }

    @Override
    public synchronized Outcome update(WorkspaceId workspace, String address, String receipt, String message) {
        return perform(Operation.UPDATE, () -> {
            said.replaceAll(
                    old -> old.address().equals(address) && old.receipt().equals(receipt)
                            ? new Said(address, receipt, card(message), old.at())
                            : old);
            return receipt;
        });
    }

    @Override
    public synchronized Outcome showHome(WorkspaceId workspace, MemberId member, String page) {
        return perform(Operation.HOME, () -> {
            homes.put(member, card(page));
            return "";
        });
    }

    @Override
    public synchronized Finding look(
            WorkspaceId workspace, String address, String message, Instant since, Set<String> taken) {
        Fault fault = called(Operation.LOOK);
        if (!history) {
            return new CannotTell();
        }
        if (fault != Fault.NONE) {
            return new NotNow(wire.instant().plus(RETRY_AFTER));
        }
        return saidIn(address).stream()
                .filter(old -> old.card().equals(card(message)) && !taken.contains(old.receipt()))
                .filter(old -> !old.at().isBefore(since))
                .findFirst()
                .<Finding>map(old -> new Found(old.receipt()))
                .orElseGet(Absent::new);
    }

    @Override
    public synchronized Pace pace(Operation operation) {
        return pace;
    }

    private interface Effect {
        String apply();
    }

    private Outcome perform(Operation operation, Effect effect) {
        return perform(operation, effect, effect::apply);
    }

    private Outcome perform(Operation operation, Effect effect, Runnable late) {
        Fault fault = called(operation);
        return switch (fault) {
            case NONE -> new Sent(effect.apply());
            case TOO_MANY -> {
                closedUntil.put(operation, wire.instant().plus(RETRY_AFTER));
                yield new Later(wire.instant().plus(RETRY_AFTER));
            }
            case NOT_APPLIED -> new Unknown("internal_error");
            case APPLIED -> {
                effect.apply();
                yield new Unknown("fatal_error");
            }
            case APPLIED_LATE -> {
                late.run();
                yield new Unknown("timeout");
            }
            case REFUSED -> new Refused("channel_not_found");
        };
    }

    private Fault called(Operation operation) {
        onCall.run();
        arrive();
        calls.merge(operation, 1, Integer::sum);
        Instant closed = closedUntil.getOrDefault(operation, Instant.MIN);
        if (wire.instant().isBefore(closed)) {
            tooSoon++;
        }
        @Nullable Deque<Fault> script = scripted.get(operation);
        return script == null || script.isEmpty() ? rule.apply(operation) : script.removeFirst();
    }

    private void arrive() {
        arriving.removeIf(late -> {
            boolean there = !late.at().isAfter(wire.instant());
            if (there) {
                said.add(late.message());
            }
            return there;
        });
    }

    private Card card(String bytes) {
        @Nullable Card card = cards.get(bytes);
        if (card == null) {
            throw new AssertionError("nobody rendered " + bytes);
        }
        return card;
    }

    private Set<String> readers(String address) {
        return conversations.entrySet().stream()
                .filter(conversation -> conversation.getValue().equals(address))
                .flatMap(conversation -> Circle.members(conversation.getKey()).stream())
                .map(MemberId::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

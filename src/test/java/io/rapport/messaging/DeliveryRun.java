package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.Profile;
import io.rapport.people.Standing;
import io.rapport.people.Workspaces;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One workspace's notices delivered under a seed's faults: 429, 500 applied and not, late arrivals, and the process stopping at
 * any boundary and starting again. Repeatable by its seed.
 */
final class DeliveryRun {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration SETTLE = Duration.ofMinutes(1);
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "Europe/Lisbon", "Asia/Tokyo", "America/New_York", "Asia/Kolkata");
    private static final int NOTICES = 8;
    private static final Duration FROZEN = Duration.ofMinutes(5);
    private static final int CALM_AFTER = 15;

    private final Transactions transactions;
    private final WorkspaceId workspace;
    private final Random random;
    private final FakeChat chat;
    private final Outbox outbox = new Outbox();
    private final Set<String> kept = new TreeSet<>();
    private final Set<String> droppable = new TreeSet<>();
    private Instant wire = START;
    private int crashesInAHundred = 2;
    private int starts;

    DeliveryRun(Transactions transactions, long seed) {
        this.transactions = transactions;
        this.random = new Random(seed);
        this.chat = new FakeChat(() -> wire);
        this.workspace = transactions.run(work -> new Workspaces()
                .install(work, "slack", "T" + seed + "-" + System.identityHashCode(this), "Acme", START)
                .id());
        chat.fails(operation -> fault());
        if (seed % 5 == 0) {
            chat.pace(new Chat.Pace(1 + random.nextInt(10), Duration.ofMillis(random.nextInt(1500) + 1L)));
        }
    }

    DeliveryRun withHistory() {
        chat.showsHistory();
        return this;
    }

    DeliveryRun withoutCrashes() {
        crashesInAHundred = 0;
        return this;
    }

    /** Posts everything and delivers until nothing waits. */
    DeliveryRun toItsEnd() {
        List<MemberId> people = people();
        transactions.execute(work -> notices(people).forEach(notice -> outbox.post(work, notice, START)));
        for (Optional<Instant> next = Optional.of(wire); next.isPresent(); next = nextDue()) {
            wire = later(wire, next.get());
            deliver();
        }
        return this;
    }

    /** How often each subject was said at any one address: what is said to each apart is not said twice. */
    Map<String, Integer> said() {
        Map<String, Integer> said = new TreeMap<>();
        chat.all().stream()
                .collect(Collectors.groupingBy(message -> message.text() + " " + message.address()))
                .forEach((message, times) ->
                        said.merge(message.substring(0, message.indexOf(' ')), times.size(), Math::max));
        return said;
    }

    /** Subjects that must not be lost, whatever happens. */
    Set<String> kept() {
        return kept;
    }

    /** Subjects that are dropped where nobody can know. */
    Set<String> droppable() {
        return droppable;
    }

    /** Subjects listed in a state. */
    Set<String> listed(String state) {
        return transactions.run(work -> outbox.mishaps(work, workspace, 1000)).stream()
                .filter(mishap -> mishap.state().equals(state))
                .map(mishap -> mishap.notice().subject())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    int starts() {
        return starts;
    }

    int tooSoon() {
        return chat.tooSoon();
    }

    private void deliver() {
        Dispatcher dispatcher = start();
        while (true) {
            try {
                @Nullable Instant again = dispatcher.step(workspace, wire).againAt();
                if (again == null) {
                    return;
                }
                wire = later(wire, again);
            } catch (RuntimeException | Crash.Stopped stop) {
                if (!Crash.caused(stop)) {
                    throw stop;
                }
                dispatcher = start();
            }
        }
    }

    /** On H2 the claims of the process before are released at the start; elsewhere their leases run out. */
    private Dispatcher start() {
        starts++;
        Crash plug = new Crash(() -> starts < CALM_AFTER && random.nextInt(100) < crashesInAHundred);
        Dispatcher.Wire connection = new Dispatcher.Wire(
                () -> {
                    plug.mayHappen();
                    return wire;
                },
                SETTLE,
                Office.LEASE,
                call -> {
                    plug.mayHappen();
                    mayFreeze();
                    call.run();
                });
        Dispatcher dispatcher =
                new Dispatcher(transactions, Says.all(), new Homes(List.of()), new FragileChat(chat, plug), connection);
        wire = wire.plusMillis(random.nextInt(5000));
        if (random.nextBoolean()) {
            release();
        }
        return dispatcher;
    }

    /** Like SIGSTOP before a call: another process takes over meanwhile, and then this one goes on as if nothing had been. */
    private void mayFreeze() {
        if (starts < CALM_AFTER && random.nextInt(100) < 1) {
            wire = wire.plus(FROZEN);
            deliver();
        }
    }

    private void release() {
        Dispatcher.Wire calm = new Dispatcher.Wire(() -> wire, SETTLE, Office.LEASE, Runnable::run);
        new Dispatcher(transactions, Says.all(), new Homes(List.of()), chat, calm).releaseClaims(workspace);
    }

    private FakeChat.Fault fault() {
        int dice = starts < CALM_AFTER ? random.nextInt(100) : 99;
        if (dice < 8) {
            return FakeChat.Fault.TOO_MANY;
        }
        if (dice < 16) {
            return FakeChat.Fault.NOT_APPLIED;
        }
        if (dice < 24) {
            return FakeChat.Fault.APPLIED;
        }
        return dice < 28 ? FakeChat.Fault.APPLIED_LATE : FakeChat.Fault.NONE;
    }

    private List<MemberId> people() {
        List<MemberId> people = new ArrayList<>();
        for (String zone : ZONES) {
            Profile profile = new Profile("U" + zone, zone, Standing.PERSON, false, ZoneId.of(zone), Locale.ENGLISH);
            people.add(transactions.run(work -> new Members().record(work, workspace, profile, START)));
        }
        return people;
    }

    private List<Notice> notices(List<MemberId> people) {
        List<Notice> notices = new ArrayList<>();
        for (int number = 0; number < NOTICES; number++) {
            MemberId reader = people.get(random.nextInt(people.size()));
            String subject = "s" + number;
            Kind kind = Says.all().get(random.nextInt(4));
            notices.add(
                    kind.name().equals(Says.channel().name())
                            ? Says.inChannel(workspace, subject, "C" + number % 2, START)
                            : random.nextInt(3) > 0
                                    ? Says.privately(workspace, kind, subject, reader, START)
                                    : Says.together(workspace, kind, subject, START, people.get(0), people.get(1)));
            (kind.whenUnknown() == Kind.WhenUnknown.SEND_AGAIN ? kept : droppable).add(subject);
        }
        return notices;
    }

    private Optional<Instant> nextDue() {
        return transactions.run(work -> outbox.nextDue(work, workspace));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

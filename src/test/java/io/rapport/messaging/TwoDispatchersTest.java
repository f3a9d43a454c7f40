package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.MemberId;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class TwoDispatchersTest {

    private static final int NOTICES = 40;

    private final Office office;
    private final WorkspaceId acme;
    private final FakeChat chat;
    private final ExecutorService nodes = Executors.newFixedThreadPool(2);
    private final ExecutorService calls = Executors.newFixedThreadPool(8);

    TwoDispatchersTest(TestDatabase database) {
        office = Office.on(database, Instant.parse("2026-03-02T09:00:00Z"));
        acme = office.workspace();
        chat = office.chat();
        chat.pace(new Chat.Pace(1_000_000, Duration.ofMillis(1)));
        chat.showsHistory();
    }

    @AfterEach
    void stop() {
        nodes.shutdownNow();
        calls.shutdownNow();
    }

    @Test
    void sayEverythingOnceWhenBothWorkAtOnce() throws Exception {
        Set<String> subjects = post();

        while (!bothStep(Duration.ZERO)) {
            office.waits(Duration.ofSeconds(1));
        }

        assertThat(said()).containsExactlyElementsOf(subjects);
    }

    @Test
    void sayEverythingOnceWhenTheirWireClocksDisagreeAndCallsFail() throws Exception {
        Set<String> subjects = post();
        for (int count = 0; count < 6; count++) {
            chat.next(
                    Chat.Operation.POST,
                    FakeChat.Fault.APPLIED,
                    FakeChat.Fault.NONE,
                    FakeChat.Fault.NOT_APPLIED,
                    FakeChat.Fault.APPLIED_LATE);
        }

        while (!bothStep(Duration.ofSeconds(20))) {
            office.waits(Duration.ofSeconds(5));
        }

        assertThat(said()).containsExactlyElementsOf(subjects);
    }

    /** Both step once; answers whether nothing is left. */
    private boolean bothStep(Duration skew) throws InterruptedException, ExecutionException {
        List<Callable<@Nullable Instant>> steps = List.of(() -> step(Duration.ZERO), () -> step(skew));
        boolean done = true;
        for (Future<@Nullable Instant> step : nodes.invokeAll(steps)) {
            done &= step.get() == null;
        }
        return done;
    }

    private @Nullable Instant step(Duration skew) {
        Dispatcher.Wire wire =
                new Dispatcher.Wire(() -> office.wire().plus(skew), Duration.ofMinutes(1), Office.LEASE, calls);
        return new Dispatcher(office.transactions(), Says.all(), new Homes(List.of()), chat, wire)
                .step(acme, office.now())
                .againAt();
    }

    private Set<String> post() {
        Set<String> subjects = new TreeSet<>();
        List<Notice> notices = new ArrayList<>();
        for (int number = 0; number < NOTICES; number++) {
            MemberId reader = office.joined("person" + number);
            notices.add(Says.privately(acme, Says.round(), "s" + (100 + number), reader, office.now()));
            subjects.add("s" + (100 + number) + " (en)");
        }
        office.transactions()
                .execute(work -> notices.forEach(notice -> office.outbox().post(work, notice, office.now())));
        return subjects;
    }

    private List<String> said() {
        return chat.all().stream().map(FakeChat.Said::text).sorted().collect(Collectors.toCollection(ArrayList::new));
    }
}

package io.rapport.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings deliveries to the app by whichever line is open, and repeats events that failed. */
final class Deliveries {

    private final World world;
    private final SocketMode sockets;
    private final List<Sent> sent = new ArrayList<>();
    private final List<Consumer<Sent>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService repeats = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "simulated-slack-retries");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable URI endpoint;
    private volatile @Nullable Line http;

    Deliveries(World world, SocketMode sockets) {
        this.world = world;
        this.sockets = sockets;
    }

    void reachAt(URI endpoint) {
        this.endpoint = endpoint;
        http = new HttpLine(endpoint, world);
    }

    /** Where the app listens; null while nobody said. */
    @Nullable
    URI endpoint() {
        return endpoint;
    }

    /** Delivers once. */
    Ack once(Delivery delivery) {
        Instant start = world.wireNow();
        Instant at = world.now();
        Line http = this.http;
        Ack ack = sockets.isConnected()
                ? sockets.deliver(delivery)
                : http == null ? Ack.failed("connection_failed") : http.deliver(delivery);
        Duration took = Duration.between(start, world.wireNow());
        note(new Sent(world.ids().number(), delivery, at, start, took, ack.status(), ack.body()));
        return ack;
    }

    /** Delivers an event; if that fails it is repeated as often as Slack does, in the background. */
    Ack event(Delivery delivery) {
        Ack ack = once(delivery);
        List<Duration> delays = world.options().retryDelays();
        if (!ack.problem().isEmpty() && !ack.isFinal() && delivery.retry() < delays.size()) {
            Duration delay = delays.get(delivery.retry());
            Future<?> repeat = repeats.schedule(
                    () -> event(delivery.again(ack.problem())), delay.toMillis(), TimeUnit.MILLISECONDS);
            if (repeat.isCancelled()) {
                throw new IllegalStateException("the simulated Slack is closing");
            }
        }
        return ack;
    }

    synchronized List<Sent> all() {
        return List.copyOf(sent);
    }

    void close() {
        repeats.shutdownNow();
    }

    /** Hears of every attempt from now on, once it is over. */
    void listen(Consumer<Sent> listener) {
        listeners.add(listener);
    }

    private void note(Sent attempt) {
        synchronized (this) {
            sent.add(attempt);
        }
        listeners.forEach(listener -> listener.accept(attempt));
    }
}

package io.rapport.sandbox;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Socket Mode: the app connects, and deliveries reach it in envelopes which it acknowledges by id. */
final class SocketMode implements Line {

    private static final int MOST_CONNECTIONS = 10;

    private final World world;
    private final Map<String, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private @Nullable Sockets sockets;

    SocketMode(World world) {
        this.world = world;
    }

    /** An address that lets the app connect once. */
    synchronized String openAddress() {
        if (sockets == null) {
            sockets = new Sockets();
            sockets.listen();
        }
        String ticket = UUID.nameUUIDFromBytes(world.ids().next("ticket").getBytes(StandardCharsets.UTF_8))
                .toString();
        tickets.add(ticket);
        return "ws://127.0.0.1:" + sockets.getPort() + "/link/?ticket=" + ticket + "&app_id="
                + world.app().appId();
    }

    synchronized boolean isConnected() {
        return sockets != null && !sockets.getConnections().isEmpty();
    }

    @Override
    public Ack deliver(Delivery delivery) {
        JsonObject envelope = envelope(delivery);
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        String id = Json.text(envelope, "envelope_id");
        waiting.put(id, answer);
        try {
            if (!send(Json.write(envelope))) {
                return Ack.failed("connection_failed");
            }
            JsonObject ack = answer.get(world.options().ackLimit().toMillis(), TimeUnit.MILLISECONDS);
            return Ack.good(Json.child(ack, "payload").map(Json::write).orElse(""));
        } catch (TimeoutException late) {
            return Ack.failed("http_timeout");
        } catch (ExecutionException broken) {
            return Ack.failed("connection_failed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Ack.failed("connection_failed");
        } finally {
            waiting.remove(id);
        }
    }

    /** Asks the app to connect anew and ends its connections, as Slack does every few hours. */
    synchronized void refresh() {
        String request = Json.write(Json.object(
                "type", "disconnect", "reason", "refresh_requested", "debug_info", Json.object("host", "applink-1")));
        if (sockets != null) {
            sockets.getConnections().forEach(socket -> {
                socket.send(request);
                socket.close();
            });
        }
    }

    synchronized void close() {
        if (sockets == null) {
            return;
        }
        try {
            sockets.stop(1000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        sockets = null;
    }

    private JsonObject envelope(Delivery delivery) {
        String id = UUID.nameUUIDFromBytes(world.ids().next("envelope").getBytes(StandardCharsets.UTF_8))
                .toString();
        JsonObject envelope = Json.object(
                "envelope_id",
                id,
                "payload",
                delivery.payload(),
                "type",
                delivery.kind().envelope,
                "accepts_response_payload",
                delivery.kind() != Delivery.Kind.EVENT);
        if (delivery.kind() == Delivery.Kind.EVENT) {
            envelope.addProperty("retry_attempt", delivery.retry());
            envelope.addProperty("retry_reason", delivery.retryReason());
        }
        return envelope;
    }

    private synchronized boolean send(String text) {
        if (sockets == null) {
            return false;
        }
        for (WebSocket socket : sockets.getConnections()) {
            if (socket.isOpen()) {
                socket.send(text);
                return true;
            }
        }
        return false;
    }

    private void receive(String text) {
        try {
            if (Json.read(text) instanceof JsonObject ack) {
                CompletableFuture<JsonObject> answer = waiting.get(Json.text(ack, "envelope_id"));
                if (answer != null) {
                    answer.complete(ack);
                }
            }
        } catch (JsonParseException notAnAck) {
            world.chronicle().record(Happening.Kind.REFUSED, "", "", "The app sent something that is not JSON.");
        }
    }

    /** The listening side; a new connection is greeted as Slack does. */
    private final class Sockets extends WebSocketServer {

        private final CountDownLatch started = new CountDownLatch(1);

        Sockets() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            setDaemon(true);
            setReuseAddr(true);
        }

        void listen() {
            start();
            try {
                if (!started.await(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the simulated Slack cannot open its sockets");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            String ticket = handshake.getResourceDescriptor().replaceAll(".*ticket=([^&]*).*", "$1");
            if (!tickets.remove(ticket) || getConnections().size() > MOST_CONNECTIONS) {
                socket.close(4401, "invalid ticket");
                return;
            }
            socket.send(Json.write(Json.object(
                    "type", "hello",
                    "num_connections", getConnections().size(),
                    "debug_info",
                            Json.object("host", "applink-1", "build_number", 10, "approximate_connection_time", 18060),
                    "connection_info", Json.object("app_id", world.app().appId()))));
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            receive(text);
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean isRemote) {}

        @Override
        public void onError(@Nullable WebSocket socket, Exception failure) {}
    }
}

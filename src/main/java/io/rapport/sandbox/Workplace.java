package io.rapport.sandbox;

import io.rapport.sandbox.Conversation.Kind;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What happens in the company besides messages: people come and go, profiles change, the app is installed or removed. */
public final class Workplace {

    private final World world;
    private final Deliveries deliveries;
    private final Tokens tokens;
    private final EventPayloads events;

    Workplace(World world, Deliveries deliveries, Tokens tokens) {
        this.world = world;
        this.deliveries = deliveries;
        this.tokens = tokens;
        this.events = new EventPayloads(world);
    }

    /** Someone joins a channel; the app is told if it is there. */
    public Outcome join(String handle, String channel) {
        return join(world.directory().named(handle).id(), find(channel), "joins");
    }

    /** Someone invites the app into a channel. */
    public Outcome inviteApp(String channel) {
        return join(world.app().botUser(), find(channel), "Rapport is invited to");
    }

    private Outcome join(String user, Conversation channel, String deed) {
        Conversation after = world.conversations().change(channel.id(), each -> each.with(user));
        note(user, channel, deed);
        return tellIfThere(after, Delivery.event(events.joined(user, after)));
    }

    /** Someone leaves a channel; the app is told if it is there. */
    public Outcome leave(String handle, String channel) {
        Person person = world.directory().named(handle);
        Conversation before = find(channel);
        world.conversations().change(before.id(), each -> each.without(person.id()));
        note(person.id(), before, "leaves");
        return tellIfThere(before, Delivery.event(events.left(person.id(), before)));
    }

    /** Someone's profile or account changes, and the app is told. */
    public Outcome change(String handle, UnaryOperator<Person> change) {
        String id = world.directory().named(handle).id();
        Person after = world.directory().change(id, world.now(), change);
        note(id, "has a changed profile: " + after.zone() + ", " + after.kind());
        return tell(Delivery.event(events.changed(after)));
    }

    /** Someone opens the app's Home. */
    public Outcome openHome(String handle) {
        return openApp(handle, "home");
    }

    /** Someone opens the app's Messages tab. */
    public Outcome openMessages(String handle) {
        return openApp(handle, "messages");
    }

    private Outcome openApp(String handle, String tab) {
        Person person = world.directory().named(handle);
        note(person.id(), "opens the app's " + tab + " tab");
        return tell(Delivery.event(events.homeOpened(person, tab, world.views().home(person.id()))));
    }

    /** A channel is made; the person who makes it is in it. */
    public Conversation createChannel(String name, String handle) {
        String maker = world.directory().named(handle).id();
        Conversation made = world.conversations().create(Kind.PUBLIC, name, Set.of(maker), world.now());
        note(maker, made, "makes");
        return made;
    }

    /** A channel is archived; the app is not told. */
    public void archive(String channel) {
        Conversation archived = world.conversations().change(find(channel).id(), Conversation::archived);
        world.chronicle().record(Happening.Kind.DID, "", archived.id(), "#" + archived.name() + " is archived");
    }

    /** The app is uninstalled: its token is dead, then it is told so twice, in either order. */
    public void uninstall() {
        tokens.become(Tokens.State.UNINSTALLED);
        note("", "Rapport is uninstalled");
        tell(Delivery.event(events.uninstalled()));
        tell(Delivery.event(events.revoked()));
    }

    /** The app's token is revoked, and it is told. */
    public Outcome revokeToken() {
        tokens.become(Tokens.State.REVOKED);
        return tell(Delivery.event(events.revoked()));
    }

    /** A code with which the app can be installed once, as the consent page would give it. */
    public String allowInstallation() {
        return tokens.issueCode();
    }

    /** Sends an earlier delivery once more, as Slack does when it believes it failed. */
    public Outcome repeat(Sent earlier) {
        return Outcome.of(deliveries.once(earlier.delivery().again("http_timeout")));
    }

    /** Sends any payload, signed, once: for the awkward ones. */
    public Outcome send(Delivery delivery) {
        return Outcome.of(deliveries.once(delivery));
    }

    private Outcome tellIfThere(Conversation channel, Delivery delivery) {
        boolean isThere = channel.members().contains(world.app().botUser());
        return isThere ? tell(delivery) : new Outcome(0, "", "", Map.of());
    }

    private Outcome tell(Delivery delivery) {
        return Outcome.of(deliveries.event(delivery));
    }

    private void note(String person, String deed) {
        world.chronicle().record(Happening.Kind.DID, person, "", deed);
    }

    private void note(String person, Conversation channel, String deed) {
        world.chronicle().record(Happening.Kind.DID, person, channel.id(), deed + " #" + channel.name());
    }

    private Conversation find(String channel) {
        return world.conversations().all().stream()
                .filter(each -> each.isChannel()
                        && (each.name().equals(channel) || each.id().equals(channel)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no channel " + channel));
    }
}

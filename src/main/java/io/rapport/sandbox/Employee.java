package io.rapport.sandbox;

import com.google.gson.JsonArray;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * One person of the simulated company: sees messages, presses buttons, fills in forms.
 *
 * <p>Whatever they do reaches the app as Slack would send it. What is not there cannot be pressed: looking for a button in
 * vain is an {@link IllegalStateException} that says what is there instead.
 */
public final class Employee {

    private static final Duration GLANCE = Duration.ofMillis(5);

    private final World world;
    private final Acts acts;
    private final String id;
    private final Sight sight;

    Employee(World world, Acts acts, String id) {
        this.world = world;
        this.acts = acts;
        this.id = id;
        this.sight = new Sight(world, id);
    }

    /** Who it is, as the directory knows them now. */
    public Person person() {
        return world.directory().find(id).orElseThrow();
    }

    /** Every message they see now, the oldest first: channels, groups, direct, and those only for them. */
    public List<Message> messages() {
        return sight.messages();
    }

    /** What they see now in a channel, by its name without {@code #}. */
    public List<Message> messagesIn(String channel) {
        return sight.messages(channel(channel).id());
    }

    /** What the app wrote to them alone. */
    public List<Message> directMessages() {
        return sight.messages(Conversation.Kind.DIRECT);
    }

    /** What the app wrote in group conversations they are part of. */
    public List<Message> groupMessages() {
        return sight.messages(Conversation.Kind.GROUP);
    }

    /** What only they see, in whichever conversation. */
    public List<Message> ephemerals() {
        return messages().stream().filter(Message::isEphemeral).toList();
    }

    /** The newest message they see. */
    public Optional<Message> lastMessage() {
        List<Message> all = messages();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The modal in front of them, if one is open. */
    public Optional<View> modal() {
        return sight.modal();
    }

    /** The modals they have open, the lowest first. */
    public List<View> modals() {
        return world.views().modals(id);
    }

    /** The app's Home as it was last published for them. */
    public Optional<View> home() {
        return world.views().home(id);
    }

    /** What they can press or fill in now: in the modal if one is open, else messages, the newest first, then the Home. */
    public List<Control> controls() {
        return sight.controls();
    }

    /** The first control now visible that is called so by label, action id or block id. */
    public Optional<Control> find(String name) {
        return controls().stream().filter(control -> control.isCalled(name)).findFirst();
    }

    /** Presses the first visible button called so. */
    public Outcome press(String name) {
        return press(first(controls(), control -> control.isCalled(name), name));
    }

    /** Presses the button called so in this message or view. */
    public Outcome pressIn(Surface surface, String name) {
        return press(first(Control.of(surface), control -> control.isCalled(name), name));
    }

    /** Presses a button. */
    public Outcome press(Control control) {
        return acts.press(person(), List.of(control));
    }

    /** Sends several presses in one payload, as Slack sometimes does. */
    public Outcome pressTogether(List<Control> controls) {
        return acts.press(person(), controls);
    }

    /** Chooses an option (by label or value), a user, a date … in the first visible control called so. */
    public Outcome choose(String name, Object choice) {
        return choose(first(controls(), control -> control.isCalled(name), name), choice);
    }

    /** Chooses an option (by label or value), a user, a date … in this control. */
    public Outcome choose(Control control, Object choice) {
        return acts.choose(person(), control, choice);
    }

    /** What an external select offers after typing; the labels. */
    public List<String> suggestions(String name, String query) {
        Control control = first(controls(), each -> each.isCalled(name), name);
        return acts.suggestions(person(), control, query).options().stream()
                .map(option -> Json.words(option, "text"))
                .toList();
    }

    /** Fills in one field of the open modal, named by label, block id or action id. */
    public void fill(String name, Object value) {
        View modal = openModal();
        acts.fill(person(), first(Control.of(modal), control -> control.isCalled(name), name), value);
    }

    /**
     * Fills in the open modal and submits it. What Slack's client itself would refuse, such as an empty required field, is
     * not sent.
     *
     * @param values by label, block id or action id; lists for multiple choices
     */
    public Outcome submit(Map<String, ?> values) {
        values.forEach(this::fill);
        View modal = openModal();
        Map<String, String> broken = FormRules.broken(modal);
        return broken.isEmpty() ? acts.submit(person(), modal) : Outcome.notSent(broken);
    }

    /** Submits the open modal as it stands. */
    public Outcome submit() {
        return submit(Map.of());
    }

    /** Closes the modal in front. */
    public Outcome close() {
        return acts.close(person(), openModal());
    }

    /** Types a slash command in their conversation with the app. */
    public Outcome command(String command, String text) {
        return acts.command(person(), world.direct(id).id(), command, text);
    }

    /** Types a slash command in a channel. */
    public Outcome commandIn(String channel, String command, String text) {
        return acts.command(person(), channel(channel).id(), command, text);
    }

    /** Runs a global shortcut. */
    public Outcome shortcut(String callback) {
        return acts.shortcut(person(), callback);
    }

    /** Runs a shortcut on a message. */
    public Outcome messageShortcut(String callback, Message message) {
        return acts.messageShortcut(person(), callback, message);
    }

    /** Writes in a channel; the app is not told. */
    public Message say(String channel, String text) {
        Instant now = world.now();
        String place = channel(channel).id();
        Message message = new Message(
                place,
                world.conversations().stamp(place, now),
                id,
                text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
                new JsonArray(),
                null,
                now,
                world.wireNow(),
                null);
        world.conversations().add(message);
        world.chronicle().wrote(message, "writes: " + text);
        return message;
    }

    /** Asks not to be disturbed from now on for a while. */
    public void doNotDisturb(Duration span) {
        Instant now = world.now();
        world.directory().doNotDisturb(id, now, now.plus(span));
    }

    /** Waits until they are shown something that happened after {@code since} happenings; false when nothing comes in time. */
    public boolean awaitNews(int since, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!sight.hasNews(since)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }

    private View openModal() {
        return modal().orElseThrow(() -> new IllegalStateException(person().realName() + " has no modal open"));
    }

    private Conversation channel(String name) {
        return world.conversations().all().stream()
                .filter(each -> each.name().equals(name) || each.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no channel " + name));
    }

    private Control first(List<Control> controls, Predicate<Control> wanted, String name) {
        return controls.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        person().realName() + " sees nothing called \"" + name + "\"; there is "
                                + controls.stream().map(Control::label).toList()));
    }
}

package io.rapport.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one person sees in the workspace right now. */
final class Sight {

    private final World world;
    private final String person;

    Sight(World world, String person) {
        this.world = world;
        this.person = person;
    }

    /** The conversations this person is in. */
    List<Conversation> conversations() {
        return world.conversations().all().stream()
                .filter(each -> each.members().contains(person))
                .toList();
    }

    /** Whether this person was shown something after the first {@code since} happenings. */
    boolean hasNews(int since) {
        return world.chronicle().after(since).stream()
                .anyMatch(happening -> !happening.kind().isDeed() && isFor(happening));
    }

    private boolean isFor(Happening happening) {
        return happening.person().isEmpty()
                ? conversations().stream().anyMatch(each -> each.id().equals(happening.channel()))
                : happening.person().equals(person);
    }

    /** Every message this person sees, the oldest first. */
    List<Message> messages() {
        List<Message> seen = new ArrayList<>();
        conversations().forEach(each -> seen.addAll(messages(each.id())));
        seen.sort(Comparator.comparing(Message::wireAt));
        return seen;
    }

    List<Message> messages(String channel) {
        return world.conversations().messages(channel).stream()
                .filter(message -> message.onlyFor() == null || person.equals(message.onlyFor()))
                .toList();
    }

    List<Message> messages(Conversation.Kind kind) {
        List<Message> seen = new ArrayList<>();
        conversations().stream().filter(each -> each.kind() == kind).forEach(each -> seen.addAll(messages(each.id())));
        seen.sort(Comparator.comparing(Message::wireAt));
        return seen;
    }

    Optional<View> modal() {
        List<View> stack = world.views().modals(person);
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1));
    }

    /** What can be pressed or filled in: in the open modal alone, else in messages, the newest first, and the Home. */
    List<Control> controls() {
        Optional<View> modal = modal();
        if (modal.isPresent()) {
            return Control.of(modal.get());
        }
        List<Control> controls = new ArrayList<>();
        List<Message> seen = messages();
        for (int index = seen.size() - 1; index >= 0; index--) {
            controls.addAll(Control.of(seen.get(index)));
        }
        world.views().home(person).ifPresent(home -> controls.addAll(Control.of(home)));
        return controls;
    }
}

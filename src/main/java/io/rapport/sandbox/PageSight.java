package io.rapport.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what the page names, as far as the acting person may see it. */
final class PageSight {

    private final World world;

    PageSight(World world) {
        this.world = world;
    }

    /** The acting person; the first employee when nobody is named. */
    Person person(String id) {
        if (id.isEmpty()) {
            return world.directory().all().stream()
                    .filter(Person::isEmployee)
                    .findFirst()
                    .orElseThrow();
        }
        return world.directory()
                .find(id)
                .filter(Person::isEmployee)
                .orElseThrow(() -> PageRefusal.missing("No employee here has the id " + id
                        + ". The workspace may have begun anew: read /page/workspace without a person."));
    }

    Conversation conversation(Person person, String id) {
        Conversation found = world.conversations()
                .find(id)
                .orElseThrow(() -> PageRefusal.missing(
                        "There is no conversation " + id + " here. Choose one that /page/workspace lists."));
        if (!mayRead(person.id(), found)) {
            throw PageRefusal.forbidden(
                    person.firstName() + " is not in this conversation. Act as somebody who is in it.");
        }
        return found;
    }

    /** A conversation in which this person may write. */
    Conversation own(Person person, String id) {
        Conversation found = conversation(person, id);
        if (!found.members().contains(person.id())) {
            throw PageRefusal.forbidden(person.firstName() + " is not in #" + found.name() + ". Join it first.");
        }
        if (found.isArchived()) {
            throw PageRefusal.stale("#" + found.name() + " is archived; nobody can write there.");
        }
        return found;
    }

    Message message(Person person, String channel, String ts) {
        Conversation conversation = conversation(person, channel);
        return world.conversations()
                .message(conversation.id(), ts)
                .filter(message -> sees(person.id(), message))
                .orElseThrow(() -> PageRefusal.missing("This message is gone. Look at the conversation again."));
    }

    /** The person's Home, or the form that lies on top. */
    View view(Person person, String id) {
        Optional<View> home =
                world.views().home(person.id()).filter(view -> view.id().equals(id));
        if (home.isPresent()) {
            return home.get();
        }
        List<View> stack = world.views().modals(person.id());
        if (stack.stream().noneMatch(view -> view.id().equals(id))) {
            throw PageRefusal.missing("This form is no longer open. Open it again where it was opened.");
        }
        View top = stack.get(stack.size() - 1);
        if (!top.id().equals(id)) {
            throw PageRefusal.stale("Another form lies above this one. Close or send that first.");
        }
        return top;
    }

    Control control(Surface surface, String block, String action) {
        return found(surface, block, action).orElseThrow(PageSight::gone);
    }

    /**
     * A button, also one that stood there a moment ago: a view may be drawn anew while somebody is pressing. Slack does not
     * document what it does then; here it counts, and the app decides what it still means.
     */
    Control button(Surface surface, String block, String action) {
        Stream<View> before = surface instanceof View view ? world.views().earlier(view.id()).stream() : Stream.of();
        return Stream.concat(Stream.of(surface), before)
                .flatMap(look -> found(look, block, action).stream())
                .findFirst()
                .map(seen -> new Control(surface, seen.label(), seen.block(), seen.element()))
                .orElseThrow(PageSight::gone);
    }

    private static Optional<Control> found(Surface surface, String block, String action) {
        return Control.of(surface).stream()
                .filter(each -> each.blockId().equals(block) && each.actionId().equals(action))
                .findFirst();
    }

    private static PageRefusal gone() {
        return PageRefusal.stale(
                "This has changed, and what was used is not there any more. Choose from what is there now.");
    }

    static boolean mayRead(String person, Conversation conversation) {
        return conversation.kind() == Conversation.Kind.PUBLIC
                || conversation.members().contains(person);
    }

    static boolean sees(String person, Message message) {
        return message.onlyFor() == null || message.onlyFor().equals(person);
    }
}

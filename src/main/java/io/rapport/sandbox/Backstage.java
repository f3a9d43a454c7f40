package io.rapport.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows and does beyond Slack's protocol, told by whoever runs the app.
 *
 * @param commands the app's slash commands, as its manifest names them
 * @param shortcuts the app's shortcuts, as its manifest names them
 * @param scenes what can be played
 * @param standing what is due, held back and gone wrong now
 * @param moves where a person may move the clock to
 * @param walk begins to move the clock there, in the background; says why not when it cannot
 * @param play begins the scene with this id, in the background; says why not when it cannot
 */
public record Backstage(
        List<Command> commands,
        List<Shortcut> shortcuts,
        List<Scene> scenes,
        Supplier<Standing> standing,
        Function<Person, List<Move>> moves,
        Function<Instant, Optional<String>> walk,
        Function<String, Optional<String>> play) {

    private static final String NOBODY = "No app is attached to this workspace.";

    /** Copies the lists. */
    public Backstage {
        commands = List.copyOf(commands);
        shortcuts = List.copyOf(shortcuts);
        scenes = List.copyOf(scenes);
    }

    /** Nobody is there to ask. */
    static Backstage empty() {
        return new Backstage(
                List.of(),
                List.of(),
                List.of(),
                () -> new Standing(null, List.of(), List.of(), ""),
                person -> List.of(),
                to -> Optional.of(NOBODY),
                scene -> Optional.of(NOBODY));
    }

    /** A slash command of the app. */
    public record Command(String command, String description, String usage) {}

    /**
     * A shortcut of the app.
     *
     * @param type {@code global} or {@code message}
     */
    public record Shortcut(String name, String callback, String type, String description) {}

    /** A situation that can be played. */
    public record Scene(String id, String name, String description) {}

    /**
     * What waits.
     *
     * @param due what happens next; null when nothing does
     * @param busy the walk or the scene that is under way; empty when the clock can be moved
     */
    public record Standing(@Nullable Due due, List<Held> held, List<Mishap> mishaps, String busy) {

        /** Copies the lists. */
        public Standing {
            held = List.copyOf(held);
            mishaps = List.copyOf(mishaps);
        }
    }

    /**
     * Where the clock stands.
     *
     * @param due what happens next; null when nothing does
     * @param held how many messages are held back
     * @param busy the walk or the scene that is under way; empty when the clock can be moved
     */
    public record Clock(Instant now, @Nullable Due due, int held, String busy) {}

    /** Something that happens next. */
    public record Due(Instant at, String what) {}

    /** A message that is held back until an instant, and why. */
    public record Held(List<String> who, String what, Instant until, String reason) {}

    /** A message that did not simply arrive. */
    public record Mishap(List<String> who, String kind, String state, String reason) {}

    /**
     * A place to move the clock to.
     *
     * @param to null when it cannot be moved there now, for the reason in {@code why}
     */
    public record Move(String id, String name, @Nullable Instant to, String why) {}
}

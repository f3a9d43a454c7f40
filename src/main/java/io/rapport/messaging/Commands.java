package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Understands what is typed after {@code /rapport}, on any platform, and helps where it is not understood. */
public final class Commands {

    private static final Wording WORDING = Wording.of("messaging");
    private static final String HELP = "messaging.help";
    private static final int BUTTONS_IN_A_ROW = 5;

    private final List<Command> commands;
    private final Members members = new Members();

    /** Understands these, and {@code help}. */
    public Commands(List<Command> commands) {
        this.commands = List.copyOf(commands);
    }

    /**
     * Returns the act that a typed text stands for: the verb of its first word, with what follows as the answer {@code text};
     * nothing, {@code help} or an unknown word asks for help.
     */
    public Act act(WorkspaceId workspace, MemberId actor, String typed, Place place) {
        String[] words = Mention.without(typed).strip().split("\\s+", 2);
        String word = words[0].toLowerCase(Locale.ROOT);
        String rest = words.length > 1 ? words[1] : "";
        return command(word)
                .map(command -> new Act(workspace, command.verb(), "", actor, text(rest), place))
                .orElseGet(() -> new Act(workspace, HELP, "", actor, text("help".equals(word) ? "" : word), place));
    }

    /** Returns the verb that helps, for the {@link FrontDesk}. */
    public Verb help() {
        Permission everybody = new Permission("everybody", (work, act) -> true, locale -> "");
        return Verb.pressed(
                HELP,
                everybody,
                (work, act, now) ->
                        new Reply.Done(card(locale(work, act), act.answers().one("text"))));
    }

    private Card card(Locale locale, String unknown) {
        if (unknown.isEmpty()) {
            return overview(locale);
        }
        return nearest(unknown)
                .map(command -> guess(locale, unknown, command))
                .orElseGet(() -> Card.text(WORDING.say(locale, "command.unknown", Map.of("word", unknown)))
                        .and(overview(locale)));
    }

    private Card overview(Locale locale) {
        String lines = commands.stream()
                .map(command -> WORDING.say(
                        locale,
                        "command.line",
                        Map.of("word", command.word(), "help", command.help().apply(locale))))
                .collect(Collectors.joining("\n"));
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Text(WORDING.say(locale, "command.help") + "\n" + lines));
        for (int first = 0; first < commands.size(); first += BUTTONS_IN_A_ROW) {
            int end = Math.min(first + BUTTONS_IN_A_ROW, commands.size());
            parts.add(new Card.Buttons(
                    commands.subList(first, end).stream().map(Commands::button).toList()));
        }
        return new Card(parts);
    }

    private static Card guess(Locale locale, String unknown, Command command) {
        String question = WORDING.say(
                locale,
                "command.guess",
                Map.of(
                        "word",
                        unknown,
                        "guess",
                        command.word(),
                        "help",
                        command.help().apply(locale)));
        Card.Element help = new Card.Button(WORDING.say(locale, "command.all"), HELP, "");
        return Card.of(new Card.Text(question), Card.buttons(button(command), help));
    }

    private static Card.Element button(Command command) {
        return new Card.Button(command.word(), command.verb(), "");
    }

    private Optional<Command> command(String word) {
        return commands.stream().filter(command -> command.word().equals(word)).findFirst();
    }

    private Optional<Command> nearest(String word) {
        return commands.stream()
                .min(Comparator.comparingInt(command -> distance(word, command.word())))
                .filter(command -> distance(word, command.word())
                        <= Math.max(1, command.word().length() / 2));
    }

    private Locale locale(Work work, Act act) {
        return members.find(work, act.workspace(), act.actor())
                .map(Member::locale)
                .orElse(Locale.ENGLISH);
    }

    private static Answers text(String text) {
        return new Answers(Map.of("text", List.of(text)), Answers.Stage.PRESSED);
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] line = new int[other.length() + 1];
            line[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int swap = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                line[column] = Math.min(above[column - 1] + swap, Math.min(above[column], line[column - 1]) + 1);
            }
            above = line;
        }
        return above[other.length()];
    }
}

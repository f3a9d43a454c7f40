package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.wording.Languages;
import io.rapport.wording.Wording;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Understands what is typed after {@code /rapport}, on any platform, and helps where it is not understood. */
public final class Commands {

    private static final Wording WORDING = Wording.of("messaging");
    private static final String HELP = "messaging.help";
    private static final int BUTTONS_IN_A_ROW = 5;

    private final List<Command> commands;
    private final List<Known> known;
    private final Members members = new Members();

    /** Understands these in every language, and {@code help}. */
    public Commands(List<Command> commands) {
        this.commands = List.copyOf(commands);
        Command help = Command.of("help", HELP, WORDING, "command.help.words", "command.help");
        this.known = Stream.concat(commands.stream(), Stream.of(help))
                .flatMap(Commands::known)
                .toList();
    }

    /** A word that stands for a command, without accents. */
    private record Known(String word, Command command) {}

    /** A command, and how many letters what was typed is away from one of its words. */
    private record Near(Known known, int distance) {

        Command command() {
            return known.command();
        }

        /** Half of a word may be mistyped, and of a short one a letter. */
        boolean isLikely() {
            return distance <= Math.max(1, known.word().length() / 2);
        }
    }

    private static Stream<Known> known(Command command) {
        Stream<String> local =
                Languages.spoken().stream().flatMap(language -> command.words().apply(language).stream());
        return Stream.concat(Stream.of(command.word()), local)
                .map(word -> new Known(plain(word), command))
                .distinct();
    }

    /**
     * Returns the act that a typed text stands for: the verb of its first word, with what follows as the answer {@code text};
     * nothing, {@code help} or an unknown word asks for help. Words of every language are understood, with accents or without.
     */
    public Act act(WorkspaceId workspace, MemberId actor, String typed, Place place) {
        String[] words = Mention.without(typed).strip().split("[\\s\u3000]+", 2);
        String word = words[0].toLowerCase(Locale.ROOT);
        String rest = words.length > 1 ? words[1] : "";
        Optional<Command> meant =
                nearest(word).filter(near -> near.distance() == 0).map(Near::command);
        return meant.filter(command -> !isHelp(command))
                .map(command -> new Act(workspace, command.verb(), "", actor, text(rest), place))
                .orElseGet(() -> new Act(workspace, HELP, "", actor, text(meant.isPresent() ? "" : word), place));
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
        Optional<Command> near = nearest(unknown).filter(Near::isLikely).map(Near::command);
        if (unknown.isEmpty() || near.filter(Commands::isHelp).isPresent()) {
            return overview(locale);
        }
        return near.map(command -> guess(locale, unknown, command))
                .orElseGet(() -> Card.text(WORDING.say(locale, "command.unknown", Map.of("word", unknown)))
                        .and(overview(locale)));
    }

    private static boolean isHelp(Command command) {
        return command.verb().equals(HELP);
    }

    private Card overview(Locale locale) {
        String lines = commands.stream().map(command -> line(locale, command)).collect(Collectors.joining("\n"));
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Text(WORDING.say(locale, "command.help") + "\n" + lines));
        for (int first = 0; first < commands.size(); first += BUTTONS_IN_A_ROW) {
            int end = Math.min(first + BUTTONS_IN_A_ROW, commands.size());
            parts.add(new Card.Buttons(commands.subList(first, end).stream()
                    .map(command -> button(locale, command))
                    .toList()));
        }
        return new Card(parts);
    }

    private static String line(Locale locale, Command command) {
        String local = command.local(locale);
        String key = plain(local).equals(command.word()) ? "command.line" : "command.line.local";
        return WORDING.say(
                locale,
                key,
                Map.of(
                        "word",
                        command.word(),
                        "local",
                        local,
                        "help",
                        command.help().apply(locale)));
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
        return Card.of(new Card.Text(question), Card.buttons(button(locale, command), help));
    }

    private static Card.Element button(Locale locale, Command command) {
        String word = command.local(locale);
        return new Card.Button(word.substring(0, 1).toUpperCase(locale) + word.substring(1), command.verb(), "");
    }

    private Optional<Near> nearest(String typed) {
        String word = plain(typed);
        return known.stream()
                .map(each -> new Near(each, distance(word, each.word())))
                .min(Comparator.comparingInt(Near::distance));
    }

    /** Returns a word in small letters and without accents, as people type in a hurry. */
    private static String plain(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
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

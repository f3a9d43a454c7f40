package io.rapport.app;

import io.rapport.messaging.Letter;
import io.rapport.store.Database;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what could not be delivered, and has it sent again. */
@Command(
        name = "letters",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the messages that were not delivered, each with its reason; never what is in them.",
            "With the embedded database the server must not run meanwhile; admins see the same on Home."
        })
final class LettersCommand implements Callable<Integer> {

    @Mixin
    private final SettingOptions options = new SettingOptions();

    @Option(
            names = "--send-again",
            description =
                    "Has all of them sent again for which it is not too late; the server sends them when it runs.")
    private boolean sendsAgain;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = options.read();
        try (Database database = Databases.open(settings.database())) {
            return tell(new DeadLetters(database.transactions()), Instant.now());
        }
    }

    private int tell(DeadLetters letters, Instant now) {
        PrintWriter out = spec.commandLine().getOut();
        List<Letter> found = letters.latest();
        found.forEach(letter -> out.println(DeadLetters.line(letter, now)));
        if (sendsAgain) {
            out.println(letters.sendAllAgain(now) + " of " + found.size() + " will be sent again.");
        } else {
            out.println(found.isEmpty() ? "Everything was delivered." : found.size() + " were not delivered.");
        }
        out.flush();
        return found.isEmpty() || sendsAgain ? 0 : Main.FOUND_A_PROBLEM;
    }
}

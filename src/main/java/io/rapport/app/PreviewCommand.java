package io.rapport.app;

import io.rapport.store.Database;
import io.rapport.store.Sealed;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the groups of the next round as they would be decided now. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the next round of a program as it would be now; changes and sends nothing.",
            "With the embedded database the server must not run meanwhile."
        })
final class PreviewCommand implements Callable<Integer> {

    @Mixin
    private final SettingOptions options = new SettingOptions();

    @Parameters(arity = "0..1", paramLabel = "<program>", description = "The program's name (default: all).")
    private String program = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = options.read();
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = Databases.open(settings.database())) {
            Sealed sealed = Sealed.with(settings.secretKey().value());
            Previews previews = new Previews(database.transactions(), Features.people(sealed));
            List<String> found = previews.of(program, Instant.now());
            found.forEach(out::println);
            if (found.isEmpty()) {
                out.println(
                        program.isEmpty()
                                ? "No program has a round planned."
                                : "No program called \"" + program + "\" has a round planned; there are: "
                                        + String.join(", ", previews.names()) + ".");
            }
            out.flush();
            return found.isEmpty() ? Main.FOUND_A_PROBLEM : 0;
        }
    }
}

package io.rapport.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts Rapport from the command line. */
@Command(
        name = "rapport",
        mixinStandardHelpOptions = true,
        version = "Rapport 0.1.0",
        description = {
            "Introduces colleagues to each other and helps them keep meeting.",
            "Without a command it serves."
        },
        subcommands = {
            ServeCommand.class,
            SandboxCommand.class,
            CheckCommand.class,
            PreviewCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MigrateCommand.class,
            MatchCommand.class,
            SimulateCommand.class,
            ManifestCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is well", "1:it ran and found a problem", "2:wrong usage or settings"})
public final class Main implements java.util.concurrent.Callable<Integer> {

    static final int FOUND_A_PROBLEM = 1;
    static final int WRONG_USAGE = 2;

    @Mixin
    private final SettingOptions options = new SettingOptions();

    Main() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> explain(failure, commandLine));
    }

    @Override
    public Integer call() {
        return ServeCommand.serve(options.read());
    }

    private static int explain(Exception failure, CommandLine commandLine) throws Exception {
        if (failure instanceof SettingsException || failure instanceof CannotStart) {
            commandLine.getErr().println(failure.getMessage());
            return failure instanceof SettingsException ? WRONG_USAGE : FOUND_A_PROBLEM;
        }
        throw failure;
    }
}

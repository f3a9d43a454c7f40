package io.rapport.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the groups of the next round as they would be decided now. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "Prints the next round of a program as it would be now; changes and sends nothing.")
final class PreviewCommand implements Callable<Integer> {

    @Mixin
    private final SettingOptions options = new SettingOptions();

    @Parameters(arity = "0..1", paramLabel = "<program>", description = "The program's name (default: all).")
    private String program = "";

    @Override
    public Integer call() {
        throw new CannotStart("preview " + program + options.read().listen());
    }
}

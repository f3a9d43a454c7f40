package io.rapport.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the real server against a simulated Slack and plays two weeks of a program. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the real server against a simulated Slack on this machine, plays two weeks of a weekly program",
            "and prints what each person received and did. Needs no account and sends nothing anywhere."
        })
final class SandboxCommand implements Callable<Integer> {

    @Option(names = "--once", description = "Stop when the two weeks are over.")
    private boolean once;

    @Option(names = "--people", paramLabel = "<count>", description = "How many employees (default 12, 4 to 200).")
    private int people = 12;

    @Option(names = "--seed", paramLabel = "<number>", description = "Which company (default 1).")
    private long seed = 1;

    @Override
    public Integer call() {
        throw new CannotStart("sandbox " + once + people + seed);
    }
}

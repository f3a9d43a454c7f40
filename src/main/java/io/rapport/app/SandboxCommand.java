package io.rapport.app;

import io.rapport.sandbox.AppCredentials;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the real server against a simulated Slack and plays two weeks of a program. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the real server against a simulated Slack on this machine, plays two weeks of a weekly program",
            "and prints what each person received and did. Needs no account and sends nothing anywhere."
        })
final class SandboxCommand implements Callable<Integer> {

    private static final int FEWEST = 4;
    private static final int MOST = 200;
    private static final int TWELVE = 12;

    @Option(names = "--once", description = "Stop when the two weeks are over.")
    private boolean once;

    @Option(names = "--people", paramLabel = "<count>", description = "How many employees, 4 to 200 (default 12).")
    private int people = TWELVE;

    @Option(names = "--seed", paramLabel = "<number>", description = "Which company and which moods (default 1).")
    private long seed = 1;

    @Option(names = "--port", paramLabel = "<port>", description = "Where Rapport listens (default: a free one).")
    private int port;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (people < FEWEST || people > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--people must be " + FEWEST + " to " + MOST + ", was " + people + ".");
        }
        refuseRealToken(System.getenv(Setting.SLACK_BOT_TOKEN.name()));
        System.setProperty(Setting.RAPPORT_LOG.name(), "text");
        try (Sandbox sandbox = Sandbox.open(people, seed, port)) {
            sandbox.play(spec.commandLine().getOut());
            if (!once) {
                sandbox.stayUp(spec.commandLine().getOut());
            }
            return sandbox.wentWell() ? 0 : Main.FOUND_A_PROBLEM;
        }
    }

    static void refuseRealToken(@Nullable String token) {
        if (token != null && !token.isBlank() && !token.startsWith(AppCredentials.SIMULATED_BOT_TOKEN)) {
            throw new CannotStart("SLACK_BOT_TOKEN is set to what may be a real token, and the sandbox is only for"
                    + " play. Run it where the variable is not set: env -u SLACK_BOT_TOKEN java -jar … sandbox");
        }
    }
}

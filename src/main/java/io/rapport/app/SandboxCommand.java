package io.rapport.app;

import io.rapport.sandbox.AppCredentials;
import io.rapport.sandbox.Company;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the real server against a simulated Slack that is shown in the browser. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the real server against a simulated Slack on this machine, and shows that in the browser:",
            "open the link it prints. A weekly program has just been created; press Join, move the clock.",
            "Needs no account and sends nothing anywhere. Ctrl-C stops it and throws its data away."
        })
final class SandboxCommand implements Callable<Integer> {

    private static final int FEWEST = 4;
    private static final int MOST = 500;
    private static final int TWELVE = 12;

    /** How long Slack is in trouble in a scene. */
    private static final Duration TROUBLE = Duration.ofMinutes(1);

    @Option(names = "--once", description = "Play two weeks, print what each person received and did, and stop.")
    private boolean once;

    @Option(names = "--play", description = "Play and print the two weeks, then stay up.")
    private boolean plays;

    @Option(names = "--people", paramLabel = "<count>", description = "How many employees, 4 to 500 (default 12).")
    private int people = TWELVE;

    @Option(names = "--seed", paramLabel = "<number>", description = "Which company and which moods (default 1).")
    private long seed = 1;

    @Option(names = "--port", paramLabel = "<port>", description = "Where the page stands (default: a free port).")
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
        Company company = people == TWELVE ? Company.twelve() : Company.of(people, seed);
        PrintWriter out = spec.commandLine().getOut();
        try (Sandbox sandbox = Sandbox.open(company, port);
                Stage stage = new Stage(sandbox, new Scenes(company, TROUBLE).all())) {
            say(out, "Open " + sandbox.slack().pageUrl() + " in a browser. Rapport is starting …");
            sandbox.begin();
            boolean isWell = (once || plays) ? tell(sandbox, stage, out) : beginFirstDay(stage, out);
            if (!once) {
                stage.keepAlive();
                say(out, "Rapport is ready: " + sandbox.slack().pageUrl() + " (Ctrl-C stops it)");
                stayUp(sandbox, stage);
            }
            return isWell ? 0 : Main.FOUND_A_PROBLEM;
        }
    }

    private boolean tell(Sandbox sandbox, Stage stage, PrintWriter out) {
        TwoWeeks weeks = new TwoWeeks(sandbox, stage, seed);
        stage.perform("two-weeks", () -> weeks.tell(out));
        return weeks.wentWell();
    }

    private static boolean beginFirstDay(Stage stage, PrintWriter out) {
        boolean isWell = stage.perform("first-day", () -> Scenes.open(stage.director()));
        if (!isWell) {
            say(out, "The first program could not be created. To try again, play the scene First day.");
        }
        return isWell;
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    /** Waits until the process is told to stop; whoever tells it waits until everything is closed. */
    private static void stayUp(Sandbox sandbox, Stage stage) {
        Closing closing = new Closing();
        closing.opened(sandbox);
        closing.opened(stage);
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "stop"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static void refuseRealToken(@Nullable String token) {
        if (token != null && !token.isBlank() && !token.startsWith(AppCredentials.SIMULATED_BOT_TOKEN)) {
            throw new CannotStart("SLACK_BOT_TOKEN is set to what may be a real token, and the sandbox is only for"
                    + " play. Run it where the variable is not set: env -u SLACK_BOT_TOKEN java -jar … sandbox");
        }
    }
}

package io.rapport.app;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.rapport.matching.Simulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays rounds for the people of a table and shows what comes of it. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Plays rounds for people from a CSV file, everybody meeting whom they are introduced to, and counts repeats,",
            "people left out and how well the company mixes. Writes nothing but the page that --html names."
        })
final class SimulateCommand implements Callable<Integer> {

    private static final int A_YEAR = 52;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Option(names = "--rounds", paramLabel = "<count>", description = "How many rounds (default 52).")
    private int rounds = A_YEAR;

    @Option(names = "--every", paramLabel = "<days>", description = "Days from one round to the next (default 7).")
    private int days = 7;

    @Option(names = "--html", paramLabel = "<file>", description = "Write a page with plots as well.")
    private @Nullable Path html;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** One round, and how long it took. */
    record Played(Simulation.Figures figures, Duration took) {}

    @Override
    public Integer call() throws IOException {
        if (rounds < 1 || days < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds and --every must be 1 or more.");
        }
        TableOptions.Table read = table.read();
        Simulation simulation = new Simulation(read.problem(), Period.ofDays(days));
        ProgressBar bar = ProgressBar.onTerminal(spec.commandLine().getErr());
        List<Played> played = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Instant before = Instant.now();
            Simulation.Figures figures = simulation.play();
            played.add(new Played(figures, Duration.between(before, Instant.now())));
            bar.show(round + 1, rounds);
        }
        bar.clear();
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? json(played) : table(played));
        out.flush();
        if (html != null) {
            Files.writeString(html, new SimulationPage(read.people().people().size(), played).html());
        }
        boolean broken = played.stream().anyMatch(each -> each.figures().violations() > 0);
        return broken ? Main.FOUND_A_PROBLEM : 0;
    }

    static String table(List<Played> played) {
        StringBuilder text = new StringBuilder();
        text.append("round  groups  left out  broken rules  repeats  fewest possible  path  soft  seconds\n");
        for (Played each : played) {
            Simulation.Figures figures = each.figures();
            text.append("%5d %7d %9d %13d %8d %16d %5s %5d %8.2f%n"
                    .formatted(
                            figures.round(),
                            figures.groups(),
                            figures.leftOut(),
                            figures.violations(),
                            figures.repeats(),
                            figures.fewestRepeats(),
                            path(figures),
                            figures.soft(),
                            each.took().toMillis() / 1_000.0));
        }
        text.append("repeats: so far; path: steps from one person to another on average; soft: out of 1,000\n");
        return text.toString();
    }

    private static String path(Simulation.Figures figures) {
        return figures.path() == 0 ? "–" : String.format(Locale.ROOT, "%.2f", figures.path());
    }

    private static String json(List<Played> played) {
        JsonArray rounds = new JsonArray();
        for (Played each : played) {
            Simulation.Figures figures = each.figures();
            JsonObject one = new JsonObject();
            one.addProperty("round", figures.round());
            one.addProperty("groups", figures.groups());
            one.addProperty("leftOut", figures.leftOut());
            one.addProperty("brokenRules", figures.violations());
            one.addProperty("repeats", figures.repeats());
            one.addProperty("fewestRepeats", figures.fewestRepeats());
            one.addProperty("path", figures.path());
            one.addProperty("soft", figures.soft());
            one.addProperty("milliseconds", each.took().toMillis());
            rounds.add(one);
        }
        return new GsonBuilder().setPrettyPrinting().create().toJson(rounds) + "\n";
    }
}

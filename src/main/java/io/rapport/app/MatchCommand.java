package io.rapport.app;

import io.rapport.checkins.Advice;
import io.rapport.matching.Arrangement;
import io.rapport.matching.Matching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Matches the people of a table, without any chat platform. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Matches people from a CSV file and writes who is together and why.",
            "Needs no settings, no account and no network. The same files and seed give the same groups."
        })
final class MatchCommand implements Callable<Integer> {

    @Mixin
    private final TableOptions table = new TableOptions();

    @Option(names = "--out", required = true, paramLabel = "<file>", description = "Where to write; - is the screen.")
    @SuppressWarnings("NullAway.Init")
    private String out;

    @Option(names = "--json", description = "Write JSON instead of CSV.")
    private boolean json;

    @Option(
            names = "--explain",
            description = {
                "For organizers, not for members: tell for each group what would have come next and what that would",
                "cost, and for people without one who competes for whom and what would help. Takes longer."
            })
    private boolean explained;

    @Option(names = "--language", paramLabel = "<tag>", description = "The language of the reasons (default en).")
    private String language = "en";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TableOptions.Table read = table.read();
        ProgressBar bar = ProgressBar.onTerminal(spec.commandLine().getErr());
        Arrangement arrangement = Matching.solve(read.problem(), bar);
        bar.clear();
        Locale locale = Locale.forLanguageTag(language);
        Advice advice = explained ? Advice.on(read.problem(), arrangement, locale) : null;
        GroupsFile groups = new GroupsFile(arrangement, advice, locale);
        String text = json ? groups.json() : groups.csv();
        if (out.equals("-")) {
            spec.commandLine().getOut().print(text);
        } else {
            Files.writeString(Path.of(out), text);
        }
        spec.commandLine().getOut().flush();
        if (advice != null && !json) {
            advice.lines().forEach(spec.commandLine().getErr()::println);
        }
        int people = read.people().people().size();
        spec.commandLine()
                .getErr()
                .println("%d people, %d groups, %d left out."
                        .formatted(
                                people,
                                arrangement.groups().size(),
                                arrangement.leftOut().size()));
        return 0;
    }
}

package io.rapport.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks whether Rapport can run with these settings; changes nothing in Slack. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        subcommands = LettersCommand.class,
        description =
                "Looks whether Rapport can run with these settings, point by point, with a remedy for each problem.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final SettingOptions options = new SettingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Checks.Finding> findings = findings();
        int number = 1;
        for (Checks.Finding finding : findings) {
            out.println(number++ + ". " + finding);
        }
        long failures =
                findings.stream().filter(finding -> !finding.remedy().isEmpty()).count();
        out.println(failures == 0 ? "All is well." : failures + " of " + findings.size() + " need your attention.");
        out.flush();
        return failures == 0 ? 0 : Main.FOUND_A_PROBLEM;
    }

    private List<Checks.Finding> findings() {
        try {
            return new Checks(options.read()).findings();
        } catch (SettingsException wrong) {
            return wrong.problems().stream()
                    .map(problem -> new Checks.Finding("Settings: " + problem.what(), problem.remedy()))
                    .toList();
        }
    }
}

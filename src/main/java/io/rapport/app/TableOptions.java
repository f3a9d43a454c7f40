package io.rapport.app;

import io.rapport.matching.Candidate;
import io.rapport.matching.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The files and numbers that commands without a chat platform take. */
final class TableOptions {

    @Option(names = "--people", required = true, paramLabel = "<csv>", description = "Who there is: id, name, team …")
    @SuppressWarnings("NullAway.Init")
    private Path people;

    @Option(names = "--history", paramLabel = "<csv>", description = "Who met before: date, members[, met].")
    private @Nullable Path history;

    @Option(names = "--rules", paramLabel = "<yaml>", description = "Rules and preferences (default: no rules).")
    private @Nullable Path rules;

    @Option(names = "--size", paramLabel = "<people>", description = "How many make a group, 2 to 8 (default 2).")
    private int size = 2;

    @Option(names = "--seed", paramLabel = "<number>", description = "Settles what all else leaves open (default 1).")
    private long seed = 1;

    @Option(names = "--date", paramLabel = "<date>", description = "The day of the round (default: today).")
    private LocalDate date = LocalDate.now(ZoneId.systemDefault());

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** What the files say. */
    record Table(PeopleSheet people, Problem problem) {}

    /** Reads the files; {@link CannotStart} names every line that is wrong. */
    Table read() {
        if (size < 2 || size > 8) {
            throw new ParameterException(spec.commandLine(), "--size must be 2 to 8, was " + size + ".");
        }
        Mistakes mistakes = new Mistakes();
        PeopleSheet sheet = new PeopleSheet(people, mistakes);
        HistorySheet past = history == null ? HistorySheet.none() : HistorySheet.read(history, mistakes);
        RulesFile ruled = rules == null ? RulesFile.none(sheet) : RulesFile.read(rules, sheet, mistakes);
        mistakes.stopIfAny();
        List<Candidate> candidates = sheet.people().stream()
                .map(person -> new Candidate(
                        person.id(),
                        person.traits(),
                        person.inWeekOf(date),
                        past.roundsMissed(person.id()),
                        past.timesInLarger(person.id(), size)))
                .toList();
        return new Table(
                sheet,
                new Problem(
                        candidates,
                        size,
                        ruled.odd(),
                        ruled.rules(),
                        ruled.never(),
                        ruled.preferences(),
                        past.meetings(),
                        date,
                        seed));
    }
}

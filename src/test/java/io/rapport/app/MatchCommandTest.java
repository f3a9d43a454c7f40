package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MatchCommandTest {

    private static final Path EXAMPLES = Path.of("docs/examples");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void matchesTheExamplesInTheDocumentation() throws IOException {
        Path groups = folder.resolve("groups.csv");

        int exit = match(
                "--people", EXAMPLES.resolve("people.csv").toString(),
                "--history", EXAMPLES.resolve("history.csv").toString(),
                "--rules", EXAMPLES.resolve("rules.yaml").toString(),
                "--date", "2026-11-24",
                "--out", groups.toString());

        assertThat(exit).isZero();
        List<String> lines = Files.readAllLines(groups);
        assertThat(lines).hasSize(11).first().isEqualTo("group,members,reason");
        assertThat(lines.subList(1, 11)).allMatch(line -> line.matches("\\d+,[a-z]+;[a-z]+,\"You have not been.*\""));
        assertThat(err.toString()).contains("20 people, 10 groups, 0 left out.");
    }

    @Test
    void givesTheSameGroupsWhateverTheOrderOfLines() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(EXAMPLES.resolve("people.csv")));
        String header = lines.remove(0);
        Collections.reverse(lines);
        Path turned = write(
                "people.csv", Stream.concat(Stream.of(header), lines.stream()).toArray(String[]::new));

        match("--people", turned.toString(), "--date", "2026-11-24", "--seed", "5", "--out", "-");
        String first = out.toString();
        out.getBuffer().setLength(0);
        match(
                "--people",
                EXAMPLES.resolve("people.csv").toString(),
                "--date",
                "2026-11-24",
                "--seed",
                "5",
                "--out",
                "-");

        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void namesEveryWrongLineAndWritesNothing() throws IOException {
        Path people = write(
                "people.csv",
                "id,name,zone,hours,start_date",
                "ada,Ada,Mars/Base,9-5,",
                "ben,Ben,Europe/Berlin,09:00-17:00,2020-01-01",
                "ben,Cem,,,soon",
                ",Dee,,");
        Path history = write("history.csv", "date,members,met", "2026-03-02,ada,perhaps");
        Path rules = write("rules.yaml", "rules:", "  - different: tem", "  - sameness: x", "never: [[ada, zoe]]");
        Path groups = folder.resolve("groups.csv");

        int exit = match(
                "--people", people.toString(),
                "--history", history.toString(),
                "--rules", rules.toString(),
                "--out", groups.toString());

        assertThat(exit).isEqualTo(Main.FOUND_A_PROBLEM);
        assertThat(groups).doesNotExist();
        assertThat(err.toString())
                .contains(
                        "people.csv, line 2: no time zone is called \"Mars/Base\"",
                        "people.csv, line 2: hours must look like 09:00-17:30, were \"9-5\"",
                        "people.csv, line 4: the id \"ben\" stands there twice",
                        "people.csv, line 4: start_date must look like 2026-03-02, was \"soon\"",
                        "people.csv, line 5: 4 cells where there are 5 columns",
                        "people.csv, line 5: the id is missing",
                        "history.csv, line 2: members must be two or more ids",
                        "history.csv, line 2: met must be yes or no, was \"perhaps\"",
                        "rules.yaml: the people have no column \"tem\"",
                        "rules.yaml: \"sameness\" is no rule",
                        "rules.yaml: nobody among the people has the id \"zoe\"");
    }

    @Test
    void refusesASizeThatIsNone() {
        assertThat(match("--people", "people.csv", "--size", "9", "--out", "-")).isEqualTo(Main.WRONG_USAGE);
        assertThat(match("--out", "-")).isEqualTo(Main.WRONG_USAGE);
    }

    @Test
    void keepsSpreadsheetsFromRunningWhatSomebodyWrote() throws IOException {
        Path people = write("people.csv", "id,interests", "=cmd(),tea", "+1,tea");

        match("--people", people.toString(), "--out", "-");

        assertThat(out.toString().lines().skip(1)).allMatch(line -> line.startsWith("1,'"));
    }

    @Test
    void writesJsonAndTellsWhoIsLeftOutWhy() throws IOException {
        Path people = write("people.csv", "id,team", "ada,a", "ben,a", "cyd,b");
        Path rules = write("rules.yaml", "rules:", "  - different: team", "odd: sits out");

        match("--people", people.toString(), "--rules", rules.toString(), "--json", "--out", "-");

        JsonObject whole = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertThat(whole.getAsJsonArray("groups")).hasSize(1);
        assertThat(whole.getAsJsonArray("leftOut")
                        .get(0)
                        .getAsJsonObject()
                        .get("reason")
                        .getAsString())
                .contains("everybody sits out in turn");
    }

    @Test
    void explainsToOrganizersWhatElseWasPossible() throws IOException {
        Path people = write(
                "people.csv",
                "id,role,team",
                "ada,mentor,a",
                "ben,mentee,a",
                "cyd,mentee,b",
                "rae,mentor,b",
                "mel,mentor,");
        Path rules = write(
                "rules.yaml",
                "rules:",
                "  - across: {column: role, one: mentor, other: mentee}",
                "  - at most every: {rae: 28, mel: 28}",
                "odd: sits out");
        Path history = write("history.csv", "date,members", "2026-11-17,rae;mel");
        String[] options = {
            "--people",
            people.toString(),
            "--rules",
            rules.toString(),
            "--history",
            history.toString(),
            "--date",
            "2026-11-24",
            "--explain",
            "--out",
            "-"
        };

        match(options);

        assertThat(out.toString()).startsWith("group,members,reason,next_best");
        assertThat(out.toString()).contains("otherwise ada + ben, cyd without a group: fewer different teams");
        assertThat(err.toString())
                .contains("2 people could only be with one person: ada.")
                .contains("Altogether 3 people would fit (role: mentor); 2 take part less often.");

        out.getBuffer().setLength(0);
        match(Stream.concat(Stream.of(options), Stream.of("--json", "--language", "de"))
                .toArray(String[]::new));
        JsonObject whole = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertThat(whole.getAsJsonArray("advice").toString())
                .contains("Insgesamt würden 3 Leute passen (role: mentor); 2 wollen seltener dabei sein.");
        assertThat(whole.getAsJsonArray("groups").toString())
                .contains("sonst ada + ben, cyd ohne Gruppe: weniger verschiedene Teams");
    }

    @Test
    void neverTellsWhomItKeepsApartInConfidence() throws IOException {
        Path people = write("people.csv", "id", "ada", "ben");
        Path never = write("never.yaml", "never: [[ada, ben]]");
        Path open = write("open.yaml", "rules: [{different: id}, {same: id}]");

        match("--people", people.toString(), "--rules", never.toString(), "--out", "-");
        String confidential = out.toString();
        out.getBuffer().setLength(0);
        match("--people", people.toString(), "--rules", open.toString(), "--out", "-");

        assertThat(confidential)
                .isEqualTo(out.toString())
                .contains("ada", "ben")
                .doesNotContain("never");
    }

    @Test
    void explainsTheSameWithAConfidentialPairAsWithout() throws IOException {
        Path people = write("people.csv", "id,team", "ada,a", "ben,b", "cyd,a", "dee,b", "eve,b", "fay,c", "gus,c");
        Path open = write("open.yaml", "rules: [{different: team}]", "odd: sits out");
        String[] plain = {"--people", people.toString(), "--rules", open.toString(), "--explain", "--out", "-"};
        match(plain);
        String before = out.toString() + err;
        String partner = before.lines()
                .filter(line -> line.matches("\\d,.*ada.*"))
                .map(line -> line.split(",", 3)[1].replace("ada", "").replace(";", ""))
                .findFirst()
                .orElseThrow();

        for (String other : List.of("ben", "cyd", "dee", "eve", "fay", "gus")) {
            Path never =
                    write("open.yaml", "rules: [{different: team}]", "odd: sits out", "never: [[ada, " + other + "]]");
            out.getBuffer().setLength(0);
            err.getBuffer().setLength(0);
            match("--people", people.toString(), "--rules", never.toString(), "--explain", "--out", "-");

            if (!other.equals(partner)) {
                assertThat(out.toString() + err).as("never %s", other).isEqualTo(before);
            }
        }
    }

    @Test
    void prefersPeopleInOneCityWhoLikeToMeetInPerson() throws IOException {
        Path people = write(
                "people.csv",
                "id,location,modes",
                "ada,Berlin,in person;by video",
                "ben,Lisbon,by video",
                "cyd,Berlin,by video",
                "dee,Berlin,in person");
        Path rules = write("rules.yaml", "prefer: [in person]");

        match("--people", people.toString(), "--rules", rules.toString(), "--out", "-");

        assertThat(out.toString()).contains("ada;dee", "you are both in Berlin and both like to meet in person.");
        Path columns = write("few.csv", "id,location", "ada,Berlin");
        assertThat(match("--people", columns.toString(), "--rules", rules.toString(), "--out", "-"))
                .isEqualTo(Main.FOUND_A_PROBLEM);
        assertThat(err.toString()).contains("rules.yaml: the people have no column \"modes\"");
    }

    @Test
    void showsHowFarItIsOnlyWhenItTakesLong() {
        Instant[] now = {Instant.parse("2026-11-24T09:00:00Z")};
        ProgressBar bar = ProgressBar.watched(new PrintWriter(out), () -> now[0]);

        bar.show(1, 4);
        assertThat(out.toString()).isEmpty();
        now[0] = now[0].plusSeconds(2);
        assertThat(bar.goesOn(2, 4)).isTrue();
        bar.show(2, 4);
        bar.clear();

        assertThat(out.toString())
                .startsWith("\r[" + "#".repeat(20) + " ".repeat(20) + "] 2 of 4\r")
                .endsWith(" \r");
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private int match(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("match"), Stream.of(arguments)).toArray(String[]::new));
    }
}

package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimulateCommandTest {

    private static final String PEOPLE = Path.of("docs/examples/people.csv").toString();

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void countsRepeatsBesideTheFewestPossible() throws IOException {
        Path people = Files.writeString(folder.resolve("people.csv"), "id\na\nb\nc\nd\n");

        simulate("--people", people.toString(), "--rounds", "5", "--json");

        JsonArray rounds = JsonParser.parseString(out.toString()).getAsJsonArray();
        assertThat(figure(rounds, 2, "repeats")).isZero();
        assertThat(figure(rounds, 4, "repeats")).isEqualTo(4).isEqualTo(figure(rounds, 4, "fewestRepeats"));
        assertThat(figure(rounds, 4, "leftOut")).isZero();
    }

    @Test
    void writesAPageThatStandsAlone() throws IOException {
        Path page = folder.resolve("page.html");

        int exit = simulate("--people", PEOPLE, "--rounds", "6", "--size", "3", "--html", page.toString());

        assertThat(exit).isZero();
        assertThat(Files.readString(page))
                .contains("<svg", "20 people, 6 rounds")
                .doesNotContain("http", "<script", "src=");
        assertThat(out.toString().lines()).hasSize(8).first().asString().contains("fewest possible");
    }

    private static int figure(JsonArray rounds, int round, String name) {
        return rounds.get(round).getAsJsonObject().get(name).getAsInt();
    }

    private int simulate(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute(Stream.concat(Stream.of("simulate"), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}

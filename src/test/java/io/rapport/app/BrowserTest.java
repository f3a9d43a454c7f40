package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sandbox's page, in a browser: each file of {@code src/sandbox-ui/test} is one test here.
 *
 * <p>Without Chromium, node or the page's {@code node_modules} they are left out, and say so; with {@code CI=true} that is a
 * failure.
 */
class BrowserTest {

    private static final Path PAGE = Path.of("src/sandbox-ui");
    private static final String ENDING = ".test.ts";
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    static Stream<String> files() throws IOException {
        try (Stream<Path> units = Files.list(PAGE.resolve("test/unit"));
                Stream<Path> stories = Files.list(PAGE.resolve("test/browser"))) {
            return Stream.concat(units, stories)
                    .map(file ->
                            PAGE.resolve("test").relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(file -> file.endsWith(ENDING))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void holdsInTheBrowser(String file) throws Exception {
        String browser = onPath(BROWSERS).orElseGet(() -> missing("there is no Chromium (apt-get install chromium)"));
        String node = onPath(List.of("node")).orElseGet(() -> missing("there is no node (apt-get install nodejs npm)"));
        if (!Files.isDirectory(PAGE.resolve("node_modules"))) {
            missing("its packages are not installed (npm ci in " + PAGE + ")");
        }
        int slash = file.indexOf('/');
        String name = file.substring(slash + 1, file.length() - ENDING.length());
        ProcessBuilder builder = new ProcessBuilder(node, "test/run.mjs", file.substring(0, slash), name);
        builder.environment().put("CHROMIUM", browser);
        builder.environment().put("SANDBOX", sandbox());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().keySet().removeIf(key -> key.startsWith("SLACK_") || key.startsWith("RAPPORT_"));

        Path log = Files.createTempFile("browser", ".log");
        Process run = builder.directory(PAGE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(run.waitFor()).as(() -> read(log)).isZero();
        Files.delete(log);
    }

    /** Returns the command that starts the sandbox from the classes under test. */
    private static String sandbox() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Gson()
                .toJson(List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "io.rapport.app.Main",
                        "sandbox"));
    }

    private static Optional<String> onPath(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static String missing(String what) {
        String told = "The browser tests of the sandbox were LEFT OUT: " + what + ".";
        if ("true".equals(System.getenv("CI"))) {
            return fail(told);
        }
        System.out.println(told);
        return abort(told);
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}

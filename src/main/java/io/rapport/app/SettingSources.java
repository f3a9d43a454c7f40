package io.rapport.app;

import io.rapport.app.SettingsException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The raw settings in their order: command line, then environment, then {@code rapport.yaml}. */
final class SettingSources {

    private final List<Map<String, String>> sources;
    private final List<Problem> problems = new ArrayList<>();

    SettingSources(Map<Setting, String> commandLine, Map<String, String> environment, Path yaml) {
        Map<String, String> options = new TreeMap<>();
        commandLine.forEach((setting, value) -> options.put(setting.name(), value));
        Map<String, String> file = readYaml(yaml);
        this.sources = List.of(options, environment, file);
        environment.keySet().stream()
                .filter(name -> name.startsWith("RAPPORT_"))
                .forEach(name -> checkName(name, "the environment"));
        file.keySet().forEach(name -> checkName(name, yaml.toString()));
    }

    /** Returns what was wrong with the sources themselves. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns a setting's text from the first source that has it; blank counts as absent. */
    Optional<String> find(Setting setting) {
        return sources.stream().flatMap(source -> in(source, setting).stream()).findFirst();
    }

    private Optional<String> in(Map<String, String> source, Setting setting) {
        Optional<String> value = text(source, setting.name());
        Optional<String> file = setting.fileName().flatMap(name -> text(source, name));
        if (value.isPresent() && file.isPresent()) {
            problems.add(new Problem(
                    setting + " and " + setting + "_FILE are both set.", "Keep one of the two and remove the other."));
        }
        return value.or(() -> file.flatMap(path -> readSecret(setting, path)));
    }

    private static Optional<String> text(Map<String, String> source, String name) {
        return Optional.ofNullable(source.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Optional<String> readSecret(Setting setting, String path) {
        try {
            return Optional.of(Files.readString(Path.of(path)).strip()).filter(value -> !value.isEmpty());
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.add(new Problem(
                    setting + "_FILE names " + path + ", which cannot be read.",
                    "Check the path, and that the user who runs Rapport may read the file."));
            return Optional.empty();
        }
    }

    private Map<String, String> readYaml(Path yaml) {
        if (!Files.exists(yaml)) {
            return Map.of();
        }
        try {
            Object content = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(yaml));
            return content == null ? Map.of() : flat(yaml, content);
        } catch (IOException unreadable) {
            problems.add(new Problem(yaml + " cannot be read.", "Check who may read it, or remove it."));
        } catch (YamlEngineException malformed) {
            problems.add(new Problem(
                    yaml + " is not valid YAML.", "Write one setting a line, for instance \"RAPPORT_PORT: 3000\"."));
        }
        return Map.of();
    }

    private Map<String, String> flat(Path yaml, Object content) {
        Map<String, String> settings = new TreeMap<>();
        if (!(content instanceof Map<?, ?> map)) {
            problems.add(new Problem(
                    yaml + " holds no settings.", "Write one setting a line, for instance \"RAPPORT_PORT: 3000\"."));
            return settings;
        }
        map.forEach((name, value) -> settings.put(String.valueOf(name), value == null ? "" : String.valueOf(value)));
        return settings;
    }

    private void checkName(String name, String where) {
        if (!Setting.isKnown(name)) {
            problems.add(new Problem(
                    name + " in " + where + " is no setting of Rapport.",
                    "Did you mean " + nearest(name) + "? Correct the name or remove it."));
        }
    }

    static String nearest(String name) {
        return Arrays.stream(Setting.values())
                .flatMap(setting -> Stream.concat(Stream.of(setting.name()), setting.fileName().stream()))
                .min((one, other) -> Integer.compare(distance(name, one), distance(name, other)))
                .orElseThrow();
    }

    private static int distance(String one, String other) {
        int[] costs = new int[other.length() + 1];
        Arrays.setAll(costs, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            int diagonal = costs[0];
            costs[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = diagonal + (same(one.charAt(row - 1), other.charAt(column - 1)) ? 0 : 1);
                diagonal = costs[column];
                costs[column] = Math.min(replaced, 1 + Math.min(costs[column], costs[column - 1]));
            }
        }
        return costs[other.length()];
    }

    private static boolean same(char one, char other) {
        return Character.toUpperCase(one) == Character.toUpperCase(other);
    }
}

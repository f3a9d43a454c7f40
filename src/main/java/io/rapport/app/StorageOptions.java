package io.rapport.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings of commands that work on what is stored; they need nothing of Slack. */
final class StorageOptions {

    @Option(names = "--config", paramLabel = "<file>", description = "Settings file (default: ./rapport.yaml).")
    private Path config = Path.of("rapport.yaml");

    @Option(
            names = "--database-url",
            paramLabel = "<url>",
            description = "JDBC URL (RAPPORT_DATABASE_URL, default H2 in ./data).")
    private @Nullable String databaseUrl;

    /** Returns the settings; {@link SettingsException} lists all that is wrong with them. */
    Storage read() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        if (databaseUrl != null) {
            given.put(Setting.RAPPORT_DATABASE_URL, databaseUrl);
        }
        return SettingsReader.readStorage(new SettingSources(given, System.getenv(), config));
    }
}

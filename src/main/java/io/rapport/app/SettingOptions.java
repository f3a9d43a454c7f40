package io.rapport.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings that may stand on the command line; secrets may not, as everybody on the machine can read it. */
final class SettingOptions {

    @Option(names = "--config", paramLabel = "<file>", description = "Settings file (default: ./rapport.yaml).")
    private Path config = Path.of("rapport.yaml");

    @Option(names = "--host", paramLabel = "<host>", description = "Where to listen (RAPPORT_HOST, default 0.0.0.0).")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "<port>", description = "Where to listen (RAPPORT_PORT, default 3000).")
    private @Nullable String port;

    @Option(names = "--public-url", paramLabel = "<url>", description = "Where browsers reach it (RAPPORT_PUBLIC_URL).")
    private @Nullable String publicUrl;

    @Option(
            names = "--database-url",
            paramLabel = "<url>",
            description = "JDBC URL (RAPPORT_DATABASE_URL, default H2 in ./data).")
    private @Nullable String databaseUrl;

    @Option(names = "--log", paramLabel = "text|json", description = "How to log (RAPPORT_LOG, default text).")
    private @Nullable String log;

    /** Returns the settings; {@link SettingsException} lists all that is wrong with them. */
    Settings read() {
        return SettingsReader.read(new SettingSources(given(), System.getenv(), config));
    }

    private Map<Setting, String> given() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        put(given, Setting.RAPPORT_HOST, host);
        put(given, Setting.RAPPORT_PORT, port);
        put(given, Setting.RAPPORT_PUBLIC_URL, publicUrl);
        put(given, Setting.RAPPORT_DATABASE_URL, databaseUrl);
        put(given, Setting.RAPPORT_LOG, log);
        return given;
    }

    private static void put(Map<Setting, String> given, Setting setting, @Nullable String value) {
        if (value != null) {
            given.put(setting, value);
        }
    }
}

package io.rapport.app;

import java.util.Arrays;
import java.util.Optional;

/** The names of the settings: the same on the environment, in {@code rapport.yaml} and in messages. */
enum Setting {
    SLACK_BOT_TOKEN(Kind.SECRET),
    SLACK_SIGNING_SECRET(Kind.SECRET),
    SLACK_APP_TOKEN(Kind.SECRET),
    SLACK_CLIENT_ID(Kind.OPEN),
    SLACK_CLIENT_SECRET(Kind.SECRET),
    RAPPORT_PORT(Kind.OPEN),
    RAPPORT_HOST(Kind.OPEN),
    RAPPORT_PUBLIC_URL(Kind.OPEN),
    RAPPORT_DATABASE_URL(Kind.OPEN),
    RAPPORT_DATABASE_USER(Kind.OPEN),
    RAPPORT_DATABASE_PASSWORD(Kind.SECRET),
    RAPPORT_SECRET_KEY(Kind.SECRET),
    RAPPORT_SLACK_API_URL(Kind.OPEN),
    RAPPORT_SETTLE_SECONDS(Kind.OPEN),
    RAPPORT_LOG(Kind.OPEN),
    RAPPORT_CLOCK_START(Kind.OPEN);

    private static final String FILE = "_FILE";

    private final Kind kind;

    Setting(Kind kind) {
        this.kind = kind;
    }

    private enum Kind {
        OPEN,
        SECRET
    }

    /** Returns the name under which a file holds the secret, or nothing when the setting is no secret. */
    Optional<String> fileName() {
        return kind == Kind.SECRET ? Optional.of(name() + FILE) : Optional.empty();
    }

    /** Returns whether {@code name} names a setting or a secret's file. */
    static boolean isKnown(String name) {
        return Arrays.stream(values())
                .anyMatch(setting -> setting.name().equals(name)
                        || setting.fileName().filter(name::equals).isPresent());
    }
}

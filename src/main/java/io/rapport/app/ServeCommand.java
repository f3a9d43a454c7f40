package io.rapport.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {"Serves until it is told to stop (SIGTERM or Ctrl-C).", "This is the default command."})
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final SettingOptions options = new SettingOptions();

    @Override
    public Integer call() {
        return serve(options.read());
    }

    static int serve(Settings settings) {
        System.setProperty(Setting.RAPPORT_LOG.name(), settings.log().name().toLowerCase(Locale.ROOT));
        Rapport rapport = Rapport.start(settings);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            rapport.close();
                            stopped.countDown();
                        },
                        "stop"));
        System.out.println("Rapport is ready on port " + rapport.port() + " after "
                + sinceProcessStart().toMillis() + " ms.");
        awaitQuietly(stopped);
        return 0;
    }

    private static Duration sinceProcessStart() {
        Instant now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }

    private static void awaitQuietly(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.rapport.app;

import java.io.IOException;
import java.util.stream.Stream;

/** Sends signals to processes that a test started. */
final class Signals {

    private Signals() {}

    /** Sends a signal such as {@code STOP} to one process; a process that is gone is an {@link IllegalStateException}. */
    static void send(String signal, ProcessHandle process) {
        run(signal, process);
    }

    /** Sends it to a process and to all that it started. */
    static void sendToAll(String signal, ProcessHandle process) {
        Stream.concat(Stream.of(process), process.descendants()).toList().forEach(each -> run(signal, each));
    }

    private static void run(String signal, ProcessHandle process) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("no process " + process.pid());
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

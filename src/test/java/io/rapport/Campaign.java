package io.rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How large a campaign is: brief among the ordinary tests, full where it is run by name.
 *
 * <p>{@code -Dcampaign=kill} names it (a JUnit tag), {@code -Dseeds=1-20} or {@code -Dseeds=3,7-9} its seeds,
 * {@code -Dpercent=10} how much of the full size. Each seed's figures are appended to {@code target/campaigns/<name>.txt} as soon
 * as they are known, so that a run that was broken off goes on with the seeds that are not there.
 */
public final class Campaign {

    private static final String NAME = System.getProperty("campaign", "");
    private static final int PERCENT = Integer.getInteger("percent", 100);
    private static final Path FIGURES = Path.of("target", "campaigns");

    private Campaign() {}

    /** Returns whether it is more than a brief look among other tests. */
    public static boolean isFull() {
        return !NAME.isEmpty();
    }

    /** Returns how many there are of something; a share of {@code full}, at least {@code brief}, in a campaign. */
    public static int size(int brief, int full) {
        return isFull() ? Math.max(brief, (int) ((long) full * PERCENT / 100)) : brief;
    }

    /** Returns how often something is done, which no percentage changes. */
    public static int times(int brief, int full) {
        return isFull() ? full : brief;
    }

    /** Returns the seeds: the first {@code brief}, in a campaign the first {@code full} or those that were asked for. */
    public static List<Long> seeds(long brief, long full) {
        String asked = System.getProperty("seeds", "1-" + (isFull() ? full : brief));
        return Stream.of(asked.split(","))
                .map(part -> part.strip().split("-", 2))
                .flatMap(range -> LongStream.rangeClosed(
                                Long.parseLong(range[0]), Long.parseLong(range[range.length - 1]))
                        .boxed())
                .toList();
    }

    /** Notes what was seen. */
    public static void note(String campaign, String figures) {
        if (!isFull()) {
            return;
        }
        System.out.println(campaign + ": " + figures);
        try {
            Files.createDirectories(FIGURES);
            Files.writeString(
                    FIGURES.resolve(campaign + ".txt"),
                    figures + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

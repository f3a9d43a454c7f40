package io.rapport.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** When each two candidates were last introduced to each other, and when they last met. */
final class Past {

    private static final long NEVER = Long.MIN_VALUE;

    private final long today;
    private final long[][] introduced;
    private final long[][] met;

    Past(Roster roster) {
        this.today = roster.problem().on().toEpochDay();
        this.introduced = never(roster.size());
        this.met = never(roster.size());
        for (Meeting meeting : roster.problem().history()) {
            int one = roster.number(meeting.pair().one());
            int other = roster.number(meeting.pair().other());
            if (one >= 0 && other >= 0) {
                long day = meeting.on().toEpochDay();
                note(introduced, one, other, day);
                note(met, one, other, meeting.held() ? day : NEVER);
            }
        }
    }

    private static long[][] never(int size) {
        return LongStream.range(0, size)
                .mapToObj(one -> LongStream.generate(() -> NEVER).limit(size).toArray())
                .toArray(long[][]::new);
    }

    private static void note(long[][] last, int one, int other, long day) {
        last[one][other] = Math.max(last[one][other], day);
        last[other][one] = last[one][other];
    }

    /** Returns how new two people are to each other: 2 never introduced, 1 introduced but nobody says they met, 0 met. */
    int newness(int one, int other) {
        if (introduced[one][other] == NEVER) {
            return 2;
        }
        return met[one][other] == NEVER ? 1 : 0;
    }

    /** Returns the days since two people last met, or else were introduced; {@link Integer#MAX_VALUE} if never. */
    int daysSince(int one, int other) {
        long last = newness(one, other) == 0 ? met[one][other] : introduced[one][other];
        return last == NEVER ? Integer.MAX_VALUE : (int) Math.max(0, Math.min(today - last, Integer.MAX_VALUE));
    }

    /** Returns the newest of the last meetings of each two of a group, empty unless each two have met. */
    OptionalLong lastMeeting(int[] members) {
        long newest = NEVER;
        for (int index = 1; index < members.length; index++) {
            for (int earlier = 0; earlier < index; earlier++) {
                long last = met[members[index]][members[earlier]];
                if (last == NEVER) {
                    return OptionalLong.empty();
                }
                newest = Math.max(newest, last);
            }
        }
        return newest == NEVER ? OptionalLong.empty() : OptionalLong.of(newest);
    }

    boolean isAtLeastWeeksAgo(long day, int weeks) {
        return ChronoUnit.WEEKS.between(LocalDate.ofEpochDay(day), LocalDate.ofEpochDay(today)) >= weeks;
    }
}

package io.rapport.wording;

import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.SimpleTimeZone;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Turns dates and times of {@code java.time} into what ICU formats, each with the zone it carries. */
final class Moments {

    private Moments() {}

    static Object forIcu(Object value) {
        if (value instanceof ZonedDateTime zoned) {
            return calendar(zoned);
        }
        if (value instanceof OffsetDateTime offset) {
            return calendar(offset.toZonedDateTime());
        }
        if (value instanceof LocalDateTime local) {
            return calendar(local.atZone(ZoneOffset.UTC));
        }
        if (value instanceof LocalDate date) {
            return calendar(date.atStartOfDay(ZoneOffset.UTC));
        }
        if (value instanceof LocalTime time) {
            return calendar(LocalDate.EPOCH.atTime(time).atZone(ZoneOffset.UTC));
        }
        if (value instanceof Instant) {
            throw new IllegalArgumentException("an instant has no local time; put it in the reader's zone: " + value);
        }
        return value;
    }

    /** A fixed offset as zone, so that it is the JDK's zone data that counts, not ICU's copy. */
    private static GregorianCalendar calendar(ZonedDateTime moment) {
        int offset = moment.getOffset().getTotalSeconds() * 1000;
        GregorianCalendar calendar = new GregorianCalendar(new SimpleTimeZone(offset, zoneName(moment)));
        calendar.setTimeInMillis(moment.toInstant().toEpochMilli());
        return calendar;
    }

    private static String zoneName(ZonedDateTime moment) {
        return moment.getOffset().equals(ZoneOffset.UTC)
                ? TimeZone.GMT_ZONE.getID()
                : "GMT" + moment.getOffset().getId();
    }
}

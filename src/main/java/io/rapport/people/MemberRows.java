package io.rapport.people;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import io.rapport.store.WorkspaceId;
import io.rapport.time.HolidayRegion;
import io.rapport.time.Span;
import io.rapport.time.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** How a member is written into a row and read from one. */
final class MemberRows {

    static final String SELECT = """
            SELECT workspace, id, name, standing, admin, zone, clock_offset, locale,
                works_from, works_until, works_on, weekly_budget, paused_until, attributes,
                holidays, away_until, undisturbed_from, undisturbed_until
            FROM member
            """;

    private static final Gson JSON = new Gson();
    private static final TypeToken<Map<String, List<String>>> ATTRIBUTES = new TypeToken<>() {};

    private MemberRows() {}

    static Member member(RowView row) {
        return new Member(
                row.getColumn("id", MemberId.class),
                row.getColumn("workspace", WorkspaceId.class),
                row.getColumn("name", String.class),
                row.getColumn("standing", Standing.class),
                row.getColumn("admin", Boolean.class),
                row.getColumn("zone", ZoneId.class),
                offset(row),
                row.getColumn("locale", Locale.class),
                hours(row),
                row.getColumn("weekly_budget", Integer.class),
                row.getColumn("paused_until", LocalDate.class),
                attributes(row),
                rest(row));
    }

    static Map<String, List<String>> attributes(RowView row) {
        return JSON.fromJson(row.getColumn("attributes", String.class), ATTRIBUTES);
    }

    private static Rest rest(RowView row) {
        Instant from = row.getColumn("undisturbed_from", Instant.class);
        Instant until = row.getColumn("undisturbed_until", Instant.class);
        return new Rest(
                row.getColumn("holidays", HolidayRegion.class),
                row.getColumn("away_until", Instant.class),
                from == null || until == null ? null : new Span(from, until));
    }

    static String text(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" "));
    }

    static String text(Map<String, List<String>> attributes) {
        return JSON.toJson(new TreeMap<>(attributes));
    }

    private static @Nullable ZoneOffset offset(RowView row) {
        Integer seconds = row.getColumn("clock_offset", Integer.class);
        return seconds == null ? null : ZoneOffset.ofTotalSeconds(seconds);
    }

    private static WorkingHours hours(RowView row) {
        return new WorkingHours(
                row.getColumn("works_from", LocalTime.class),
                row.getColumn("works_until", LocalTime.class),
                Arrays.stream(row.getColumn("works_on", String.class).split(" "))
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toSet()));
    }
}

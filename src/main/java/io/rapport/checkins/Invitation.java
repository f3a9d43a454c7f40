package io.rapport.checkins;

import io.rapport.people.Member;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A check-in as an entry in a calendar: as a file, or as a link that opens a filled-in entry. */
record Invitation(String uid, Instant start, Duration length, String title, String description) {

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static Invitation of(Scene scene, Instant start, Words words) {
        List<String> names = scene.present().stream().map(Member::name).toList();
        return new Invitation(
                scene.group().id() + "@rapport",
                start,
                Times.LENGTH,
                words.say("invitation.title", Map.of("names", words.list(names))),
                words.say(
                        "invitation.description",
                        Map.of("program", scene.program().name())));
    }

    Instant end() {
        return start.plus(length);
    }

    /** Returns the link that opens a filled-in entry in Google Calendar. */
    String google() {
        return "https://calendar.google.com/calendar/render?"
                + query(
                        "action",
                        "TEMPLATE",
                        "text",
                        title,
                        "dates",
                        COMPACT.format(start) + '/' + COMPACT.format(end()),
                        "details",
                        description);
    }

    /** Returns the link that opens a filled-in entry in Outlook on the web. */
    String outlook() {
        return "https://outlook.office.com/calendar/0/deeplink/compose?"
                + query(
                        "path",
                        "/calendar/action/compose",
                        "rru",
                        "addevent",
                        "subject",
                        title,
                        "startdt",
                        start.toString(),
                        "enddt",
                        end().toString(),
                        "body",
                        description);
    }

    /** Returns the text of an {@code .ics} file (RFC 5545), stamped {@code now}. */
    String ics(Instant now) {
        VEvent event = new VEvent(start, length, title);
        event.replace(new DtStamp(now));
        event.add(new Uid(uid));
        event.add(new Description(description));
        Calendar calendar = new Calendar();
        PropertyContainer properties = calendar;
        properties.add(new ProdId("-//Rapport//Check-in//EN"));
        properties.add(ImmutableVersion.VERSION_2_0);
        calendar.add(event);
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return text.toString();
    }

    private static String query(String... pairs) {
        return java.util.stream.IntStream.range(0, pairs.length / 2)
                .mapToObj(pair -> pairs[2 * pair] + '=' + encode(pairs[2 * pair + 1]))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

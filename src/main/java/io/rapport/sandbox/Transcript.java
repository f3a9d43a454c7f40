package io.rapport.sandbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what happened as a story: who received and did what, at each one's local time. */
public final class Transcript {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final ZoneId UTC = ZoneId.of("Etc/UTC");
    private static final Pattern MENTION = Pattern.compile("<([@#])(\\w+)(?:\\|[^>]*)?>");
    private static final Pattern LONG_LINE = Pattern.compile("(.{1,96})(?:\\s+|$)");
    private static final String INDENT = "\n    ";

    private final World world;

    Transcript(World world) {
        this.world = world;
    }

    /** The whole story. */
    public String text() {
        return lines().stream().collect(Collectors.joining("\n"));
    }

    /** The whole story, a paragraph for each happening. */
    public List<String> lines() {
        return world.chronicle().all().stream().map(this::tell).toList();
    }

    /** One happening as a paragraph: a heading with time and place, then what was said. */
    public String tell(Happening happening) {
        String who = name(happening.person());
        return switch (happening.kind()) {
            case DID ->
                own(happening)
                        + (who.isEmpty() ? "" : who + " ")
                        + named(happening.words()).replace("\n", INDENT);
            case REFUSED, TOO_LATE -> own(happening) + who + " is told: " + named(happening.words());
            case POSTED -> heading(happening, "") + said(happening);
            case POSTED_TO_ONE -> own(happening) + "only " + who + " sees" + place(happening) + said(happening);
            case CHANGED -> heading(happening, ", now") + said(happening);
            case DELETED -> heading(happening, ", taken away");
            case MODAL -> own(happening) + "a form opens for " + who + said(happening);
            case MODAL_CHANGED -> own(happening) + "the form of " + who + " now says" + said(happening);
            case HOME -> own(happening) + who + "'s Home is up to date";
        };
    }

    private String heading(Happening happening, String remark) {
        Optional<Conversation> found = world.conversations().find(happening.channel());
        List<Person> readers = found.map(this::readers).orElse(List.of());
        if (found.isEmpty() || found.get().isChannel() || readers.isEmpty()) {
            return DAY.format(happening.at().atZone(UTC)) + " UTC · "
                    + place(happening).strip() + remark;
        }
        if (readers.size() == 1) {
            return local(DAY, happening.at(), readers.get(0)) + " · to "
                    + readers.get(0).firstName() + remark;
        }
        String each = readers.stream()
                .map(person -> person.firstName() + " (" + local(HOUR, happening.at(), person) + ")")
                .collect(Collectors.joining(", "));
        return DAY.format(happening.at().atZone(UTC)) + " UTC · to " + each + remark;
    }

    private List<Person> readers(Conversation conversation) {
        return conversation.members().stream()
                .flatMap(id -> world.directory().find(id).stream())
                .toList();
    }

    /** The channel a happening is about, after a blank; empty for direct messages. */
    private String place(Happening happening) {
        return world.conversations()
                .find(happening.channel())
                .filter(Conversation::isChannel)
                .map(channel -> " in #" + channel.name())
                .orElse("");
    }

    /** The heading of what one person did or sees: their own time. */
    private String own(Happening happening) {
        return world.directory()
                        .find(happening.person())
                        .map(person -> local(DAY, happening.at(), person))
                        .orElseGet(() -> DAY.format(happening.at().atZone(UTC)) + " UTC")
                + " · ";
    }

    private static String local(DateTimeFormatter format, Instant at, Person person) {
        return format.format(at.atZone(person.zone())) + " in " + person.city();
    }

    private String said(Happening happening) {
        String wrapped = named(happening.words())
                .lines()
                .map(line -> LONG_LINE.matcher(line).replaceAll("$1\n").stripTrailing())
                .collect(Collectors.joining("\n"));
        return wrapped.isBlank() ? "" : INDENT + wrapped.replace("\n", INDENT);
    }

    private String named(String words) {
        return MENTION.matcher(words)
                .replaceAll(mention -> Matcher.quoteReplacement(mention.group(1) + mentioned(mention)));
    }

    private String mentioned(MatchResult mention) {
        String id = mention.group(2);
        return world.directory()
                .find(id)
                .map(Person::realName)
                .or(() -> world.conversations().find(id).map(Conversation::name))
                .orElse(id);
    }

    private String name(String person) {
        return world.directory().find(person).map(Person::firstName).orElse("");
    }
}

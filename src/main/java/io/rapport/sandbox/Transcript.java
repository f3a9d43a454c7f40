package io.rapport.sandbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what happened as a story: who received and did what, at each one's local time. */
public final class Transcript {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final ZoneId UTC = ZoneId.of("Etc/UTC");

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
        String said = happening.words().replace("\n", "\n    | ");
        return switch (happening.kind()) {
            case DID -> clock(happening) + name(happening.person()) + " " + happening.words();
            case REFUSED -> clock(happening) + name(happening.person()) + " is told: " + happening.words();
            case POSTED -> heading(happening, "") + "\n    | " + said;
            case POSTED_TO_ONE ->
                heading(happening, " (only " + name(happening.person()) + " sees it)") + "\n    | " + said;
            case CHANGED -> heading(happening, " (changed)") + "\n    | " + said;
            case DELETED -> heading(happening, " (deleted)");
            case MODAL, MODAL_CHANGED -> clock(happening) + name(happening.person()) + " sees a form\n    | " + said;
            case HOME -> clock(happening) + name(happening.person()) + "'s Home is up to date";
        };
    }

    private String heading(Happening happening, String remark) {
        Optional<Conversation> place = world.conversations().find(happening.channel());
        if (place.isEmpty()) {
            return clock(happening) + remark;
        }
        Conversation conversation = place.get();
        List<Person> readers = readers(conversation);
        if (conversation.isChannel()) {
            return at(happening.at(), UTC) + " UTC  #" + conversation.name() + remark;
        }
        List<String> each = new ArrayList<>();
        readers.forEach(person -> each.add(person.firstName() + " " + local(happening.at(), person)));
        String kind = conversation.kind() == Conversation.Kind.DIRECT ? "to " : "group ";
        return at(happening.at(), UTC) + " UTC  " + kind + String.join(", ", each) + remark;
    }

    private List<Person> readers(Conversation conversation) {
        return conversation.members().stream()
                .flatMap(id -> world.directory().find(id).stream())
                .toList();
    }

    private static String local(Instant at, Person person) {
        return "(" + at(at, person.zone()) + " in " + city(person.zone()) + ")";
    }

    private String clock(Happening happening) {
        String own = world.directory()
                .find(happening.person())
                .map(person -> "(" + at(happening.at(), person.zone()) + " in " + city(person.zone()) + ") ")
                .orElse("");
        return at(happening.at(), UTC) + " UTC  " + own;
    }

    private String name(String person) {
        return world.directory().find(person).map(Person::firstName).orElse("");
    }

    private static String at(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static String city(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }
}

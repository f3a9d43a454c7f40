package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers what the page asks, by method and path. */
final class PageAnswers {

    private static final int MESSAGES = 50;
    private static final int MOST_MESSAGES = 200;
    private static final int ENTRIES = 200;
    private static final int MOST_ENTRIES = 500;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final PageSight sight;
    private final PageReading reading;
    private final PageActs acts;
    private final PageNews news;
    private final Traffic traffic;
    private final ReadMarks marks;
    private final Supplier<Backstage> backstage;
    private final Map<String, Answerer> answerers = new LinkedHashMap<>();

    private interface Answerer {
        Answer answer(PageRequest asked);
    }

    PageAnswers(
            PageSight sight,
            PageReading reading,
            PageActs acts,
            PageNews news,
            Traffic traffic,
            ReadMarks marks,
            Supplier<Backstage> backstage) {
        this.sight = sight;
        this.reading = reading;
        this.acts = acts;
        this.news = news;
        this.traffic = traffic;
        this.marks = marks;
        this.backstage = backstage;
        answerers.put("GET workspace", asked -> Answer.ok(reading.workspace(person(asked))));
        answerers.put("GET messages", this::messages);
        answerers.put("GET surfaces", asked -> Answer.ok(reading.surfaces(person(asked))));
        answerers.put("GET time", asked -> Answer.ok(reading.time(person(asked))));
        answerers.put("GET traffic", this::traffic);
        answerers.put("GET gallery", asked -> Answer.ok(Gallery.in(asked.text("language"))));
        answerers.put("POST read", this::read);
        answerers.put("POST act", this::act);
        answerers.put("POST clock", this::clock);
        answerers.put("POST scene", this::scene);
    }

    Answer answer(String method, String name, PageRequest asked) {
        Answerer answerer = answerers.get(method + " " + name);
        if (answerer == null) {
            throw PageRefusal.missing("The page has no " + method + " /page/" + name + ".");
        }
        return answerer.answer(asked);
    }

    /** Who asks. */
    Person person(PageRequest asked) {
        return sight.person(asked.text("as"));
    }

    private Answer messages(PageRequest asked) {
        Person viewer = person(asked);
        Conversation conversation = sight.conversation(viewer, asked.text("channel"));
        int limit = Math.max(1, asked.number("limit", MESSAGES, MOST_MESSAGES));
        return Answer.ok(reading.messages(viewer, conversation, asked.text("before"), limit));
    }

    private Answer traffic(PageRequest asked) {
        int limit = asked.number("limit", ENTRIES, MOST_ENTRIES);
        JsonArray entries = traffic.after(asked.number("after", 0, Integer.MAX_VALUE), limit);
        return Answer.ok(Json.object("entries", entries));
    }

    private Answer read(PageRequest asked) {
        Person person = person(asked);
        marks.readAll(
                person.id(), sight.conversation(person, asked.text("channel")).id());
        news.conversations(person.id());
        return Answer.ok(new JsonObject());
    }

    private Answer act(PageRequest asked) {
        Person person = person(asked);
        JsonObject outcome = acts.act(person, asked.text("deed"), asked.all());
        news.surfaces(person.id());
        return Answer.ok(outcome);
    }

    private Answer clock(PageRequest asked) {
        Instant to = asked.text("to").isEmpty() ? to(person(asked), asked.text("move")) : instant(asked.text("to"));
        Instant now = reading.now();
        if (!to.isAfter(now) || to.isAfter(now.plus(FARTHEST))) {
            throw PageRefusal.malformed("The clock stands at " + now
                    + " and walks forward only, a year at most. Name an instant after it.");
        }
        return begun(backstage.get().walk().apply(to));
    }

    private Instant to(Person person, String id) {
        Backstage.Move move = backstage.get().moves().apply(person).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> PageRefusal.malformed("Name a \"move\" that /page/time lists, or an instant as \"to\"."));
        Instant to = move.to();
        if (to == null) {
            throw PageRefusal.stale(move.why());
        }
        return to;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw PageRefusal.malformed("\"to\" must be an instant such as 2026-03-03T10:00:00Z.");
        }
    }

    private Answer scene(PageRequest asked) {
        String id = asked.text("id");
        if (backstage.get().scenes().stream().noneMatch(scene -> scene.id().equals(id))) {
            throw PageRefusal.missing("There is no scene \"" + id + "\". /page/workspace lists them.");
        }
        return begun(backstage.get().play().apply(id));
    }

    private static Answer begun(Optional<String> refusal) {
        refusal.ifPresent(why -> {
            throw PageRefusal.stale(why);
        });
        return new Answer(202, new JsonObject(), Map.of());
    }
}

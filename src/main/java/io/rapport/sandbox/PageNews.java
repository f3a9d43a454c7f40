package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.function.Predicate;

/** Turns what happens in the workspace into what each open page is told. */
final class PageNews {

    private final World world;
    private final PageReading reading;
    private final Live live;

    PageNews(World world, PageReading reading, Live live) {
        this.world = world;
        this.reading = reading;
        this.live = live;
    }

    void tell(Happening happening) {
        switch (happening.kind()) {
            case MODAL, MODAL_CHANGED, HOME -> live.hint("surfaces", happening.person()::equals);
            case DELETED ->
                live.tell(
                        "gone",
                        Json.object("channel", happening.channel(), "ts", happening.message()),
                        readers(happening));
            case POSTED, POSTED_TO_ONE, CHANGED -> message(happening);
            case DID -> {
                if (!happening.message().isEmpty()) {
                    message(happening);
                } else if (!happening.channel().isEmpty()) {
                    live.hint("conversations", person -> true);
                }
            }
            case TOO_LATE -> live.tell("notice", Json.object("text", happening.words()), happening.person()::equals);
            case REFUSED -> {}
        }
    }

    private void message(Happening happening) {
        Predicate<String> readers = readers(happening);
        world.conversations()
                .message(happening.channel(), happening.message())
                .ifPresent(message -> live.tell("message", reading.message(message), readers));
        if (happening.kind() != Happening.Kind.CHANGED) {
            live.hint("conversations", readers);
        }
    }

    /** Who sees the message that a happening is about. */
    private Predicate<String> readers(Happening happening) {
        Optional<Conversation> conversation = world.conversations().find(happening.channel());
        boolean isForOne =
                happening.kind() != Happening.Kind.DID && !happening.person().isEmpty();
        return person -> isForOne
                ? happening.person().equals(person)
                : conversation.filter(each -> PageSight.mayRead(person, each)).isPresent();
    }

    /** Tells everyone of a new entry of the inspector. */
    void tell(JsonObject entry) {
        live.tell("traffic", entry);
    }

    /** Tells that a person's own forms changed by what they did. */
    void surfaces(String person) {
        live.hint("surfaces", person::equals);
    }

    void conversations(String person) {
        live.hint("conversations", person::equals);
    }
}

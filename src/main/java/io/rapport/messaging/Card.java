package io.rapport.messaging;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message or part of a page, on any platform. Texts are plain with {@code *bold*}, {@code _italic_}, line breaks and
 * {@link Mention}s; the platform escapes everything else.
 */
public record Card(List<Part> parts) {

    /** A piece of a card. */
    public sealed interface Part {}

    /** A short heading without markup, at most 150 characters. */
    public record Heading(String text) implements Part {}

    /** A paragraph, at most 3,000 characters. */
    public record Text(String text) implements Part {}

    /** A line in small print: why this message came, where to turn it off. */
    public record Small(String text) implements Part {}

    /** A rule between parts. */
    public record Divider() implements Part {}

    /** A row of at most five things to press. */
    public record Buttons(List<Element> elements) implements Part {

        public Buttons {
            elements = List.copyOf(elements);
        }
    }

    /** A small bar chart; platforms that cannot draw it show the figures as text. */
    public record Chart(String title, List<Bar> bars) implements Part {

        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /** One bar of a chart. */
    public record Bar(String label, int value) {}

    /** Something to press. */
    public sealed interface Element {

        /** What it says, at most 30 characters shown. */
        String label();
    }

    /**
     * A button that performs a verb on a subject.
     *
     * @param confirm the question asked before, or null
     */
    public record Button(
            String label,
            String verb,
            String subject,
            Tone tone,
            @Nullable String confirm) implements Element {

        public Button {
            if (tone == Tone.DANGER && confirm == null) {
                throw new IllegalArgumentException("what cannot be undone is asked about first: " + verb);
            }
        }

        /** A plain button. */
        public Button(String label, String verb, String subject) {
            this(label, verb, subject, Tone.PLAIN, null);
        }

        /** The one button of a card that most people will want. */
        public static Button primary(String label, String verb, String subject) {
            return new Button(label, verb, subject, Tone.PRIMARY, null);
        }
    }

    /** A button that opens a page. */
    public record Link(String label, String url) implements Element {}

    /** How a button presents itself. */
    public enum Tone {
        PLAIN,
        PRIMARY,
        /** What cannot be undone; always with a question before it. */
        DANGER
    }

    public Card {
        parts = List.copyOf(parts);
    }

    /** A card of these parts. */
    public static Card of(Part... parts) {
        return new Card(List.of(parts));
    }

    /** A card of one paragraph. */
    public static Card text(String text) {
        return of(new Text(text));
    }

    /** A row of things to press. */
    public static Buttons buttons(Element... elements) {
        return new Buttons(List.of(elements));
    }

    /** Returns the card followed by another. */
    public Card and(Card more) {
        return new Card(Stream.concat(parts.stream(), more.parts.stream()).toList());
    }

    /** Returns whether there is nothing on the card. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Returns headings and paragraphs as plain text, for notifications and screen readers. */
    public String plain() {
        return parts.stream()
                .map(part ->
                        part instanceof Heading heading ? heading.text() : part instanceof Text text ? text.text() : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}

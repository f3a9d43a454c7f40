package io.rapport.messaging;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to fill in, on any platform; submitting it performs {@code verb} on {@code subject} with the answers by field name.
 *
 * @param title at most 24 characters
 * @param submit what the submit button says, at most 24 characters
 */
public record Form(String verb, String subject, String title, String submit, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    /** Whether a field may stay empty. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** A part of a form. */
    public sealed interface Field {}

    /** One line of text. */
    public record Line(String name, String label, String hint, String initial, int longest, Need need)
            implements Field {}

    /** Several lines of text. */
    public record Paragraph(String name, String label, String hint, String initial, int longest, Need need)
            implements Field {}

    /** One of several options (at most 100), shown as a menu. */
    public record Choice(String name, String label, String hint, List<Option> options, String initial, Need need)
            implements Field {

        public Choice {
            options = List.copyOf(options);
        }

        /** One that explains itself. */
        public Choice(String name, String label, List<Option> options, String initial, Need need) {
            this(name, label, "", options, initial, need);
        }
    }

    /** Any of several options (at most 10), shown as boxes to tick. */
    public record Ticks(String name, String label, List<Option> options, List<String> initial) implements Field {

        public Ticks {
            options = List.copyOf(options);
            initial = List.copyOf(initial);
        }
    }

    /** Members, by id; at most {@code most}. */
    public record People(String name, String label, String hint, List<String> initial, int most, Need need)
            implements Field {

        public People {
            initial = List.copyOf(initial);
        }
    }

    /** A channel, by the platform's id. */
    public record Channel(String name, String label, String hint, String initial, Need need) implements Field {}

    /** A day. */
    public record Day(
            String name,
            String label,
            String hint,
            @Nullable LocalDate initial,
            Need need) implements Field {}

    /** A time of day. */
    public record Time(
            String name,
            String label,
            String hint,
            @Nullable LocalTime initial,
            Need need) implements Field {}

    /** A whole number. */
    public record WholeNumber(String name, String label, String hint, int initial, int least, int most)
            implements Field {}

    /** Words between fields. */
    public record Note(String text) implements Field {}

    /** A button inside the form: performs its verb with the answers so far, drafted. */
    public record Press(Card.Button button) implements Field {}

    /** A field on which others depend: filling it in performs the form's own verb on its subject with the answers so far, drafted. */
    public record Live(Field field) implements Field {}

    /** An option: what is answered, and what is shown (at most 75 characters each). */
    public record Option(String value, String label) {}
}

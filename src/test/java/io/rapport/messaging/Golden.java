package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.MemberId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything a feature says, written out as people read it and kept as a file, so that a change of words is seen by whoever
 * reviews it. After a wanted change, run the test with {@code -Drapport.golden=write} and read the difference aloud.
 */
public final class Golden {

    private static final Path FILES = Path.of("src/test/resources/golden");

    private final Office office;
    private final Exhibits exhibits;
    private final StringBuilder text = new StringBuilder();

    public Golden(Office office) {
        this.office = office;
        this.exhibits = new Exhibits(office);
    }

    /** Adds a card under a title. */
    public Golden card(String title, Card card) {
        assertThat(card.parts()).as("%s says something", title).isNotEmpty();
        exhibits.card(title, card);
        text.append("== ").append(title).append('\n');
        card.parts().forEach(part -> line(part(part)));
        text.append('\n');
        return this;
    }

    /** Adds a reply under a title. */
    public Golden reply(String title, Reply reply) {
        if (reply instanceof Reply.Done done) {
            return card(title, done.card());
        }
        if (reply instanceof Reply.Ask ask) {
            return form(title, ask.form());
        }
        text.append("== ").append(title).append('\n');
        if (reply instanceof Reply.Refused refused) {
            exhibits.card(title, Card.text(refused.reason()));
            line(refused.reason());
        } else if (reply instanceof Reply.Invalid invalid) {
            Map<String, String> sorted = new TreeMap<>(invalid.problems());
            exhibits.card(title, Card.text(String.join("\n", sorted.values())));
            sorted.forEach((field, problem) -> line(field + ": " + problem));
        }
        text.append('\n');
        return this;
    }

    /** Adds a form under a title. */
    public Golden form(String title, Form form) {
        exhibits.form(title, form);
        text.append("== ").append(title).append('\n');
        line("(" + form.title() + ")");
        form.fields().forEach(field -> line(field(field)));
        line("[" + form.submit() + "]");
        text.append('\n');
        return this;
    }

    /** Adds all that a member was told, as it reads now. */
    public Golden told(String title, MemberId member) {
        List<FakeChat.Said> said = office.chat().said(member);
        for (int index = 0; index < said.size(); index++) {
            card(title + " " + (index + 1), said.get(index).card());
        }
        return this;
    }

    /** Compares with the file {@code name}.txt, and what it looks like with the one of the sandbox's gallery. */
    public void matches(String name) {
        Path file = FILES.resolve(name + ".txt");
        boolean isToBeWritten = "write".equals(System.getProperty("rapport.golden"));
        try {
            if (isToBeWritten) {
                Files.createDirectories(FILES);
                Files.writeString(file, text);
            }
            assertThat(text.toString()).isEqualTo(Files.readString(file));
            exhibits.matches(name, isToBeWritten);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void line(String line) {
        String named =
                Mention.replace(line, member -> "@" + office.member(member).name());
        text.append(named.replaceAll("[\u202F\u00A0]", " ")).append('\n');
    }

    private static String part(Card.Part part) {
        if (part instanceof Card.Heading heading) {
            return "# " + heading.text();
        }
        if (part instanceof Card.Text paragraph) {
            return paragraph.text();
        }
        if (part instanceof Card.Small small) {
            return "~ " + small.text();
        }
        if (part instanceof Card.Buttons buttons) {
            return buttons.elements().stream().map(Golden::element).collect(Collectors.joining(" "));
        }
        return part instanceof Card.Divider ? "----" : part.toString();
    }

    private static String element(Card.Element element) {
        return element instanceof Card.Button button && button.confirm() != null
                ? "[" + button.label() + " (" + button.confirm() + ")]"
                : "[" + element.label() + "]";
    }

    private static String field(Form.Field field) {
        if (field instanceof Form.Live live) {
            return field(live.field());
        }
        if (field instanceof Form.Press press) {
            return "[" + press.button().label() + "]";
        }
        if (field instanceof Form.Note note) {
            return note.text();
        }
        if (field instanceof Form.Line line) {
            return line.label() + ": " + line.initial() + " ~ " + line.hint();
        }
        if (field instanceof Form.Paragraph paragraph) {
            return paragraph.label() + ": " + paragraph.initial() + " ~ " + paragraph.hint();
        }
        if (field instanceof Form.Choice choice) {
            return choice.label() + ": "
                    + choice.options().stream().map(Form.Option::label).collect(Collectors.joining(" / "))
                    + (choice.hint().isEmpty() ? "" : " ~ " + choice.hint());
        }
        if (field instanceof Form.Ticks ticks) {
            return ticks.label() + ": "
                    + ticks.options().stream().map(Form.Option::label).collect(Collectors.joining(", "));
        }
        if (field instanceof Form.People people) {
            return people.label() + " ~ " + people.hint();
        }
        if (field instanceof Form.Day day) {
            return day.label() + " ~ " + day.hint();
        }
        return field instanceof Form.Time time
                ? time.label() + ": " + time.initial() + " ~ " + time.hint()
                : field.toString();
    }
}

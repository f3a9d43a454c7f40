package io.rapport.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import io.rapport.messaging.Form;
import io.rapport.people.MemberId;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the fields of one form into input blocks; a field's name is its block's id, and so is its one element's. */
final class SlackFields {

    /** Which channels a form offers. */
    enum Channels {
        PUBLIC,
        PUBLIC_AND_PRIVATE
    }

    private static final int LABEL = 2000;
    private static final int OPTION = 75;
    private static final int OPTIONS = 100;
    private static final int TICKS = 10;
    private static final int LONGEST_TEXT = 3000;
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    private final Speech speech;
    private final Channels channels;
    private int blocks;
    private int inputs;

    SlackFields(Speech speech, Channels channels) {
        this.speech = speech;
        this.channels = channels;
    }

    /** Returns whether a field so far asks for something. */
    boolean hasInput() {
        return inputs > 0;
    }

    /** Returns a field's block; nothing for a menu without options, which Slack would refuse. */
    Optional<LayoutBlock> of(Form.Field field) {
        int number = blocks++;
        if (field instanceof Form.Note note) {
            return Optional.of(note.text())
                    .filter(text -> !text.isBlank())
                    .map(text -> SlackBlocks.paragraph(text, speech, "note-" + number));
        }
        if (field instanceof Form.Press press) {
            return Optional.of(actions(row -> row.blockId("press-" + number)
                    .elements(List.of(SlackBlocks.button(press.button(), speech, number)))));
        }
        Optional<LayoutBlock> input =
                field instanceof Form.Live live ? live(live.field()) : Optional.ofNullable(input(field));
        input.ifPresent(block -> inputs++);
        return input;
    }

    /** Slack tells at once when such a field is filled in. */
    private Optional<LayoutBlock> live(Form.Field field) {
        LayoutBlock block = input(field);
        if (block instanceof InputBlock input) {
            input.setDispatchAction(true);
        }
        return Optional.ofNullable(block);
    }

    private @Nullable LayoutBlock input(Form.Field field) {
        if (field instanceof Form.Line line) {
            return block(
                    line.name(),
                    line.label(),
                    line.hint(),
                    line.need(),
                    text(line.name(), line.initial(), line.longest(), false));
        } else if (field instanceof Form.Paragraph text) {
            return block(
                    text.name(),
                    text.label(),
                    text.hint(),
                    text.need(),
                    text(text.name(), text.initial(), text.longest(), true));
        } else if (field instanceof Form.Choice choice) {
            return choice.options().isEmpty()
                    ? null
                    : block(choice.name(), choice.label(), choice.hint(), choice.need(), menu(choice));
        } else if (field instanceof Form.Ticks ticks) {
            return ticks.options().isEmpty()
                    ? null
                    : block(ticks.name(), ticks.label(), "", Form.Need.OPTIONAL, boxes(ticks));
        } else if (field instanceof Form.People people) {
            return block(people.name(), people.label(), people.hint(), people.need(), people(people));
        } else if (field instanceof Form.Channel channel) {
            return block(channel.name(), channel.label(), channel.hint(), channel.need(), channel(channel));
        }
        return moment(field);
    }

    private @Nullable LayoutBlock moment(Form.Field field) {
        if (field instanceof Form.Day day) {
            String initial = day.initial() == null ? null : day.initial().toString();
            DatePickerElement picker = DatePickerElement.builder()
                    .actionId(day.name())
                    .initialDate(initial)
                    .build();
            return block(day.name(), day.label(), day.hint(), day.need(), picker);
        } else if (field instanceof Form.Time time) {
            LocalTime initial = time.initial();
            TimePickerElement picker = TimePickerElement.builder()
                    .actionId(time.name())
                    .initialTime(initial == null ? null : initial.format(HOURS))
                    .build();
            return block(time.name(), time.label(), time.hint(), time.need(), picker);
        } else if (field instanceof Form.WholeNumber number) {
            return block(number.name(), number.label(), number.hint(), Form.Need.REQUIRED, number(number));
        }
        return null;
    }

    private InputBlock block(String name, String label, String hint, Form.Need need, BlockElement element) {
        return InputBlock.builder()
                .blockId(name)
                .label(words(label, LABEL))
                .hint(hint.isBlank() ? null : words(hint, LABEL))
                .optional(need == Form.Need.OPTIONAL)
                .element(element)
                .build();
    }

    private static BlockElement text(String name, String initial, int longest, boolean multiline) {
        int most = Math.max(1, Math.min(longest, LONGEST_TEXT));
        String start = initial.length() > most ? initial.substring(0, most) : initial;
        return PlainTextInputElement.builder()
                .actionId(name)
                .multiline(multiline)
                .initialValue(start.isEmpty() ? null : start)
                .maxLength(most)
                .build();
    }

    private BlockElement menu(Form.Choice choice) {
        List<OptionObject> options = options(choice.options(), OPTIONS);
        return StaticSelectElement.builder()
                .actionId(choice.name())
                .options(options)
                .initialOption(options.stream()
                        .filter(option -> option.getValue().equals(choice.initial()))
                        .findFirst()
                        .orElse(null))
                .build();
    }

    private BlockElement boxes(Form.Ticks ticks) {
        List<OptionObject> options = options(ticks.options(), TICKS);
        List<OptionObject> ticked = options.stream()
                .filter(option -> ticks.initial().contains(option.getValue()))
                .toList();
        return CheckboxesElement.builder()
                .actionId(ticks.name())
                .options(options)
                .initialOptions(ticked.isEmpty() ? null : ticked)
                .build();
    }

    private BlockElement people(Form.People people) {
        List<String> initial = people.initial().stream()
                .map(member -> speech.external(new MemberId(member)))
                .filter(external -> !external.isEmpty())
                .toList();
        return MultiUsersSelectElement.builder()
                .actionId(people.name())
                .initialUsers(initial.isEmpty() ? null : initial)
                .maxSelectedItems(Math.max(1, people.most()))
                .build();
    }

    private BlockElement channel(Form.Channel channel) {
        List<String> kinds = channels == Channels.PUBLIC ? List.of("public") : List.of("public", "private");
        return ConversationsSelectElement.builder()
                .actionId(channel.name())
                .initialConversation(channel.initial().isEmpty() ? null : channel.initial())
                .filter(ConversationsFilter.builder()
                        .include(kinds)
                        .excludeBotUsers(true)
                        .build())
                .build();
    }

    private static BlockElement number(Form.WholeNumber number) {
        return NumberInputElement.builder()
                .actionId(number.name())
                .decimalAllowed(false)
                .initialValue(String.valueOf(Math.max(number.least(), Math.min(number.most(), number.initial()))))
                .minValue(String.valueOf(number.least()))
                .maxValue(String.valueOf(number.most()))
                .build();
    }

    private List<OptionObject> options(List<Form.Option> options, int most) {
        return options.stream()
                .limit(most)
                .map(option -> OptionObject.builder()
                        .text(words(option.label(), OPTION))
                        .value(option.value())
                        .build())
                .toList();
    }

    private PlainTextObject words(String text, int limit) {
        return plainText(speech.plain(text, limit), true);
    }
}

package io.rapport.goals;

import io.rapport.messaging.Card;
import io.rapport.messaging.Card.Button;
import io.rapport.messaging.Card.Buttons;
import io.rapport.messaging.Card.Part;
import io.rapport.messaging.Card.Small;
import io.rapport.messaging.Card.Text;
import io.rapport.messaging.Card.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words a goal for one of its parties, as it stands. */
final class GoalCards {

    private static final int LATEST_NOTES = 5;

    private GoalCards() {}

    /** Words the goal's state: what it is, what it waits for, what can be done. */
    static Card state(Reading reading) {
        return switch (reading.goal().state()) {
            case PROPOSED -> reading.isAsked() ? proposal(reading) : Card.text(reading.say("state.waiting"));
            case ACTIVE -> Card.of(new Text(reading.say("state.active")), onTheWay(reading));
            case ACHIEVED -> Card.text(reading.say("state.achieved"));
            case LET_GO -> Card.text(reading.say("state.letgo"));
            case NOT_NOW -> Card.text(reading.say(reading.isDecliner() ? "state.declined" : "state.notnow"));
            case TAKEN_BACK -> Card.text(reading.say("state.takenback"));
        };
    }

    private static Card proposal(Reading reading) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Text(reading.say("proposal.asks")));
        if (!reading.goal().why().isEmpty()) {
            parts.add(new Text(reading.say("proposal.why")));
        }
        parts.add(new Text(reading.say("proposal.step")));
        parts.add(answers(reading));
        parts.add(new Small(reading.say("proposal.small")));
        return new Card(parts);
    }

    /** Words how a proposal was answered, for whoever made it. */
    static Card answered(Reading reading) {
        return switch (reading.goal().state()) {
            case ACTIVE ->
                Card.of(
                        new Text(reading.say("answered.agreed")),
                        onTheWay(reading),
                        new Small(reading.say("small.yours")));
            case NOT_NOW -> Card.of(new Text(reading.say("answered.notnow")), new Small(reading.say("small.proposed")));
            default -> state(reading);
        };
    }

    /** Words the end of a goal for a party who did not end it. */
    static Card ended(Reading reading) {
        String key = reading.goal().state() == Goal.State.ACHIEVED ? "ended.achieved" : "ended.letgo";
        return Card.of(new Text(reading.say(key)), new Small(reading.say("small.yours")));
    }

    /** Words that the goal's day has come. */
    static Card due(Reading reading) {
        if (reading.goal().state() != Goal.State.ACTIVE) {
            return state(reading);
        }
        String key = reading.today().isAfter(reading.goal().due()) ? "due.past" : "due.today";
        return Card.of(new Text(reading.say(key)), onTheDay(reading), new Small(reading.say("small.due")));
    }

    /** Words what a party noted in one day. */
    static Card noted(Reading reading, List<GoalNote> notes) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Text(reading.say(
                notes.size() == 1 ? "noted.one" : "noted.more",
                Map.of("author", reading.linked(notes.get(0).author())))));
        notes.stream().map(note -> new Text(told(reading, "noted.words", note))).forEach(parts::add);
        if (reading.goal().state() == Goal.State.ACTIVE) {
            parts.add(new Text(reading.say("noted.step")));
            parts.add(Card.buttons(button(reading, "note")));
        }
        parts.add(new Small(reading.say("small.yours")));
        return new Card(parts);
    }

    /** Words everything about a goal. */
    static Card whole(Reading reading, List<GoalNote> notes) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Text(reading.say("whole." + reading.goal().state())));
        if (!reading.goal().why().isEmpty()) {
            parts.add(new Text(reading.say("proposal.why")));
        }
        parts.add(new Text(reading.say("proposal.step")));
        notes.stream()
                .skip(Math.max(0, notes.size() - LATEST_NOTES))
                .map(note -> new Text(told(reading, "whole.note", note)))
                .forEach(parts::add);
        return new Card(parts);
    }

    /** Returns what can be done with a goal on Home. */
    static Buttons onHome(Reading reading) {
        if (reading.goal().state() == Goal.State.ACTIVE) {
            return Card.buttons(
                    button(reading, "note"),
                    button(reading, "achieve"),
                    asking(reading, "letgo"),
                    button(reading, "read"));
        }
        if (reading.isAsked()) {
            return answers(reading);
        }
        return reading.reader().id().equals(reading.goal().proposer())
                ? Card.buttons(button(reading, "read"), asking(reading, "takeback"))
                : Card.buttons(button(reading, "read"));
    }

    private static Buttons answers(Reading reading) {
        return Card.buttons(primary(reading, "agree"), button(reading, "decline"));
    }

    private static Buttons onTheWay(Reading reading) {
        return Card.buttons(button(reading, "note"), button(reading, "achieve"), asking(reading, "letgo"));
    }

    private static Buttons onTheDay(Reading reading) {
        return Card.buttons(primary(reading, "achieve"), button(reading, "note"), asking(reading, "letgo"));
    }

    private static Button button(Reading reading, String verb) {
        return new Button(
                reading.say("button." + verb), "goals." + verb, reading.goal().id());
    }

    private static Button primary(Reading reading, String verb) {
        return Button.primary(
                reading.say("button." + verb), "goals." + verb, reading.goal().id());
    }

    private static Button asking(Reading reading, String verb) {
        String label = reading.say("button." + verb);
        String confirm = reading.say("confirm." + verb);
        return new Button(label, "goals." + verb, reading.goal().id(), Tone.PLAIN, confirm);
    }

    private static String told(Reading reading, String key, GoalNote note) {
        return reading.say(
                key, Map.of("author", reading.linked(note.author()), "day", note.day(), "words", note.words()));
    }
}

package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.people.Rule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** On which side members are where mentors meet mentees, as they say of themselves. */
final class Mentoring {

    static final String NAME = "mentoring";
    static final String NO_ROLE = "none";

    static final List<String> SIDES = List.of("mentor", "mentee");

    /** What a member can choose, and the values that it stands for. */
    static final Map<String, List<String>> ROLES = Map.of(
            "mentor", List.of("mentor"),
            "mentee", List.of("mentee"),
            "either", SIDES);

    private static final List<String> ORDER = List.of("mentor", "mentee", "either");

    private Mentoring() {}

    /** Returns whether a program needs to know it and a member has not said it. */
    static boolean isOpen(Member member, Program program) {
        return program.rules().contains(Rule.Across.MENTORING) && role(member).equals(NO_ROLE);
    }

    /** Returns the question, with a button for each answer. */
    static Card question(Locale locale) {
        List<Card.Element> buttons = ORDER.stream()
                .<Card.Element>map(
                        role -> new Card.Button(WORDING.say(locale, "button.role." + role), "programs.role", role))
                .toList();
        return Card.of(new Card.Text(WORDING.say(locale, "role.question")), new Card.Buttons(buttons));
    }

    static Form.Choice field(Member member) {
        List<Form.Option> options = Stream.concat(Stream.of(NO_ROLE), ORDER.stream())
                .map(role -> new Form.Option(role, WORDING.say(member.locale(), "role." + role)))
                .toList();
        return new Form.Choice(
                NAME, WORDING.say(member.locale(), "field.mentoring"), options, role(member), Form.Need.REQUIRED);
    }

    static boolean isKnown(String role) {
        return role.equals(NO_ROLE) || ROLES.containsKey(role);
    }

    /** Returns the member on a side, or on none. */
    static Member taking(Member member, String role) {
        Map<String, List<String>> attributes = new HashMap<>(member.attributes());
        attributes.remove(NAME);
        if (ROLES.containsKey(role)) {
            attributes.put(NAME, ROLES.getOrDefault(role, List.of()));
        }
        return member.choosing(member.hours(), member.weeklyBudget(), member.pausedUntil(), attributes);
    }

    private static String role(Member member) {
        List<String> values = member.attributes().getOrDefault(NAME, List.of());
        return ORDER.stream()
                .filter(role -> ROLES.getOrDefault(role, List.of()).equals(sorted(values)))
                .findFirst()
                .orElse(NO_ROLE);
    }

    /** Mentor stands before mentee, however it was imported. */
    private static List<String> sorted(List<String> values) {
        return values.stream().sorted(Comparator.reverseOrder()).toList();
    }
}

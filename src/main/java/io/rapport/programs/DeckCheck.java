package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Answers;
import io.rapport.prompts.Deck;
import io.rapport.wording.Languages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Says what is wrong with a deck as it was written, by field. */
final class DeckCheck {

    /** One to begin with, one for whoever would rather not answer it, and one for the next time. */
    static final int LEAST_QUESTIONS = 3;

    static final int MOST_QUESTIONS = 60;
    static final int LONGEST_QUESTION = 200;
    static final int MOST_DECKS = 20;

    private static final int QUOTED = 60;

    private final Locale locale;
    private final Answers answers;
    private final Map<String, String> problems = new HashMap<>();

    private DeckCheck(Locale locale, Answers answers) {
        this.locale = locale;
        this.answers = answers;
    }

    /** Returns the problems of a new deck (an empty id), or of one to be changed. */
    static Map<String, String> problems(Locale locale, Answers answers, DeckMenu menu, String id) {
        DeckCheck check = new DeckCheck(locale, answers);
        check.name(menu, id);
        check.questions();
        String language = answers.one(DeckForm.LANGUAGE);
        if (!language.isEmpty() && !Languages.isSpoken(Locale.forLanguageTag(language))) {
            check.wrong(DeckForm.LANGUAGE, "problem.choice", Map.of());
        }
        return check.problems;
    }

    private void name(DeckMenu menu, String id) {
        String name = answers.one(DeckForm.NAME);
        int over = name.length() - DeckForm.LONGEST_NAME;
        if (name.isEmpty()) {
            wrong(DeckForm.NAME, "problem.deck.name", Map.of());
        } else if (over > 0) {
            wrong(DeckForm.NAME, "problem.name.long", Map.of("over", over));
        } else if (isTaken(name, menu, id)) {
            wrong(DeckForm.NAME, "problem.deck.taken", Map.of("deck", name));
        } else if (id.isEmpty() && menu.own().size() >= MOST_DECKS) {
            wrong(DeckForm.NAME, "problem.deck.decks", Map.of("most", MOST_DECKS));
        }
    }

    /** Names are told apart in the menu of a program, where Rapport's own decks stand too. */
    private boolean isTaken(String name, DeckMenu menu, String id) {
        return menu.own().stream()
                        .anyMatch(deck -> !deck.id().equals(id) && deck.name().equalsIgnoreCase(name))
                || Deck.names().stream()
                        .anyMatch(each -> Deck.named(each).title(locale).equalsIgnoreCase(name));
    }

    private void questions() {
        Set<String> before = new HashSet<>();
        for (String field : DeckForm.LEVELS) {
            List<String> questions = DeckForm.questions(answers, field);
            length(field, questions);
            number(field, questions.size());
            twice(field, questions, before);
        }
    }

    private void length(String field, List<String> questions) {
        questions.stream()
                .filter(question -> question.length() > LONGEST_QUESTION)
                .findFirst()
                .ifPresent(question -> wrong(
                        field,
                        "problem.deck.long",
                        Map.of("question", quoted(question), "over", question.length() - LONGEST_QUESTION)));
    }

    private void number(String field, int questions) {
        if (questions < LEAST_QUESTIONS) {
            wrong(field, "problem.deck.few", Map.of("least", LEAST_QUESTIONS, "found", questions));
        } else if (questions > MOST_QUESTIONS || answers.one(field).length() > DeckForm.LONGEST_LEVEL) {
            wrong(field, "problem.deck.many", Map.of("most", MOST_QUESTIONS, "found", questions));
        }
    }

    private void twice(String field, List<String> questions, Set<String> before) {
        List<String> repeated = new ArrayList<>();
        for (String question : questions) {
            if (!before.add(question.toLowerCase(Locale.ROOT))) {
                repeated.add(question);
            }
        }
        if (!repeated.isEmpty()) {
            wrong(field, "problem.deck.twice", Map.of("question", quoted(repeated.get(0))));
        }
    }

    private static String quoted(String question) {
        return question.length() <= QUOTED ? question : question.substring(0, QUOTED - 1) + "…";
    }

    private void wrong(String field, String key, Map<String, ?> arguments) {
        problems.putIfAbsent(field, WORDING.say(locale, key, arguments));
    }
}

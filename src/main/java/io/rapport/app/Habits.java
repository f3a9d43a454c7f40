package io.rapport.app;

import io.rapport.sandbox.Control;
import io.rapport.sandbox.Habit;
import io.rapport.sandbox.Reaction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How the people of the sandbox react to what Rapport shows them. */
final class Habits {

    private Habits() {}

    static List<Habit> all() {
        return List.of(
                Habit.always("joining", press("programs.join", 1, Duration.ofMinutes(20))),
                Habit.always(
                        "telling of oneself",
                        ofOneself("Design", "climbing, jazz"),
                        ofOneself("Engineering", "climbing, cooking"),
                        ofOneself("Support", "cooking, jazz")),
                new Habit(
                        "being introduced",
                        3,
                        List.of(
                                press("checkins.find_time", 6, Duration.ofMinutes(15)),
                                press("checkins.cannot", 1, Duration.ofHours(1)),
                                press("checkins.more", 4, Duration.ofHours(1)))),
                new Habit(
                        "wanting to do something together",
                        3,
                        List.of(press("goals.propose", 1, Duration.ofHours(3)).entering(GOAL))),
                Habit.always("choosing a time", press("checkins.take_time", 1, Duration.ofMinutes(2))),
                new Habit(
                        "being asked",
                        2,
                        List.of(
                                press("checkins.met", 6, Duration.ofMinutes(30)),
                                press("checkins.not_yet", 1, Duration.ofMinutes(30)))),
                Habit.always("taking a next step", press("checkins.next_step", 1, Duration.ofMinutes(1)))
                        .orNothing(1),
                Habit.always("choosing to keep meeting", press("checkins.wish", 1, Duration.ofMinutes(2)))
                        .orNothing(1),
                Habit.always("answering a proposal", press("goals.agree", 1, Duration.ofMinutes(45))),
                new Habit(
                        "thanking",
                        4,
                        List.of(
                                press("appreciation.thank", 1, Duration.ofHours(2))
                                        .entering(THANKS),
                                press("appreciation.thank", 1, Duration.ofHours(3))
                                        .entering(THANKS_FOR_A_REVIEW))),
                Habit.always("being thanked", press("appreciation.share", 1, Duration.ofMinutes(10))));
    }

    private static final Map<String, Object> GOAL = Map.of(
            "title", "Write the onboarding page together",
            "why", "New colleagues ask us both the same things",
            "step", "Collect the questions of the last month");

    private static final Map<String, Object> THANKS = Map.of(
            "did", "You stayed in the call until the deployment was through",
            "changed", "I could sleep that night");

    private static final Map<String, Object> THANKS_FOR_A_REVIEW = Map.of(
            "did", "You read my draft twice and told me where you got lost",
            "changed", "The page is half as long now, and people finish it");

    private static Reaction ofOneself(String team, String interests) {
        return press("programs.settings", 1, Duration.ofMinutes(5))
                .entering(Map.of("team", team, "interests", interests));
    }

    private static Reaction press(String verb, int weight, Duration after) {
        Predicate<Control> fits = control -> control.actionId().startsWith(verb + "#");
        return Reaction.press(fits, weight, after);
    }
}

package io.rapport.checkins;

import io.rapport.people.Member;
import io.rapport.people.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says who is here as what, where a program brings two sides together: mentors and mentees, newcomers and their buddies. */
final class Sides {

    private static final Rule.Across MENTORING = Rule.Across.MENTORING;
    private static final Set<String> MENTOR = Set.of(MENTORING.one());
    private static final Set<String> MENTEE = Set.of(MENTORING.other());
    private static final Set<String> EITHER = Set.of(MENTORING.one(), MENTORING.other());

    private Sides() {}

    /** Returns the sentence "Ana is here as a mentor, Ben as a mentee.", or nothing where there are no sides. */
    static List<String> sentence(Scene scene, Words words) {
        List<Rule> rules = scene.isKept() ? List.of() : scene.program().rules();
        if (rules.contains(MENTORING)) {
            return mentoring(scene.present(), words);
        }
        return rules.contains(new Rule.Newcomers()) ? newcomers(scene, words) : List.of();
    }

    /** Who takes either side is on the one on which nobody else is. */
    private static List<String> mentoring(List<Member> present, Words words) {
        List<Member> either = being(EITHER, present);
        List<Member> mentors = being(MENTOR, present);
        List<Member> mentees = being(MENTEE, present);
        if (mentors.isEmpty() == mentees.isEmpty()) {
            return mentors.isEmpty() ? List.of() : List.of(mentoring(mentors, mentees, words));
        }
        List<Member> one = mentors.isEmpty() ? either : mentors;
        List<Member> other = mentees.isEmpty() ? either : mentees;
        return either.isEmpty() ? List.of() : List.of(mentoring(one, other, words));
    }

    private static String mentoring(List<Member> mentors, List<Member> mentees, Words words) {
        return words.say(
                "introduction.mentoring",
                Map.of(
                        "mentors", words.names(mentors),
                        "mentor_count", mentors.size(),
                        "mentees", words.names(mentees),
                        "mentee_count", mentees.size()));
    }

    private static List<Member> being(Set<String> sides, List<Member> present) {
        return present.stream()
                .filter(member -> Set.copyOf(member.attributes().getOrDefault(MENTORING.attribute(), List.of()))
                        .equals(sides))
                .toList();
    }

    private static List<String> newcomers(Scene scene, Words words) {
        List<Member> newcomers = scene.present().stream()
                .filter(member -> Traits.tenure(member, scene.round().period()).contains(Traits.NEWCOMER))
                .toList();
        return newcomers.isEmpty()
                ? List.of()
                : List.of(words.say(
                        "introduction.newcomers", Map.of("names", words.names(newcomers), "count", newcomers.size())));
    }
}

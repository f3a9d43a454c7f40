package io.rapport.checkins;

import io.rapport.matching.Meeting;
import io.rapport.matching.Odd;
import io.rapport.matching.Preference;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.people.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the kind of a program means for a round besides its hard rules: what is preferred, what becomes of the odd person, and
 * what is remembered.
 *
 * @param roundsBefore how many rounds the program has had
 */
record Manner(Program program, LocalDate period, int roundsBefore) {

    /** Meetings of other programs count as so long ago where people of this one stay together. */
    private static final int YEARS_AGO = 3;

    /** What organizers put in order themselves comes before attributes of their own. */
    private static final int CHOSEN = 3;

    /** Returns whether people who were together go on with each other in this round. */
    boolean keepsTogether() {
        return isForNewcomers() || rules(Rule.KeptTogether.class).anyMatch(kept -> roundsBefore % kept.rounds() != 0);
    }

    boolean isForNewcomers() {
        return rules(Rule.Newcomers.class).findAny().isPresent();
    }

    /** Returns the preferences of the round, the strongest first. */
    List<Preference> preferences() {
        List<Preference> preferences = new ArrayList<>(
                rules(Rule.Prefers.class).findFirst().map(Manner::chosen).orElse(Matchmaking.PREFERENCES));
        preferences.addAll(Math.min(CHOSEN, preferences.size()), liked());
        if (keepsTogether()) {
            preferences.removeIf(Preference.LongestAgo.class::isInstance);
            preferences.add(0, new Preference.KeepTogether());
        }
        return preferences;
    }

    private List<Preference> liked() {
        return rules(Rule.Likes.class)
                .<Preference>map(likes -> likes.likeness() == Rule.Likeness.SAME
                        ? new Preference.SharedTrait(likes.attribute())
                        : new Preference.DifferentTrait(likes.attribute()))
                .toList();
    }

    /** Puts first what the program chose; the usual rest follows. */
    private static List<Preference> chosen(Rule.Prefers prefers) {
        Set<Rule.Liking> rest = EnumSet.complementOf(EnumSet.of(Rule.Liking.IN_PERSON));
        prefers.likings().forEach(rest::remove);
        return Stream.concat(prefers.likings().stream(), rest.stream())
                .map(Manner::preference)
                .toList();
    }

    private static Preference preference(Rule.Liking liking) {
        return switch (liking) {
            case LONGEST_AGO -> new Preference.LongestAgo();
            case OTHER_TEAM -> new Preference.DifferentTrait(Traits.TEAM);
            case INTERESTS -> new Preference.SharedTrait(Traits.INTERESTS);
            case LANGUAGES -> new Preference.SharedTrait(Traits.LANGUAGES);
            case HOURS -> new Preference.OverlapOfHours();
            case IN_PERSON -> Matchmaking.IN_PERSON;
        };
    }

    /** Returns what becomes of the odd person: where one side waits for the other anyway, they wait too. */
    Odd odd(List<Member> members) {
        boolean joins = program.oddPerson() == Program.OddPerson.JOINS_A_GROUP;
        return joins && !waitsInTurn(members) ? Odd.JOINS : Odd.SITS_OUT;
    }

    private boolean waitsInTurn(List<Member> members) {
        return rules(Rule.WithHost.class).findAny().isPresent() || (isForNewcomers() && hasEnoughBuddies(members));
    }

    private boolean hasEnoughBuddies(List<Member> members) {
        long newcomers = members.stream()
                .filter(member -> Traits.tenure(member, period).contains(Traits.NEWCOMER))
                .count();
        long buddies = members.stream()
                .filter(member -> Traits.tenure(member, period).contains(Traits.BUDDY))
                .count();
        return newcomers <= buddies;
    }

    /** Returns the traits of a member that rules and reasons can name in this round. */
    Map<String, Set<String>> traits(Member member) {
        Map<String, Set<String>> traits = new HashMap<>(Traits.of(member));
        if (isForNewcomers()) {
            traits.put(Traits.TENURE, Traits.tenure(member, period));
        }
        return traits;
    }

    /** Returns who met whom, as this round should remember it: where people stay together, with those of their own program. */
    List<Meeting> remembered(List<Meeting> anywhere, List<Meeting> here) {
        if (!keepsTogether()) {
            return anywhere;
        }
        LocalDate longAgo = period.minusYears(YEARS_AGO);
        Stream<Meeting> elsewhere = anywhere.stream()
                .map(meeting -> new Meeting(
                        meeting.pair(), meeting.on().isBefore(longAgo) ? meeting.on() : longAgo, meeting.held()));
        return Stream.concat(elsewhere, here.stream()).toList();
    }

    /** Returns whether a member who has no group is told: not where most have none, and hear when it is their turn. */
    boolean tells(Member member, Unmatched why) {
        boolean isSpareBuddy =
                isForNewcomers() && !Traits.tenure(member, period).contains(Traits.NEWCOMER);
        return why != Unmatched.WAITS_FOR_HOST && !isSpareBuddy;
    }

    /** Returns whether a member has yet to say on which side they are. */
    boolean isUndecided(Member member) {
        return rules(Rule.Across.class)
                .anyMatch(across -> member.attributes()
                        .getOrDefault(across.attribute(), List.of())
                        .isEmpty());
    }

    private <R extends Rule> Stream<R> rules(Class<R> kind) {
        return program.rules().stream().filter(kind::isInstance).map(kind::cast);
    }
}

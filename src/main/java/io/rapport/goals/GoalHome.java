package io.rapport.goals;

import static io.rapport.goals.Reading.WORDING;

import io.rapport.messaging.Card;
import io.rapport.messaging.Card.Button;
import io.rapport.messaging.Card.Part;
import io.rapport.people.Member;
import io.rapport.people.Members;
import io.rapport.store.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A member's goals on their Home page: the open ones with what can be done, and those that ended lately. */
final class GoalHome {

    private static final int MOST = 8;
    private static final int MOST_ENDED = 3;
    private static final Duration LATELY = Duration.ofDays(30);

    private final Members members;
    private final ProposalActs proposals;

    GoalHome(Members members, ProposalActs proposals) {
        this.members = members;
        this.proposals = proposals;
    }

    Card of(Work work, Member member, Instant now) {
        List<Part> parts = new ArrayList<>();
        GoalTable goals = new GoalTable(work);
        List<Goal> open = goals.open(member.workspace(), member.id());
        List<Goal> shown = open.subList(0, Math.min(MOST, open.size()));
        for (Reading reading : Reading.all(work, members, shown, member, now)) {
            parts.add(new Card.Text(reading.say(key(reading))));
            parts.add(GoalCards.onHome(reading));
        }
        if (open.size() > MOST) {
            parts.add(new Card.Small(WORDING.say(member.locale(), "home.more")));
        }
        List<Goal> ended = goals.ended(member.workspace(), member.id(), now.minus(LATELY)).stream()
                .limit(MOST_ENDED)
                .toList();
        for (Reading reading : Reading.all(work, members, ended, member, now)) {
            parts.add(new Card.Small(reading.say("home." + reading.goal().state())));
        }
        return framed(parts, member.locale(), proposals.groups(work, member).isEmpty());
    }

    private static String key(Reading reading) {
        return reading.isAsked() ? "home.asked" : "home." + reading.goal().state();
    }

    private static Card framed(List<Part> parts, Locale locale, boolean alone) {
        if (parts.isEmpty() && alone) {
            return Card.of();
        }
        Card goals = Card.of(new Card.Heading(WORDING.say(locale, "home.title")));
        Card listed = parts.isEmpty() ? Card.text(WORDING.say(locale, "home.none")) : new Card(parts);
        return alone ? goals.and(listed) : goals.and(listed).and(Card.of(Card.buttons(set(locale, ""))));
    }

    /** A button that proposes a goal to a group, or to one to be chosen. */
    static Button set(Locale locale, String group) {
        return new Button(WORDING.say(locale, "button.set"), "goals.propose", group);
    }
}

package io.rapport.checkins;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asking for a match in a round that has begun: the answer comes at once, the match as soon as somebody is free. */
final class LateActs {

    private final People people;
    private final Late late;

    LateActs(People people, Late late) {
        this.people = people;
        this.late = late;
    }

    List<Verb> verbs() {
        return List.of(Verb.pressed(CheckIns.MATCH_ME, new Permissions(people).takingPart(), this::matchMe));
    }

    /** Offers to whoever has just joined a program in the middle of a round to be matched in it. */
    Reply joined(Work work, Act act, Instant now) {
        return people.members()
                .find(work, act.workspace(), act.actor())
                .map(member -> new Reply.Done(new Card(
                        late.offer(work, new ProgramId(act.subject()), member, new Words(member.locale()), now))))
                .orElse(Reply.Done.SILENT);
    }

    private Reply matchMe(Work work, Act act, Instant now) {
        Member member =
                people.members().find(work, act.workspace(), act.actor()).orElseThrow();
        Program program = people.programs()
                .find(work, act.workspace(), new ProgramId(act.subject()))
                .orElseThrow();
        Words words = new Words(member.locale());
        Map<String, String> arguments = Map.of("program", program.name());
        Optional<Round> round = late.round(work, program, member, now);
        if (round.isEmpty()) {
            return new Reply.Refused(words.say("late.none", arguments));
        }
        if (!late.isAvailable(work, program, round.get(), member, now)) {
            return new Reply.Refused(words.say("late.away", arguments));
        }
        if (!Mending.isTimeLeft(round.get(), member, now)) {
            return new Reply.Refused(words.say("late.none", arguments));
        }
        new LeftOutTable(work)
                .look(round.get(), act.actor(), ThirdSearch.after(round.get(), List.of(member), now), now);
        new RoundTable(work).unsettle(round.get());
        Homes.touch(work, act.workspace(), List.of(act.actor()), now);
        return new Reply.Done(Card.text(words.say("late.looking", arguments)));
    }
}

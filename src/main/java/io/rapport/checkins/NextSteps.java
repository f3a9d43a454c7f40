package io.rapport.checkins;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import java.util.List;
import java.util.Optional;

/** What members noted after their last check-in with the same people. */
final class NextSteps {

    private NextSteps() {}

    /** Returns the notes from last time that all of {@code readers} may see: shared ones, and a lone reader's own. */
    static List<CheckIn> before(Work work, Scene scene, List<Member> readers) {
        return last(work, scene).stream()
                .flatMap(group -> group.checkIns().stream())
                .filter(part -> !part.nextStep().isEmpty())
                .filter(part -> part.stepShown() == CheckIn.Shown.SHARED || isAlone(readers, part.member()))
                .toList();
    }

    private static boolean isAlone(List<Member> readers, MemberId member) {
        return readers.size() == 1 && readers.get(0).id().equals(member);
    }

    private static Optional<Group> last(Work work, Scene scene) {
        List<MemberId> members = scene.group().present();
        return members.size() < 2
                ? Optional.empty()
                : new PastTable(work)
                        .before(scene.group(), members.get(0), members.get(1))
                        .flatMap(id -> new GroupTable(work).find(scene.group().workspace(), id))
                        .filter(group -> group.members().containsAll(members));
    }
}

package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Who takes part in which program: opt-in, paused until a date, left. Every change raises the program's revision. */
public final class Enrollments {

    private static final Duration SOON = Duration.ofDays(2);

    private final Members members = new Members();
    private final Roles roles = new Roles();

    /** How an attempt to join ended. */
    public enum Joined {
        NOW,
        ALREADY,
        NOT_ALLOWED
    }

    /** Enrolls a member, again with all history when they had left; guests only where the program allows them. */
    public Joined join(Work work, Program program, MemberId member, Instant now) {
        if (program.state() == Program.State.ENDED || !roles.mayTakePart(work, program, member)) {
            return Joined.NOT_ALLOWED;
        }
        EnrollmentTable table = new EnrollmentTable(work, program.workspace());
        boolean isNow = table.insert(program.id(), member, now) || table.rejoin(program.id(), member, now);
        return raised(work, program.workspace(), program.id(), isNow) ? Joined.NOW : Joined.ALREADY;
    }

    /** Pauses until a local date, in the member's own zone. False when the member takes no part. */
    public boolean pause(
            Work work, WorkspaceId workspace, ProgramId program, MemberId member, LocalDate until, Instant now) {
        return raised(
                work, workspace, program, new EnrollmentTable(work, workspace).pause(program, member, until, now));
    }

    /** Ends a pause and a skip. False when the member takes no part. */
    public boolean resume(Work work, WorkspaceId workspace, ProgramId program, MemberId member, Instant now) {
        return raised(work, workspace, program, new EnrollmentTable(work, workspace).resume(program, member, now));
    }

    /** Sits out one period. False when the member takes no part. */
    public boolean skip(
            Work work, WorkspaceId workspace, ProgramId program, MemberId member, LocalDate period, Instant now) {
        return raised(
                work, workspace, program, new EnrollmentTable(work, workspace).skip(program, member, period, now));
    }

    /** Takes part at most every so many days, or (null) in every round. False when the member takes no part. */
    public boolean takePartEvery(Work work, Program program, MemberId member, @Nullable Integer days, Instant now) {
        EnrollmentTable table = new EnrollmentTable(work, program.workspace());
        return raised(work, program.workspace(), program.id(), table.every(program.id(), member, days, now));
    }

    /** Records in which period members were matched last, so that those who asked to be matched less often rest afterwards. */
    public void matched(Work work, Program program, Collection<MemberId> members, LocalDate period) {
        new EnrollmentTable(work, program.workspace()).matched(program.id(), members, period);
    }

    /** Leaves; history stays. False when the member took no part. */
    public boolean leave(Work work, WorkspaceId workspace, ProgramId program, MemberId member, Instant now) {
        return raised(work, workspace, program, new EnrollmentTable(work, workspace).leave(program, member, now));
    }

    /** Returns a member's enrollment, left ones included. */
    public Optional<Enrollment> find(Work work, WorkspaceId workspace, ProgramId program, MemberId member) {
        return new EnrollmentTable(work, workspace).find(program, member);
    }

    /** Returns the programs a member takes part in (not left; ended programs are not among them). */
    public List<Enrollment> ofMember(Work work, WorkspaceId workspace, MemberId member) {
        return new EnrollmentTable(work, workspace).ofMember(member);
    }

    /** Returns everybody enrolled and not left, paused ones included. */
    public List<Enrollment> ofProgram(Work work, WorkspaceId workspace, ProgramId program) {
        return new EnrollmentTable(work, workspace).ofProgram(program);
    }

    /** Returns how many are enrolled and have not left, by program; programs without any are not among them. */
    public Map<ProgramId, Integer> counts(Work work, WorkspaceId workspace) {
        return new EnrollmentTable(work, workspace).counts();
    }

    /**
     * Returns who can be matched in a period: who takes part in it and is not on leave for longer than the next two days;
     * ordered by id.
     */
    public List<Member> available(Work work, Program program, LocalDate period, Instant now) {
        return takingPart(work, program, period, now).stream()
                .filter(member -> !isOnLeave(member, now))
                .toList();
    }

    /** Returns whether one member can be matched in a period, as {@link #available} has it. */
    public boolean isAvailable(Work work, Program program, MemberId member, LocalDate period, Instant now) {
        return find(work, program.workspace(), program.id(), member)
                .flatMap(enrollment -> members.find(work, program.workspace(), member)
                        .filter(found -> isAvailable(program, found, enrollment, period, now)))
                .isPresent();
    }

    /** Returns the same of a member and an enrollment that were read. */
    public static boolean isAvailable(
            Program program, Member member, Enrollment enrollment, LocalDate period, Instant now) {
        return enrollment.state() == Enrollment.State.ACTIVE
                && program.takes(member.standing())
                && isFree(member, enrollment, period, now)
                && !isOnLeave(member, now);
    }

    /**
     * Returns who takes part in a period, on leave or not: active, neither skipping it nor resting as they asked, neither paused (in the
     * program or altogether) on {@code now}'s date in their zone, of a standing the program takes; ordered by id.
     */
    public List<Member> takingPart(Work work, Program program, LocalDate period, Instant now) {
        return enrolled(work, program, (member, enrollment) -> isFree(member, enrollment, period, now));
    }

    /** Returns who is enrolled, of a standing the program takes, and skips a period, is paused or on leave; ordered by id. */
    public List<Member> away(Work work, Program program, LocalDate period, Instant now) {
        return enrolled(
                work,
                program,
                (member, enrollment) -> !isFree(member, enrollment, period, now) || isOnLeave(member, now));
    }

    private List<Member> enrolled(Work work, Program program, BiPredicate<Member, Enrollment> wanted) {
        List<Enrollment> enrolled = ofProgram(work, program.workspace(), program.id());
        Map<MemberId, Member> found = members.all(
                work,
                program.workspace(),
                enrolled.stream().map(Enrollment::member).toList());
        return enrolled.stream()
                .flatMap(enrollment -> Optional.ofNullable(found.get(enrollment.member()))
                        .filter(member -> program.takes(member.standing()))
                        .filter(member -> wanted.test(member, enrollment))
                        .stream())
                .toList();
    }

    private static boolean isFree(Member member, Enrollment enrollment, LocalDate period, Instant now) {
        return !period.equals(enrollment.skips()) && !enrollment.restsIn(period) && isWelcome(member, enrollment, now);
    }

    /** Whoever is back soon is matched: their introduction waits for them. */
    private static boolean isOnLeave(Member member, Instant now) {
        return member.isAway(now.plus(SOON));
    }

    private static boolean isWelcome(Member member, Enrollment enrollment, Instant now) {
        LocalDate today = now.atZone(member.clock()).toLocalDate();
        return !member.isPausedOn(today) && !enrollment.isPausedOn(today);
    }

    private static boolean raised(Work work, WorkspaceId workspace, ProgramId program, boolean isChanged) {
        if (isChanged) {
            new ProgramTable(work, workspace).raise(program);
        }
        return isChanged;
    }
}

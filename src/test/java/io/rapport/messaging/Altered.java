package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.Standing;
import io.rapport.time.WorkingHours;
import java.time.LocalDate;

/** A member with one thing changed. */
public final class Altered {

    private Altered() {}

    public static Member pausedUntil(Member member, LocalDate until) {
        return member.pausing(until);
    }

    public static Member budget(Member member, int weeklyBudget) {
        return member.choosing(member.hours(), weeklyBudget, member.pausedUntil(), member.attributes());
    }

    public static Member standing(Member member, Standing standing) {
        return new Member(
                member.id(),
                member.workspace(),
                member.name(),
                standing,
                member.admin(),
                member.zone(),
                member.locale(),
                member.hours(),
                member.weeklyBudget(),
                member.pausedUntil(),
                member.attributes());
    }

    public static Member hours(Member member, WorkingHours hours) {
        return member.choosing(hours, member.weeklyBudget(), member.pausedUntil(), member.attributes());
    }
}

package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.Standing;
import io.rapport.time.WorkingHours;
import java.time.LocalDate;

/** A member with one thing changed. */
public final class Altered {

    private Altered() {}

    public static Member pausedUntil(Member member, LocalDate until) {
        return new Member(
                member.id(),
                member.workspace(),
                member.name(),
                member.standing(),
                member.admin(),
                member.zone(),
                member.locale(),
                member.hours(),
                member.weeklyBudget(),
                until,
                member.attributes());
    }

    public static Member budget(Member member, int weeklyBudget) {
        return new Member(
                member.id(),
                member.workspace(),
                member.name(),
                member.standing(),
                member.admin(),
                member.zone(),
                member.locale(),
                member.hours(),
                weeklyBudget,
                member.pausedUntil(),
                member.attributes());
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
        return new Member(
                member.id(),
                member.workspace(),
                member.name(),
                member.standing(),
                member.admin(),
                member.zone(),
                member.locale(),
                hours,
                member.weeklyBudget(),
                member.pausedUntil(),
                member.attributes());
    }
}

package io.rapport.checkins;

import io.rapport.people.Enrollments;
import io.rapport.people.Members;
import io.rapport.people.NeverMatches;
import io.rapport.people.Programs;
import io.rapport.people.Roles;
import io.rapport.people.Workspaces;

/** What check-ins know of people: who they are, where they take part, whom they avoid, what they may do. */
public record People(
        Workspaces workspaces,
        Members members,
        Programs programs,
        Enrollments enrollments,
        NeverMatches neverMatches,
        Roles roles) {}

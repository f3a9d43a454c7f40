package io.rapport.appreciation;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.List;

/** Knows whom a member met lately. */
@FunctionalInterface
public interface MetLately {

    /** Returns whom the member met lately, latest first. */
    List<MemberId> of(Work work, WorkspaceId workspace, MemberId member);
}

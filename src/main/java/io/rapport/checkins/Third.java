package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.store.WorkspaceId;

/**
 * Somebody without a group for whom a pair was asked to make room.
 *
 * @param group the pair
 * @param reasons why these three, as {@link Reasons} writes it
 * @param settled whether no answer is needed any more
 */
record Third(WorkspaceId workspace, String group, String round, MemberId member, String reasons, boolean settled) {}

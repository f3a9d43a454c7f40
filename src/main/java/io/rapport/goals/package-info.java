/**
 * Goals: what the people of a group want to do together, from the proposal to its end, with notes on the way.
 *
 * <p>Not for who is matched with whom: which groups a member may set a goal with comes as a function ({@link
 * io.rapport.goals.Parties}). Goals outlive the round in which the group met. Tables: {@code goal} 1—n {@code goal_party},
 * {@code goal} 1—n {@code goal_note}.
 */
@NullMarked
package io.rapport.goals;

import org.jspecify.annotations.NullMarked;

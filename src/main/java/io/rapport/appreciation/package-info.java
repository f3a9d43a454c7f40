/**
 * Appreciation: specific thank-yous from one member to others, told to the receiver first, public only with every receiver's
 * consent; and the weekly channel post that asks for them. No points, no counts, no ranking.
 *
 * <p>Not for who met whom (that comes as a function, {@link io.rapport.appreciation.MetLately}). Tables: {@code appreciation}
 * 1—n {@code appreciation_receiver}, {@code appreciation_consent} (by member), {@code appreciation_schedule} (by program),
 * {@code appreciation_post} (one a program and week).
 */
@NullMarked
package io.rapport.appreciation;

import org.jspecify.annotations.NullMarked;

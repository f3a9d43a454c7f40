/**
 * The database and what every feature needs of it: units of work, the inbox of deliveries, the audit log and sealed text.
 *
 * <p>Not for rows of a feature: each table belongs to the package whose things it holds. Tables here: {@code inbox},
 * {@code audit_log}.
 */
@NullMarked
package io.rapport.store;

import org.jspecify.annotations.NullMarked;

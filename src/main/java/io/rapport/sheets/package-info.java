/**
 * Tables that people bring along as CSV: columns, rows, and what is wrong with them.
 *
 * <p>Not for what stands in the cells, nor for files: that is for whoever asked for the table. No tables of the database.
 */
@NullMarked
package io.rapport.sheets;

import org.jspecify.annotations.NullMarked;

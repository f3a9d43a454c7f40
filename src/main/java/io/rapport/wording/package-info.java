/**
 * Words that people read: ICU messages from one bundle per package and locale ({@code messages/<package>_<language>.properties}).
 *
 * <p>Not for operator errors and exceptions, which stay in code, in English.
 */
@NullMarked
package io.rapport.wording;

import org.jspecify.annotations.NullMarked;

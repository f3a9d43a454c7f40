/**
 * Calendars as values: cadences, schedules, working hours and quiet hours. Pure: no clock is read, nothing is stored.
 *
 * <p>A cadence has the meaning of RFC 5545 on local dates; an instant comes from (date, time, zone): a gap shifts forward by
 * its length, an overlap takes the first.
 */
@NullMarked
package io.rapport.time;

import org.jspecify.annotations.NullMarked;

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localToSeconds, secondsToLocal } from '../../src/text/local';
import { clockTime, dayKey, longDay, shortMoment, slackDate } from '../../src/text/moments';

const AT = '2026-03-03T01:05:00Z';

test('tells times in the zone of who looks', () => {
  assert.equal(clockTime(AT, 'Europe/Lisbon'), '01:05');
  assert.equal(clockTime(AT, 'Asia/Tokyo'), '10:05');
  assert.equal(shortMoment(AT, 'America/New_York'), 'Mon 2 Mar 20:05');
  assert.equal(longDay(AT, 'Asia/Tokyo'), 'Tuesday, 3 March');
  assert.equal(dayKey(AT, 'America/New_York'), '2026-03-02');
});

test('words the dates of Slack in zone and language, and none with an unknown token', () => {
  const seconds = Date.parse(AT) / 1000;
  assert.equal(slackDate(seconds, '{date_long} {time}', 'Europe/Berlin', 'de-DE'), 'Dienstag, 3. März 2026 2:05');
  assert.equal(slackDate(seconds, '{year_of_the_rat}', 'Europe/Berlin', 'de-DE'), '');
  assert.equal(slackDate(Number.NaN, '{time}', 'UTC', 'en-GB'), '');
});

test('turns a local date and time into an instant and back, across the change of clocks', () => {
  const rows = [
    ['2026-03-29T00:30', 'Europe/Berlin', '2026-03-28T23:30:00Z'],
    ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    ['2026-11-01T12:00', 'America/New_York', '2026-11-01T17:00:00Z'],
    ['2026-03-03T10:05', 'Asia/Kolkata', '2026-03-03T04:35:00Z'],
  ] as const;
  for (const [local, zone, instant] of rows) {
    assert.equal(localToSeconds(local, zone), String(Date.parse(instant) / 1000));
    assert.equal(secondsToLocal(String(Date.parse(instant) / 1000), zone), local);
  }
  assert.equal(localToSeconds('', 'UTC'), '');
});

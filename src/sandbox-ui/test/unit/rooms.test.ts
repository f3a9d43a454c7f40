import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches } from '../../src/look/matches';
import { readAddress, writeAddress } from '../../src/state/address';
import { withMessage, withOlder, without } from '../../src/state/rooms';
import { enteredValue, initialValue } from '../../src/kit/values';
import { message } from '../fixture/world';

const [one, two, three] = [1, 2, 3].map((index) => message('C', index, 'U1', `message ${index}`)) as [ReturnType<typeof message>, ReturnType<typeof message>, ReturnType<typeof message>];

test('puts a message where its time belongs, and a changed one in its old place', () => {
  const room = withMessage({ messages: [one, three], more: false }, two);
  assert.deepEqual(room.messages, [one, two, three]);

  const changed = { ...two, text: 'other words', edited: true };
  assert.deepEqual(withMessage(room, changed).messages, [one, changed, three]);
});

test('leaves a message out that belongs to a page not loaded yet', () => {
  assert.deepEqual(withMessage({ messages: [two], more: true }, one).messages, [two]);
  assert.deepEqual(withMessage({ messages: [], more: false }, one).messages, [one]);
});

test('puts older pages before, each message once', () => {
  assert.deepEqual(withOlder({ messages: [two, three], more: true }, [one, two], false), { messages: [one, two, three], more: false });
  assert.deepEqual(without({ messages: [one, two], more: false }, one.ts).messages, [two]);
});

test('finds people by the beginnings of words, accents aside', () => {
  const choices = ['Jürgen Weiß', 'Søren Lund', 'Ana Silva'].map((name) => ({ id: name, name, more: 'Designer' }));
  const found = (query: string) => matches(choices, query, 10).map((each) => each.name);
  assert.deepEqual(found('jurg'), ['Jürgen Weiß']);
  assert.deepEqual(found('sil an'), ['Ana Silva']);
  assert.deepEqual(found('ilva'), []);
  assert.equal(matches(choices, 'des', 2).length, 2);
});

test('keeps who looks at what in the address', () => {
  for (const place of [{ kind: 'channel', id: 'C 1' }, { kind: 'app', tab: 'messages' }] as const) {
    assert.deepEqual(readAddress(writeAddress('U1', place)), { viewer: 'U1', place });
  }
  assert.deepEqual(readAddress(''), { viewer: '', place: null });
});

test('reads what an element holds, from its own members and from the state that Slack reports', () => {
  assert.deepEqual(initialValue({ type: 'multi_users_select', initial_users: ['U1'] }), ['U1']);
  assert.equal(initialValue({ type: 'datetimepicker', initial_date_time: 1767225600 }), '1767225600');
  assert.equal(initialValue({ type: 'timepicker' }), '');
  assert.equal(enteredValue({ type: 'static_select' }, { type: 'static_select', selected_option: { value: 'b' } }), 'b');
  assert.deepEqual(enteredValue({ type: 'checkboxes' }, { type: 'checkboxes', selected_options: [{ value: 'a' }] }), ['a']);
  assert.equal(enteredValue({ type: 'plain_text_input' }, { type: 'plain_text_input', value: null }), '');
  assert.equal(enteredValue({ type: 'plain_text_input' }, undefined), undefined);
});

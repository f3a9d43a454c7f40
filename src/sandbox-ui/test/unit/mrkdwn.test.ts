import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMrkdwn, readPlain } from '../../src/text/mrkdwn';
import type { Node } from '../../src/text/nodes';

const text = (words: string): Node => ({ kind: 'text', text: words });
const bold = (...inside: Node[]): Node => ({ kind: 'bold', inside });

test('reads bold, italic and struck words, one in the other', () => {
  assert.deepEqual(readMrkdwn('*a _b_* ~c~'), [
    bold(text('a '), { kind: 'italic', inside: [text('b')] }),
    text(' '),
    { kind: 'strike', inside: [text('c')] },
  ]);
});

test('leaves signs inside words and sums alone', () => {
  for (const source of ['snake_case_name', '2*3*4', 'a * b * c', '**', '15:00–16:30', '10:05:30', '* not bold']) {
    assert.deepEqual(readMrkdwn(source), [text(source)]);
  }
});

test('reads mentions, and bold around them', () => {
  assert.deepEqual(readMrkdwn('*<@U1>, meet <@U2|ben>.*'), [
    bold({ kind: 'user', id: 'U1', label: '' }, text(', meet '), { kind: 'user', id: 'U2', label: 'ben' }, text('.')),
  ]);
  assert.deepEqual(readMrkdwn('<#C1|general> <!here>'), [
    { kind: 'channel', id: 'C1', label: 'general' },
    text(' '),
    { kind: 'everyone', who: 'here' },
  ]);
});

test('follows links to pages and mail only', () => {
  assert.deepEqual(readMrkdwn('<https://x.example/a_b_c?d=1&amp;e=2>'), [
    { kind: 'link', url: 'https://x.example/a_b_c?d=1&e=2', label: 'https://x.example/a_b_c?d=1&e=2' },
  ]);
  assert.deepEqual(readMrkdwn('<mailto:a@b.example|write>'), [{ kind: 'link', url: 'mailto:a@b.example', label: 'write' }]);
  assert.deepEqual(readMrkdwn('<javascript:alert(1)|press>'), [text('<javascript:alert(1)|press>')]);
  assert.deepEqual(readMrkdwn('<data:text/html,x>'), [text('<data:text/html,x>')]);
});

test('keeps escaped text as text, once', () => {
  assert.deepEqual(readMrkdwn('&lt;img src=x onerror=alert(1)&gt; &amp;lt; &lt;@U1&gt;'), [
    text('<img src=x onerror=alert(1)> &lt; <@U1>'),
  ]);
});

test('does not take the sign inside an address for the end of bold words', () => {
  assert.deepEqual(readMrkdwn('*see <https://x.example/*|this> now*'), [
    bold(text('see '), { kind: 'link', url: 'https://x.example/*', label: 'this' }, text(' now')),
  ]);
});

test('reads dates, quotes, code and line breaks', () => {
  assert.deepEqual(readMrkdwn('<!date^1767225600^{date_short} {time}|then>'), [
    { kind: 'date', at: 1767225600, format: '{date_short} {time}', url: '', fallback: 'then' },
  ]);
  assert.deepEqual(readMrkdwn('said\n&gt; one\n&gt; two\nend'), [
    text('said'),
    { kind: 'quote', inside: [text('one'), { kind: 'break' }, text('two')] },
    text('end'),
  ]);
  assert.deepEqual(readMrkdwn('a `*b*` ```c\n*d*```'), [text('a '), { kind: 'code', text: '*b*' }, text(' '), { kind: 'block', text: 'c\n*d*' }]);
});

test('reads no markup in plain text but emoji', () => {
  assert.deepEqual(readPlain('*a* <@U1> &lt; :wave:'), [text('*a* <@U1> &lt; '), { kind: 'emoji', name: 'wave' }]);
});

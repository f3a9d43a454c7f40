import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible } from './axe';
import { useBrowser } from './browser';
import { startSandbox, type Sandbox } from './sandbox';
import { Visitor } from './visitor';

const PEOPLE = ['Ana', 'Kenji', 'Jürgen', 'Maya', 'Lena', 'Priya'];

const open = useBrowser();
let sandbox: Sandbox;

before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.stop());

test('a newcomer joins as several people, moves the clock, reads the introduction, says they met and sees the summary', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  await page.getByText('Press Join under Rapport’s message in #check-ins').waitFor();
  await assertAccessible(page, 'the invitation');
  for (const name of PEOPLE) {
    await visitor.actAs(name);
    await visitor.openChannel('check-ins');
    await visitor.press('programs.join');
    const told = page.getByRole('article').filter({ hasText: 'Only visible to you' });
    await told.getByText('Weekly check-ins').first().waitFor();
  }

  await visitor.move('Next round');
  await page.getByRole('button', { name: /held back/ }).click();
  await page.locator('#held-list').getByText('quiet hours').first().waitFor();
  await visitor.actAs('Lena');
  await visitor.move('Next working morning');
  await visitor.openNews();
  const introduction = page.getByRole('article').first();
  await visitor.offered('checkins.find_time').waitFor();
  assert.match(await introduction.innerText(), /Lena[^]*\?/, 'it names her and asks a question');
  await assertAccessible(page, 'the introduction');

  await visitor.actAs('Ana');
  for (const day of ['Wednesday', 'Thursday', 'Friday', 'Monday']) {
    await visitor.move('Next working morning');
    assert.match(day, new RegExp(`^${(await page.locator('.clock-now time').innerText()).slice(0, 3)}`));
  }
  for (const name of PEOPLE.filter((each) => each !== 'Maya')) {
    await visitor.actAs(name);
    await visitor.openApp('Messages');
    await visitor.press('checkins.met');
    await page.getByRole('article').filter({ hasText: 'Only visible to you' }).waitFor();
  }

  await visitor.move('Next round');
  await visitor.openChannel('check-ins');
  const summary = page.getByRole('article').filter({ has: page.locator('[data-block=data_visualization]') });
  await summary.locator('svg').first().waitFor();
  await assertAccessible(page, 'the summary');
  await assertClean();
});

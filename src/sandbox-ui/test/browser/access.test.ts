import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fields, passive, section } from '../fixture/gallery';
import { serve, type Fixture } from '../fixture/server';
import { APP, GENERAL, message, world } from '../fixture/world';
import { assertAccessible } from './axe';
import { useBrowser } from './browser';

const open = useBrowser();
const made = world(30, 40);
let fixture: Fixture;

before(async () => {
  const words = (text: string) => ({ type: 'plain_text' as const, text });
  const own = message('DAPP', 50, APP, 'Hello', passive);
  made.messages[GENERAL]?.push(message(GENERAL, 100, APP, 'Gallery', passive), { ...message(GENERAL, 101, APP, '', [section('Noted.')]), onlyFor: 'U0' });
  made.messages['DAPP']?.push(own);
  made.surfaces.home = { id: 'VHOME', type: 'home', hash: '1', blocks: passive.filter((block) => block.type !== 'data_visualization') };
  const call = { n: 1, direction: 'call', name: 'chat.postMessage', who: 'U1', channel: 'DAPP', at: own.at, wireAt: own.at, tookMillis: 3, status: 200, error: '', fault: '', request: { channel: 'DAPP' }, response: { ok: true }, curl: 'curl' } as const;
  made.traffic.push(call, { ...call, n: 2, direction: 'event', name: 'block_actions', error: 'timeout' });
  fixture = await serve(made, (deed) => {
    if (deed['deed'] === 'shortcut') {
      made.surfaces.modals = [{ id: 'V1', type: 'modal', hash: '1', title: words('Every field'), submit: words('Save'), blocks: fields }];
      fixture.tell('surfaces', {});
    } else if (deed['deed'] === 'close') {
      made.surfaces.modals = [];
    }
    return deed['deed'] === 'submit' ? { errors: { line: 'Please complete this required field.' } } : {};
  });
});
after(() => fixture.close());

for (const colorScheme of ['light', 'dark'] as const) {
  test(`is accessible in ${colorScheme} on every surface`, async () => {
    const { page, assertClean } = await open(fixture.url, { colorScheme });
    await page.getByRole('heading', { name: 'What came of it' }).waitFor();
    await assertAccessible(page, 'Home');

    await page.getByRole('tab', { name: 'Messages' }).click();
    await page.getByText('Sending messages to this app has been turned off.').waitFor();
    await page.getByText('Rich words').waitFor();
    await assertAccessible(page, 'Messages');

    await page.getByRole('button', { name: 'general', exact: true }).click();
    await page.getByText('Only visible to you').waitFor();
    await page.getByRole('button', { name: 'Inspector' }).click();
    await page.getByText('block_actions').click();
    await page.getByRole('button', { name: 'Scenes' }).click();
    await assertAccessible(page, 'a channel with inspector and menu');

    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Message #general' }).fill('/');
    await page.getByRole('option', { name: '/rapport' }).waitFor();
    await assertAccessible(page, 'the composer');

    await page.getByRole('button', { name: 'Act as' }).click();
    await page.getByLabel('Find somebody').fill('ken');
    await assertAccessible(page, 'Act as');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: 'Thank a colleague' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Please complete this required field.').waitFor();
    await page.getByRole('combobox', { name: 'People' }).fill('a');
    await assertAccessible(page, 'a form with a problem');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await assertClean();
  });
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

test('keeps the focus inside a form, marks what is wrong, and gives the focus back', async () => {
  const { page, assertClean } = await open(`${fixture.url}#/U0/${GENERAL}`);
  await page.getByRole('button', { name: 'Shortcuts' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Every field' });
  await form.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null);
    assert.ok(isInside, `after ${presses + 1} tabs the focus is at ${await focused(page)}`);
  }
  await form.getByRole('button', { name: 'Save' }).press('Enter');
  const line = form.getByLabel('One line');
  await form.getByText('Please complete this required field.').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'f-line-line');
  assert.equal(await line.getAttribute('aria-invalid'), 'true');
  const described = (await line.getAttribute('aria-describedby')) ?? '';
  assert.match(await form.locator(`[id="${described.split(' ').at(-1)}"]`).innerText(), /complete this required field/);

  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  assert.match(await focused(page), /Shortcuts/);
  await assertClean();
});

test('tells a screen reader of a new message, and moves nothing for who wants no motion', async () => {
  const { page, assertClean } = await open(`${fixture.url}#/U0/${GENERAL}`, { reducedMotion: 'reduce' });
  await page.getByText('Only visible to you').waitFor();
  fixture.post(message(GENERAL, 300, 'U1', '*Hello* <@U0>'));
  await page.getByRole('status').filter({ hasText: 'Kenji Tanaka in general: Hello @Ana Silva' }).waitFor();
  await assertClean();
});

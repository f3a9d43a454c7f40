import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { useBrowser } from './browser';
import { startSandbox, type Sandbox } from './sandbox';

const MOST_TABS = 120;

const open = useBrowser();
let sandbox: Sandbox;

before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.stop());

/** Presses Tab until something called so has the focus, which must be visible. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST_TABS; presses++) {
    const { label, isMarked } = await page.evaluate(() => {
      const at = document.activeElement === document.body ? null : (document.activeElement as HTMLElement | null);
      const labelled = at?.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : '';
      const marked = [at, at?.closest('.combo-field, .composer-box')].some((each) => {
        const style = each === null || each === undefined ? undefined : getComputedStyle(each);
        return style !== undefined && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
      });
      return { label: at?.getAttribute('aria-label') ?? (labelled || at?.textContent) ?? '', isMarked: marked };
    });
    if (name.test(label)) {
      assert.ok(isMarked, `one sees that “${label}” has the focus`);
      return;
    }
    passed.push(label.slice(0, 20));
    await page.keyboard.press('Tab');
  }
  assert.fail(`${name} was not reached by Tab, but ${passed.join(' | ')}`);
}

test('everything can be done without a mouse', async () => {
  const { page, assertClean } = await open(sandbox.url);
  await page.getByRole('heading', { name: 'check-ins', exact: true }).waitFor();
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
    }
  };
  await press('Tab');
  await tabTo(page, /^Skip to the messages/);
  await press('Enter');
  await tabTo(page, /^Join$/);
  await press('Enter');
  await page.getByRole('article').getByText('You are in Weekly check-ins').waitFor();

  await tabTo(page, /^Message #check-ins/);
  await page.keyboard.type('/ra');
  await press('Tab');
  await page.keyboard.type('help');
  await press('Enter');
  await page.getByRole('article').filter({ hasText: 'Only visible to you' }).filter({ hasText: '/rapport pause' }).waitFor();

  await tabTo(page, /^Shortcuts|^ Shortcuts/);
  await press('Enter', 'ArrowDown', 'ArrowUp', 'Enter');
  const form = page.getByRole('dialog');
  await form.waitFor();
  await tabTo(page, /^Whom would you/);
  await page.keyboard.type('kenji');
  await press('Enter');
  await form.getByRole('button', { name: 'Remove Kenji Tanaka' }).waitFor();
  await press('Escape', 'Escape');
  await form.waitFor({ state: 'detached' });
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /Shortcuts/);

  await tabTo(page, /Act as/);
  await press('Enter');
  await tabTo(page, /^Find somebody/);
  await page.keyboard.type('priya');
  await press('Tab', 'Enter');
  await page.getByRole('button', { name: /Act as\s+Priya/ }).waitFor();

  await tabTo(page, /^Rapport/);
  await press('Enter');
  await tabTo(page, /^Home$/);
  await press('ArrowRight');
  await page.getByText('Sending messages to this app has been turned off.').waitFor();
  await press('ArrowLeft');

  await tabTo(page, /^1 hour later/);
  const before = await page.locator('.clock-now time').getAttribute('datetime');
  await press('Enter');
  await page.waitForFunction((from) => document.querySelector('.clock-now time')?.getAttribute('datetime') !== from, before);

  await tabTo(page, /^Inspector/);
  await press('Enter');
  await page.getByRole('complementary', { name: 'Inspector' }).getByText('block_actions').first().waitFor();
  await assertClean();
});

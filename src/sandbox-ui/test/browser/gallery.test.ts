import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible } from './axe';
import { useBrowser } from './browser';
import { startSandbox, type Sandbox } from './sandbox';

const LANGUAGES = ['English', 'Deutsch', 'Español', 'Français', '日本語', 'Português'];

const open = useBrowser();
let sandbox: Sandbox;

before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.stop());

test('the gallery shows every message and form in six languages, and nothing in it can be pressed', async () => {
  const { page: workspace, assertClean } = await open(sandbox.url);
  const opening = workspace.context().waitForEvent('page');
  await workspace.getByRole('link', { name: 'Gallery of all messages' }).click();
  const page = await opening;
  const shown = new Set<number>();
  for (const language of LANGUAGES) {
    await page.getByRole('link', { name: language, exact: true }).click();
    await page.locator(`nav a[aria-current]`).getByText(language).waitFor();
    await page.locator('.exhibit').first().waitFor();
    await page.waitForTimeout(200);
    shown.add(await page.locator('.exhibit').count());
  }
  assert.equal(shown.size, 1, 'each language shows as much as the others');
  assert.ok([...shown].every((count) => count > 150), `it showed ${[...shown]}`);
  assert.equal(await page.locator('.exhibit-frame:not([inert])').count(), 0);
  await assertAccessible(page, 'the gallery');
  await assertClean();
});

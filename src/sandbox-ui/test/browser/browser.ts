import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** A page that is watched: what must never happen is remembered and asserted at the end of each test. */
export interface Watched {
  page: Page;
  /** Fails when the page asked somebody else, broke its policy, threw, or drew a block it does not know. */
  assertClean(): Promise<void>;
}

/** Opens one browser for a file of tests; returns a function that opens a watched page. */
export function useBrowser(): (url: string, options?: BrowserContextOptions) => Promise<Watched> {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  });
  after(() => browser.close());
  return async (url, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(`threw ${error.message}`));
    page.on('dialog', (dialog) => {
      wrong.push(`opened a dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (line) => {
      if (line.type() === 'error') {
        wrong.push(`complained ${line.text()}`);
      }
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL('/', url).href) && !request.url().startsWith('data:')) {
        wrong.push(`asked ${request.url()}`);
      }
    });
    await page.goto(url);
    await page.getByRole('navigation', { name: 'Conversations' }).or(page.getByRole('button', { name: 'Conversations' })).first().waitFor();
    const assertClean = async () => {
      const unknown = await page.locator('[data-unknown-block]').evaluateAll((all) => all.map((each) => each.getAttribute('data-unknown-block')));
      assert.deepEqual(unknown, [], 'every block and element is drawn');
      assert.deepEqual(wrong, [], 'the page keeps to itself and does not fail');
      await context.close();
    };
    return { page, assertClean };
  };
}

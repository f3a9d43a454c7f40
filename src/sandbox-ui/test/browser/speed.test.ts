import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve, type Fixture } from '../fixture/server';
import { GENERAL, message, world } from '../fixture/world';
import { useBrowser } from './browser';

const PEOPLE = 500;
const MESSAGES = 5000;

const open = useBrowser();
let fixture: Fixture;

before(async () => {
  fixture = await serve(world(PEOPLE, MESSAGES));
});
after(() => fixture.close());

test('holds a company of 500 people and 5,000 messages', async (story) => {
  const { page, assertClean } = await open(`${fixture.url}#/U0/${GENERAL}`);
  await page.getByText(`Message ${MESSAGES - 1}:`).waitFor();
  const opened = await page.evaluate(() => performance.now());
  story.diagnostic(`opened with the newest messages after ${Math.round(opened)} ms`);

  const upward = await page.evaluate(async () => {
    const box = document.querySelector<HTMLElement>('.scroller') as HTMLElement;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const frames: number[] = [];
    let most = 0;
    for (let last = performance.now(); document.querySelector('article')?.textContent?.includes('Message 0:') !== true; last = performance.now()) {
      box.scrollTop = 0;
      await frame();
      frames.push(performance.now() - last);
      most = Math.max(most, document.querySelectorAll('article').length);
    }
    frames.sort((one, other) => one - other);
    return { most, typical: frames[Math.floor(frames.length / 2)] ?? 0, slow: frames[Math.floor(frames.length * 0.99)] ?? 0 };
  });
  assert.ok(upward.most < 400, `at most ${upward.most} messages were drawn at once`);
  story.diagnostic(`scrolled up through all of them: half of the frames within ${Math.round(upward.typical)} ms, 99 % within ${Math.round(upward.slow)} ms`);

  const shown = await page.evaluate(() => {
    const box = document.querySelector<HTMLElement>('.scroller') as HTMLElement;
    box.scrollTop = box.scrollHeight;
    return new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))));
  });
  fixture.post(message(GENERAL, MESSAGES + 1, 'U1', 'The newest of all'));
  await page.getByRole('article').filter({ hasText: 'The newest of all' }).waitFor();
  story.diagnostic(`a new message among ${MESSAGES} was drawn after ${Math.round((await page.evaluate(() => performance.now())) - shown)} ms`);

  await page.getByRole('button', { name: 'Act as' }).click();
  await page.getByRole('dialog').getByText(`${PEOPLE} of ${PEOPLE} people`).waitFor();
  await page.getByLabel('Find somebody').fill('yuki nair');
  assert.ok((await page.getByRole('dialog').getByRole('listitem').count()) < 20);
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
  await page.getByText(/Act as\s*Yuki/).waitFor();
  await assertClean();
});

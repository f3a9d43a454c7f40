import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { useBrowser } from './browser';
import { startSandbox, type Sandbox } from './sandbox';
import { Visitor } from './visitor';

const open = useBrowser();
let sandbox: Sandbox;

before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.stop());

test('two find a time, use the guide, say they met and keep meeting', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const news = page.getByRole('article').filter({ hasText: 'Only visible to you' });
  for (const name of ['Ana', 'Maya']) {
    await visitor.actAs(name);
    await visitor.openChannel('check-ins');
    await visitor.press('programs.join');
    await news.getByText('Weekly check-ins').first().waitFor();
  }
  await visitor.move('Next round');
  await visitor.actAs('Ana');
  await visitor.move('Next working morning');
  await visitor.openNews();
  const introduction = page.getByRole('article').filter({ hasText: 'would you start?' }).last();
  const greeting = await introduction.innerText();
  const [, first = '', second = ''] = /^([^,\n]+), meet ([^.\n]+)\./m.exec(greeting) ?? [];
  const partner = first === 'Ana' ? second : first;
  assert.notEqual(partner, '', greeting);
  const openTheirs = async (name: string) => {
    await visitor.actAs(name);
    await page.getByRole('navigation').getByRole('button', { name: new RegExp(name === 'Ana' ? partner : 'Ana') }).click();
    await visitor.settled();
  };

  await visitor.press('checkins.find_time');
  await visitor.press('checkins.take_time');
  await openTheirs(partner);
  await visitor.press('checkins.take_time');
  await page.getByRole('article').getByRole('link', { name: /Google/ }).first().waitFor();

  await openTheirs('Ana');
  await visitor.press('checkins.more');
  await visitor.offered('checkins.guide').waitFor();
  await visitor.press('checkins.guide');
  const guide = page.getByRole('dialog', { name: 'Guide' });
  await guide.getByText('1 of 3').waitFor();
  const question = await guide.innerText();
  await guide.getByRole('button', { name: 'Pass: another question' }).click();
  await page.waitForFunction((before) => document.querySelector('dialog')?.innerText !== before, question);
  await guide.getByRole('button', { name: 'Next question' }).click();
  await guide.getByText('2 of 3').waitFor();
  await visitor.closeForms();

  for (const name of [partner, 'Ana']) {
    await openTheirs(name);
    await visitor.press('checkins.more');
    await visitor.offered('checkins.met').waitFor();
    await visitor.press('checkins.met');
    await visitor.offered('checkins.wish').waitFor();
    await page.locator('[data-action^="checkins.wish#"]').first().click();
    await news.filter({ hasText: /Thank you|Danke|Gracias|Merci|Obrigad|ありがとう|keep meeting/ }).last().waitFor();
  }
  await visitor.openApp('Home');
  await page.getByRole('main').getByText(new RegExp(`You keep meeting @?${partner.split(' ')[0]}`)).first().waitFor();
  await assertClean();
});

test('who cannot this time says so, and their partner is told kindly', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  await visitor.actAs('Maya');
  await visitor.openNews();
  await visitor.press('checkins.more');
  await visitor.press('checkins.cannot');
  await page.getByRole('dialog').getByRole('button', { name: 'I can’t this time' }).click();
  await page.getByRole('article').filter({ hasText: 'will be told kindly' }).first().waitFor();
  await assertClean();
});

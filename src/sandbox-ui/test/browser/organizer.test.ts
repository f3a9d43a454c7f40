import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible } from './axe';
import { useBrowser } from './browser';
import { startSandbox, type Sandbox } from './sandbox';
import { Visitor } from './visitor';

const open = useBrowser();
let sandbox: Sandbox;

before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.stop());

test('an organizer edits, previews, duplicates, pauses and ends a program', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const form = page.getByRole('dialog');
  await visitor.actAs('Ana');
  await visitor.openApp('Home');

  await visitor.openForm('programs.edit');
  await form.getByLabel('Name').fill('Coffee break');
  await form.getByRole('button', { name: 'Show what comes out' }).click();
  await form.getByText(/4 people.*2 pairs/).waitFor();
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog', { name: 'Rapport' }).waitFor();
  await visitor.closeForms();
  await page.getByRole('main').getByText('Coffee break, every week').waitFor();

  await visitor.press('checkins.preview');
  await form.getByText('Nothing was sent or stored.').waitFor();
  await assertAccessible(page, 'the preview of a round');
  await visitor.closeForms();

  await visitor.press('programs.duplicate');
  await form.getByLabel('Name').fill('Lunch table');
  await form.getByRole('combobox', { name: 'Channel', exact: true }).fill('general');
  await form.getByRole('option', { name: '#general' }).click();
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await form.getByText('Lunch table is set up').waitFor();
  await visitor.closeForms();
  await page.getByRole('main').getByText('Lunch table, every week').waitFor();

  await visitor.press('programs.pause_program');
  await form.getByText('Lunch table takes a break').waitFor();
  await visitor.closeForms();
  await visitor.press('programs.continue_program');
  await form.getByText('Lunch table goes on').waitFor();
  await visitor.closeForms();
  await visitor.offered('programs.continue_program').waitFor({ state: 'detached' });
  await visitor.press('programs.end_program');
  await form.getByText('End Lunch table for everybody?').waitFor();
  await form.getByRole('button', { name: 'End the program' }).click();
  await page.getByRole('main').getByText('Lunch table, every week').waitFor({ state: 'detached' });
  await visitor.closeForms();
  await assertClean();
});

test('an organizer pastes a table, is told of each wrong line, and mends it', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const form = page.getByRole('dialog');
  await visitor.actAs('Ana');
  await visitor.openApp('Home');

  await visitor.press('programs.import_people');
  const table = form.getByLabel('Table');
  await table.fill('name,team,start_date\nJürgen Weiß,Design,2025-01-07\nNobody At All,Design,2025-01-07\nLena,Sales,yesterday');
  await form.getByRole('button', { name: 'Check first' }).click();
  await form.getByText(/Line 3/).first().waitFor();
  await form.getByText(/Line 4/).first().waitFor();
  await assertAccessible(page, 'what is wrong with a table');
  await visitor.closeForms();
  await assertClean();
});

test('a word that is not known gets the nearest that is', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  await visitor.actAs('Maya');
  await visitor.openChannel('check-ins');
  await page.getByRole('combobox', { name: 'Message #check-ins' }).fill('/rapport puase');
  await page.keyboard.press('Enter');
  const answer = page.getByRole('article').filter({ hasText: 'Only visible to you' }).last();
  await answer.getByText('pause').first().waitFor();
  assert.ok((await answer.getByRole('button').count()) > 0, 'the answer has a button to do it');
  await assertClean();
});

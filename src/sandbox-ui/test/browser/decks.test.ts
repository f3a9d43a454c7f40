import { after, before, test } from 'node:test';
import { assertAccessible } from './axe';
import { useBrowser } from './browser';
import { startSandbox, type Sandbox } from './sandbox';
import { Visitor } from './visitor';

const LEVELS = ['Light questions', 'Deeper questions', 'Deepest questions'];

const open = useBrowser();
let sandbox: Sandbox;

before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.stop());

test('an organizer finds the decks by their command, writes one, and has a program ask from it', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const form = page.getByRole('dialog');
  await visitor.actAs('Ana');
  await visitor.openChannel('check-ins');
  await page.getByRole('combobox', { name: 'Message #check-ins' }).fill('/rapport decks');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Messages' }).getByText('You can write one yourself').waitFor();

  await visitor.openForm('programs.write_deck');
  await assertAccessible(page, 'the form of a deck');
  await form.getByLabel('Name').fill('First weeks');
  await form.getByLabel('Light questions').fill('What surprised you here?');
  await form.getByLabel('Deeper questions').fill('- Whom do you ask?\n- What do you miss?\n- What would you change?');
  await form.getByLabel('Deepest questions').fill('1. What made you come?\n2. What makes you stay?\n3. What would make you go?');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText('Please write at least 3 questions here, one a line. There is one so far.').waitFor();
  await form.getByLabel('Light questions').fill('What surprised you here?\nWhere do you have lunch?\nWhat is on your desk?');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText('9 questions').waitFor();
  await visitor.closeForms();

  await visitor.openApp('Home');
  await page.getByRole('main').getByText('programs can ask from First weeks').waitFor();
  await visitor.openForm('programs.edit');
  await form.getByText('Write your own on Home, or with /rapport decks').waitFor();
  await form.getByLabel('Questions', { exact: true }).selectOption({ label: 'First weeks' });
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog', { name: 'Rapport' }).waitFor();
  await visitor.closeForms();
  await visitor.openForm('programs.decks');
  await form.getByText('First weeks: 9 questions. Asked in').waitFor();
  await visitor.closeForms();
  await assertClean();
});

test('what was written for a deck that was removed meanwhile can be saved as a new one', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const other = await open(sandbox.url);
  const writer = new Visitor(page);
  const remover = new Visitor(other.page);
  const form = page.getByRole('dialog');
  await remover.actAs('Maya');
  await writer.actAs('Ana');
  await writer.openApp('Home');
  await writer.openForm('programs.creators');
  await form.getByRole('combobox').fill('Maya');
  await form.getByRole('option').first().click();
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog', { name: 'Rapport' }).waitFor();
  await writer.closeForms();
  await writer.openForm('programs.write_deck');
  await form.getByLabel('Name').fill('Short-lived');
  for (const level of LEVELS) {
    await form.getByLabel(level).fill(`${level} 1?\n${level} 2?\n${level} 3?`);
  }
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText('9 questions').waitFor();
  await writer.closeForms();

  await writer.openForm('programs.decks');
  await form.getByRole('button', { name: 'Edit' }).last().click();
  await writer.settled();
  await form.getByLabel('Light questions').fill('Kept 1?\nKept 2?\nKept 3?');
  await remover.openApp('Home');
  await remover.openForm('programs.decks');
  await remover.press('programs.remove_deck');
  await other.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).last().click();
  await other.page.getByRole('dialog').getByText('Short-lived is removed').waitFor();

  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText('Somebody removed this deck while you were writing.').waitFor();
  await form.getByText('Kept 1?').waitFor();
  await assertAccessible(page, 'the form of a deck that was removed');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText('Saved: Short-lived, 9 questions.').waitFor();
  await writer.closeForms();
  await page.getByRole('main').getByText('Short-lived').waitFor();
  await assertClean();
});

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

test('a member says who they are and how often, sits out a round, names somebody in confidence, and leaves', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const form = page.getByRole('dialog');
  const home = page.getByRole('main');
  const save = () => form.getByRole('button', { name: 'Save', exact: true }).click();
  await visitor.actAs('Maya');
  await visitor.openChannel('check-ins');
  await visitor.press('programs.join');
  await page.getByRole('article').filter({ hasText: 'Only visible to you' }).getByText('Weekly check-ins').first().waitFor();
  await visitor.openApp('Home');
  await visitor.offered('programs.leave').waitFor();

  await visitor.press('programs.settings');
  await form.getByLabel('What you enjoy').fill('climbing, jazz');
  await form.getByLabel('Ask me about').fill('moving to the countryside');
  await form.getByLabel('Messages a week').fill('3');
  await form.getByLabel('Public holidays').fill('Atlantis');
  await save();
  await form.getByText(/I do not know|don’t know|not know/).waitFor();
  await form.getByLabel('Public holidays').fill('');
  await save();
  await form.getByText('It counts from now on.').waitFor();
  await visitor.closeForms();
  await home.getByText(/at most 3 a week/).waitFor();

  await visitor.press('programs.skip');
  await form.getByText(/You sit out the round of/).waitFor();
  await visitor.closeForms();
  await home.getByText(/you sit out the round of/).waitFor();
  await home.getByRole('button', { name: 'Take part after all' }).click();
  await form.getByText('Welcome back.').waitFor();
  await visitor.closeForms();
  await home.getByText(/you sit out the round of/).waitFor({ state: 'detached' });

  await visitor.press('programs.often');
  await form.getByLabel('Take part').selectOption('At most once a month');
  await save();
  await form.getByText(/at most once a month and rest in between/).waitFor();
  await visitor.closeForms();

  await visitor.press('programs.never');
  await form.getByText('This stays between you and Rapport').waitFor();
  await form.getByRole('combobox').fill('Kenji');
  await form.getByRole('option', { name: /Kenji/ }).first().click();
  await save();
  await form.getByText('You will never be matched with this person.').waitFor();
  await visitor.closeForms();
  await visitor.actAs('Kenji');
  await visitor.openApp('Home');
  await visitor.offered('programs.settings').waitFor();
  await home.getByText(/Maya/).waitFor({ state: 'detached' });

  await visitor.actAs('Maya');
  await visitor.openApp('Home');
  await visitor.press('programs.leave');
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  await visitor.closeForms();
  await visitor.offered('programs.leave').waitFor({ state: 'detached' });
  await assertClean();
});

test('an organizer plans holidays, runs the next round now, and a late joiner asks to be matched', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const form = page.getByRole('dialog');
  const home = page.getByRole('main');
  await visitor.actAs('Ana');
  await visitor.openChannel('check-ins');
  await visitor.press('programs.join');
  await visitor.openApp('Home');
  await visitor.offered('programs.leave').waitFor();

  await visitor.press('programs.holidays');
  await form.locator('input[type=date]').first().fill('2026-12-21');
  await form.locator('input[type=date]').last().fill('2026-12-20');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText('The last day lies before the first.').waitFor();
  await form.locator('input[type=date]').last().fill('2027-01-06');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText(/No round starts from December 21, 2026/).waitFor();
  await visitor.closeForms();
  await home.getByText(/No round starts from December 21, 2026/).waitFor();

  await visitor.press('checkins.run_now');
  await form.getByText(/Everybody is introduced in their own hours/).waitFor();
  await form.getByRole('button', { name: 'Run now' }).click();
  await page.getByRole('dialog', { name: 'Rapport' }).waitFor();
  await visitor.closeForms();
  await visitor.move('Next working morning');
  await visitor.move('Next working morning');
  await visitor.openNews();
  await page.getByRole('article').getByText(/, meet /).first().waitFor();

  await visitor.actAs('Priya');
  await visitor.openChannel('check-ins');
  await visitor.press('programs.join');
  await visitor.press('checkins.match_me');
  await page.getByRole('article').getByText(/I am looking for somebody for you/).first().waitFor();
  await assertClean();
});

test('whoever felt uneasy is taken seriously, and never meets them again', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const form = page.getByRole('dialog');
  await visitor.actAs('Ana');
  await page.getByRole('navigation').locator('section').filter({ hasText: /^(Direct messages|Apps)/ }).getByRole('button').first().click();
  await visitor.settled();
  await visitor.press('checkins.more');
  await visitor.offered('checkins.felt_wrong').waitFor();
  await visitor.press('checkins.felt_wrong');
  await form.getByText('what happened is not stored').waitFor();
  await form.getByRole('button', { name: 'Never match us again' }).click();
  await page.getByText('You will not be matched again').first().waitFor();
  await page.getByText('is there for you').or(page.getByText('turn to a person you trust')).first().waitFor();
  await visitor.closeForms();
  await visitor.actAs('Mateo');
  await page.getByText(/felt|Ana will/).waitFor({ state: 'detached' });
  await assertClean();
});

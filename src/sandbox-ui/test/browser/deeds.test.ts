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

test('a program is created by its form, once the problem it shows is put right', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  await visitor.actAs('Ana');
  await visitor.openApp('Home');
  await visitor.press('programs.create');
  const form = page.getByRole('dialog', { name: 'New program' });
  await assertAccessible(page, 'the form of a program');
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await form.getByText('Please complete this required field.').first().waitFor();

  await form.getByLabel('Name').fill('Lunch table');
  await form.getByRole('combobox', { name: 'Channel', exact: true }).fill('check');
  await form.getByRole('option', { name: '#check-ins' }).click();
  await visitor.press('programs.create');
  await form.getByLabel('Language of the channel').waitFor();
  assert.equal(await form.getByLabel('Name').inputValue(), 'Lunch table', 'what was typed stays when the form grows');
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  const problem = form.getByText('This channel already has the program Weekly check-ins.');
  await problem.waitFor();

  await form.getByRole('combobox', { name: 'Channel', exact: true }).fill('general');
  await form.getByRole('option', { name: '#general' }).click();
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('dialog').getByText('Lunch table is set up').waitFor();
  await visitor.closeForms();
  await visitor.openChannel('general');
  await page.getByRole('article').getByText('Lunch table').first().waitFor();
  await assertClean();
});

test('somebody pauses by the form and resumes by the button', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  await visitor.actAs('Maya');
  await visitor.openChannel('check-ins');
  await visitor.press('programs.join');
  await visitor.openApp('Home');
  await visitor.offered('programs.leave').waitFor();
  await visitor.press('programs.pause');
    const form = page.getByRole('dialog', { name: 'Take a break' });
  await form.locator('input[type=date]').fill('2026-03-01');
  await form.getByRole('button', { name: 'Pause', exact: true }).click();
  await form.locator('.field-error').waitFor();
  await form.locator('input[type=date]').fill('2026-03-20');
  await form.getByRole('button', { name: 'Pause', exact: true }).click();
  await visitor.offered('programs.resume').waitFor();
  await page.getByText('March 20').first().waitFor();

  await visitor.closeForms();
  await visitor.press('programs.resume');
  await page.getByRole('dialog', { name: 'Rapport' }).waitFor();
  await visitor.closeForms();
  await visitor.offered('programs.resume').waitFor({ state: 'detached' });
  await assertClean();
});

test('somebody thanks a colleague, who reads it', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  await visitor.actAs('Ana');
  await visitor.openChannel('check-ins');
  await page.getByRole('combobox', { name: 'Message #check-ins' }).fill('Maya has saved the launch');
  await page.keyboard.press('Enter');
  const said = page.getByRole('article').filter({ hasText: 'Maya has saved the launch' });
  await said.hover();
  await said.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Say thanks for this' }).waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await page.getByRole('menuitem', { name: 'Thank a colleague' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox').first().fill('maya');
  await form.getByRole('option', { name: 'Maya Okafor' }).click();
  await form.locator('#f-did-did').fill('You stayed until the deployment was through');
  await form.locator('#f-changed-changed').fill('All of us slept well');
  await form.getByRole('button', { name: 'Send' }).or(form.locator('button[type=submit]')).first().click();
  await page.getByRole('dialog', { name: 'Rapport' }).waitFor();
  await visitor.closeForms();

  await visitor.move('Next working morning');
  await visitor.actAs('Maya');
  await visitor.move('Next working morning');
  await visitor.openApp('Messages');
  await page.getByRole('article').getByText('until the deployment was through').waitFor();
  await assertClean();
});

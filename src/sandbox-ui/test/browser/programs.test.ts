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

test('an organizer sees in the form what each kind of program comes to, and members get what was chosen', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const form = page.getByRole('dialog');
  const kind = form.getByLabel('Kind of program');
  const answer = page.getByRole('article').filter({ hasText: 'Only visible to you' });
  const comesTo = async (what: string) => {
    await form.getByRole('button', { name: 'Show what comes out' }).click();
    await visitor.settled();
    await form.getByText(what).waitFor();
  };
  for (const name of ['Maya', 'Ana']) {
    await visitor.actAs(name);
    await visitor.openChannel('check-ins');
    await visitor.press('programs.join');
    await answer.first().waitFor();
  }
  await visitor.openApp('Home');
  await visitor.openForm('programs.edit');
  await kind.selectOption({ label: 'A host meets everybody in turn' });
  await form.getByText('Before I can show what comes out: Please name at least one host.').waitFor();
  await form.getByLabel('Hosts').fill('Mateo');
  await form.getByRole('option', { name: /Mateo/ }).first().click();
  await comesTo('6 people make one pair.');
  await kind.selectOption({ label: 'A lottery for some places' });
  await form.getByLabel('Places in a round').fill('4');
  await comesTo('6 people make 2 pairs.');
  await kind.selectOption({ label: 'Within the team' });
  await form.getByText('Nobody who takes part has anything under “Team”').waitFor();
  await kind.selectOption({ label: 'Mentors and mentees' });
  await form.getByText('6 people have not said yet whether they would like to mentor or be mentored.').waitFor();
  await kind.selectOption({ label: 'Groups that stay together' });
  await form.getByLabel('Rounds together').fill('2');
  await form.getByLabel('People in a group').fill('3');
  await comesTo('6 people make 2 groups.');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText('Weekly check-ins is changed.').waitFor();
  await visitor.closeForms();

  await visitor.openForm('programs.create');
  await form.getByLabel('Name').fill('Mentoring');
  await form.getByRole('combobox', { name: 'Channel', exact: true }).fill('general');
  await form.getByRole('option', { name: '#general' }).click();
  await visitor.press('programs.create');
  await kind.selectOption({ label: 'Mentors and mentees' });
  await form.getByText('Mentors meet mentees.').waitFor();
  await form.getByLabel('People needed to start').fill('2');
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await form.getByText('Mentoring is set up').waitFor();
  await visitor.closeForms();
  for (const [name, side] of [['Priya', 'be mentored'], ['Mateo', 'mentor']] as const) {
    await visitor.actAs(name);
    await visitor.openChannel('general');
    await visitor.press('programs.join');
    await page.getByRole('button', { name: `I would like to ${side}` }).click();
    await answer.getByText(`Saved: you would like to ${side}.`).waitFor();
  }

  await visitor.actAs('Ana');
  await visitor.openApp('Home');
  for (const program of [0, 1]) {
    await page.locator('[data-action^="checkins.run_now#"]').nth(program).click();
    await form.getByRole('button', { name: 'Run now' }).click();
    await form.getByText('The round starts now.').waitFor();
    await visitor.closeForms();
  }
  await visitor.move('Next working morning');
  await visitor.move('Next working morning');
  await visitor.openNews();
  await page.getByRole('article').getByText(/, and \w+, meet each other\./).waitFor();
  await visitor.actAs('Priya');
  await visitor.openApp('Messages');
  await page.getByRole('article').filter({ hasText: 'Priya, meet @Mateo' }).getByText('Mateo is here as a mentor, Priya as a mentee.').waitFor();
  await visitor.actAs('Ana');
  await visitor.move('Next round');
  await visitor.move('Next working morning');
  await visitor.openNews();
  await page.getByRole('article').getByText('this time you meet again. You go on with each other.').waitFor();
  await assertClean();
});

test('who was silent finds in the weekly note what they left open, and settles each line with one press', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const note = page.getByRole('article').filter({ hasText: 'Your week' }).last();
  const answer = page.getByRole('article').filter({ hasText: 'Only visible to you' });
  const settle = async (button: string, said: string) => {
    await note.getByRole('button', { name: button }).click();
    await answer.getByText(said).first().waitFor();
  };
  await visitor.actAs('Ana');
  await visitor.move('1 week later');
  await visitor.openApp('Messages');
  await note.getByText(/Did your check-in of March 2 with .+ happen in the end\?/).waitFor();
  await settle('Not this time', 'There will be another round.');
  await visitor.actAs('Maya');
  await visitor.move('1 week later');
  await visitor.move('1 week later');
  await visitor.openApp('Messages');
  await note.getByText('It has been quiet around you in Weekly check-ins for three rounds').waitFor();
  await settle('I’ll stay', 'How nice that you stay! Nothing changes.');
  await settle('Skip next round', 'You sit out the round of');
  await visitor.openApp('Home');
  await page.getByRole('main').getByText('Weekly check-ins: you sit out the round of').waitFor();
  await assertClean();
});

test('a Home that is too full says so, and shows all of what was shortened on a press', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const form = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Scenes' }).click();
  await page.getByRole('menuitem', { name: 'Ten programs' }).click();
  await page.getByText('were introduced in each of their ten programs').first().waitFor({ timeout: 120_000 });
  await visitor.actAs('Ana');
  await visitor.openApp('Home');
  await page.getByRole('main').getByText('Not everything fits on this page.').first().waitFor();
  const organized = page.getByRole('main').locator('[data-action^="programs.edit#"]');
  assert.ok((await organized.count()) < 8, 'the longest part is shortened');

  await page.locator('xpath=(//*[starts-with(@data-action, "programs.edit#")])[last()]/following::*[starts-with(@data-action, "messaging.show_all#")][1]').click();
  await form.getByText('Programs you organize').waitFor();
  assert.equal(await form.locator('[data-action^="programs.edit#"]').count(), 8);
  await assertAccessible(page, 'all of what was shortened');
  await form.getByRole('button', { name: '2 more programs' }).click();
  await form.getByText('Weekly check-ins, every week').waitFor();
  await visitor.closeForms();
  await assertClean();
});

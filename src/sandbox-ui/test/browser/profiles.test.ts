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

test('an organizer has attributes filled from Slack profiles, and what people say of themselves stays', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const form = page.getByRole('dialog');
  await visitor.actAs('Maya');
  await visitor.openApp('Home');
  await visitor.press('programs.settings');
  assert.equal(await form.getByLabel('Your team').inputValue(), '', 'nobody said anything of her');
  await form.getByLabel('Where you work').fill('The quiet room');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText('Saved.').waitFor();
  await visitor.closeForms();

  await visitor.actAs('Ana');
  await visitor.openApp('Home');
  await visitor.press('programs.profiles');
  await assertAccessible(page, 'the form for Slack profiles');
  await form.getByLabel('Team', { exact: true }).selectOption({ label: 'Team' });
  await form.getByLabel('Place', { exact: true }).selectOption({ label: 'Office' });
  await form.getByLabel('Comes from').selectOption({ label: 'Guild' });
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText('Please name the attribute that this field fills.').waitFor();
  await form.getByLabel('One more attribute').fill('guild');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText('Rapport reads the profiles').waitFor();
  await visitor.closeForms();
  await visitor.move('1 hour later');

  await visitor.actAs('Maya');
  await visitor.openApp('Home');
  const team = await readTeam(visitor);
  assert.notEqual(team, '', 'her team came from her profile');
  assert.equal(await form.getByLabel('Where you work').inputValue(), 'The quiet room');
  await visitor.closeForms();
  await assertClean();
});

/** What stands in one's settings as one's team, once the profiles were read. */
async function readTeam(visitor: Visitor): Promise<string> {
  const form = visitor.page.getByRole('dialog');
  for (let tries = 0; tries < 30; tries++) {
    await visitor.press('programs.settings');
    const team = await form.getByLabel('Your team').inputValue();
    if (team !== '') {
      return team;
    }
    await visitor.closeForms();
    await visitor.page.waitForTimeout(1000);
  }
  return '';
}

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

test('an organizer tells teams and start dates by a table; teams then meet each other, and a newcomer gets a buddy', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const form = page.getByRole('dialog');
  const kind = form.getByLabel('Kind of program');
  const comesTo = async (what: string) => {
    await form.getByRole('button', { name: 'Show what comes out' }).click();
    await visitor.settled();
    await form.getByText(what).waitFor();
  };
  await visitor.actAs('Maya');
  await visitor.openChannel('check-ins');
  await visitor.press('programs.join');
  const names = await visitor.colleagues();
  const lines = names.map((name) => `${name},${name.startsWith('Maya') ? 'Sales,2026-02-23' : 'Design,2024-01-08'}`);
  await visitor.actAs('Ana');
  await visitor.openApp('Home');
  await visitor.openForm('programs.import_people');
  await form.getByLabel('Table').fill(['name,team,start_date', ...lines].join('\n'));
  await form.getByRole('button', { name: 'Check first' }).click();
  await form.getByText('This is right.').waitFor();
  await form.getByRole('button', { name: 'Import', exact: true }).click();
  await form.getByText('Imported.').waitFor();
  await visitor.closeForms();

  await visitor.openForm('programs.edit');
  await kind.selectOption({ label: 'Across teams' });
  await comesTo('5 people make one pair. 3 people would have nobody to meet in that round.');
  await kind.selectOption({ label: 'Buddies for newcomers' });
  await comesTo('5 people make one pair.');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText('Weekly check-ins is changed.').waitFor();
  await visitor.closeForms();
  await visitor.runRound();
  await visitor.actAs('Maya');
  await visitor.openNews();
  await page.getByRole('article').getByText('Maya is new here.').waitFor();
  await assertClean();
});

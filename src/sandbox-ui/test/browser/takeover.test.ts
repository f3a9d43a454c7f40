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

test('who comes from another tool brings along who already met, and the first round repeats nobody', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const form = page.getByRole('dialog');
  const answer = page.getByRole('article').filter({ hasText: 'Only visible to you' });
  for (const name of ['Maya', 'Ana']) {
    await visitor.actAs(name);
    await visitor.openChannel('check-ins');
    await visitor.press('programs.join');
    await answer.first().waitFor();
  }
  const names = await visitor.colleagues();
  const maya = names.find((name) => name.startsWith('Maya')) ?? '';
  const others = names.filter((name) => name !== maya && !name.startsWith('Lena'));
  const met = (name: string) => `2026-02-02,${maya};${name}`;

  await visitor.openApp('Home');
  await visitor.openForm('programs.import_met');
  await form.getByLabel('Table').fill(['date,members', ...others.map(met), '2026-02-30,Maya;Lena'].join('\n'));
  await form.getByRole('button', { name: 'Check first' }).click();
  await form.getByText('Line 12: “2026-02-30” is not a date I can read.').waitFor();
  await form.getByLabel('Table').fill(['date,members', ...others.map(met), `2026-02-09,${maya};Paul Former Colleague`].join('\n'));
  await form.getByRole('button', { name: 'Check first' }).click();
  await form.getByText('This is right.').waitFor();
  await form.getByText('This name is nobody here and is passed over: Paul Former Colleague').waitFor();
  await form.getByRole('button', { name: 'Import', exact: true }).click();
  await form.getByText('Remembered.').waitFor();
  await visitor.closeForms();
  await visitor.runRound();
  await visitor.actAs('Maya');
  await visitor.openNews();
  await page.getByRole('article').getByText(/Maya, meet @?Lena|Lena, meet @?Maya/).waitFor();
  await assertClean();
});

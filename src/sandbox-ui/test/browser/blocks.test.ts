import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { MessagePage, Surfaces, Workspace } from '../../src/contract';
import { useBrowser } from './browser';
import { startSandbox, type Sandbox } from './sandbox';
import { Visitor } from './visitor';

const open = useBrowser();
let sandbox: Sandbox;

before(async () => {
  sandbox = await startSandbox(['--play']);
});
after(() => sandbox.stop());

const ask = async <T>(path: string): Promise<T> => (await (await fetch(new URL(path, sandbox.url))).json()) as T;

test('everything that Rapport sent in two weeks is drawn', async () => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const first = await ask<Workspace>('/page/workspace');
  const sent = new Set<string>();
  const drawn = new Set<string>();
  const look = async () => {
    const types = await page.locator('[data-block]').evaluateAll((all) => all.map((each) => each.getAttribute('data-block') ?? ''));
    types.forEach((type) => drawn.add(type));
    assert.equal(await page.locator('[data-unknown-block]').count(), 0);
  };
  for (const person of first.people.filter((each) => ['ADMIN', 'EMPLOYEE'].includes(each.kind))) {
    const { conversations } = await ask<Workspace>(`/page/workspace?as=${person.id}`);
    const { home } = await ask<Surfaces>(`/page/surfaces?as=${person.id}`);
    home?.blocks.forEach((block) => sent.add(block.type));
    await visitor.actAs(person.name);
    await visitor.openApp('Home');
    await page.getByRole('region', { name: 'Home' }).locator('[data-block]').first().waitFor();
    await look();
    for (const conversation of conversations) {
      const { messages } = await ask<MessagePage>(`/page/messages?as=${person.id}&channel=${conversation.id}&limit=50`);
      messages.forEach((message) => message.blocks.forEach((block) => sent.add(block.type)));
      await page.evaluate((hash) => { location.hash = hash; }, `#/${person.id}/${conversation.id}`);
      const last = messages.at(-1);
      if (last !== undefined) {
        await page.locator(`[data-ts="${last.ts}"]`).waitFor();
      }
      await look();
    }
  }
  assert.deepEqual([...sent].filter((type) => !drawn.has(type)), []);
  assert.ok(['header', 'section', 'context', 'divider', 'actions', 'data_visualization'].every((type) => sent.has(type)), [...sent].join(', '));
  await assertClean();
});

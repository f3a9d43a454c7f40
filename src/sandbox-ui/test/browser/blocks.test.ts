import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { MessagePage, Surfaces, Workspace } from '../../src/contract';
import type { Block } from '../../src/kit/types';
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

/** The kinds of blocks, and of elements in them. */
const kinds = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => {
    const inside = [...(block.elements ?? []), block.accessory, block.element].flatMap((each) => (each === undefined ? [] : [each.type]));
    return [block.type, ...inside.map((type) => `${block.type} with ${type}`)];
  });

test('everything that Rapport sent in two weeks is drawn', async (story) => {
  const { page, assertClean } = await open(sandbox.url);
  const visitor = new Visitor(page);
  const { people } = await ask<Workspace>('/page/workspace');
  const drawn = new Set<string>();
  const look = async (sent: string[]) => {
    const types = await page.locator('[data-block]').evaluateAll((all) => all.map((each) => each.getAttribute('data-block') ?? ''));
    assert.deepEqual(sent.filter((kind) => !kind.includes(' ') && !types.includes(kind)), []);
    assert.equal(await page.locator('[data-unknown-block]').count(), 0);
    sent.forEach((kind) => drawn.add(kind));
  };
  for (const person of people.filter((each) => ['ADMIN', 'EMPLOYEE'].includes(each.kind))) {
    const { conversations } = await ask<Workspace>(`/page/workspace?as=${person.id}`);
    const { home } = await ask<Surfaces>(`/page/surfaces?as=${person.id}`);
    await visitor.actAs(person.name);
    await visitor.openApp('Home');
    await page.getByRole('region', { name: 'Home' }).locator('[data-block]').first().waitFor();
    await look(kinds(home?.blocks ?? []));
    for (const conversation of conversations) {
      const { messages } = await ask<MessagePage>(`/page/messages?as=${person.id}&channel=${conversation.id}&limit=50`);
      const sent = messages.flatMap((message) => kinds(message.blocks));
      if (sent.some((kind) => !drawn.has(kind))) {
        await page.evaluate((hash) => { location.hash = hash; }, `#/${person.id}/${conversation.id}`);
        await page.locator(`[data-ts="${messages.at(-1)?.ts}"]`).waitFor();
        await look(sent);
      }
    }
  }
  story.diagnostic([...drawn].sort().join(', '));
  assert.ok(['header', 'section', 'context', 'divider', 'actions', 'data_visualization'].every((type) => drawn.has(type)), 'the story is rich enough');
  await assertClean();
});

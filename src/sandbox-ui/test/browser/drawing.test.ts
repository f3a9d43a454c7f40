import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { fields, passive, section } from '../fixture/gallery';
import { serve, type Fixture } from '../fixture/server';
import { APP, GENERAL, message, world, type World } from '../fixture/world';
import { useBrowser } from './browser';

const NASTY = '<img src=x onerror=alert(1)>';

const open = useBrowser();
let made: World;
let fixture: Fixture;

beforeEach(() => {
  fixture?.close();
});

async function start(answer?: Parameters<typeof serve>[1]): Promise<string> {
  made = world(6, 3);
  fixture = await serve(made, answer);
  return `${fixture.url}#/U0/${GENERAL}`;
}

after(() => fixture.close());

test('draws every kind of passive block', async () => {
  const url = await start();
  made.messages[GENERAL]?.push(message(GENERAL, 100, APP, 'Gallery', passive));
  const { page, assertClean } = await open(url);
  const drawn = page.getByRole('article').last();
  await drawn.getByText('Rich words').waitFor();

  const types = await drawn.locator('[data-block]').evaluateAll((all) => all.map((each) => each.getAttribute('data-block')));
  assert.deepEqual(types, passive.map((block) => block.type));
  assert.equal(await drawn.getByText('Ana, meet @Kenji Tanaka.').evaluate((each) => getComputedStyle(each).fontWeight), '700');
  assert.ok((await drawn.locator('[data-block=data_visualization] svg').count()) > 0);
  await assertClean();
});

test('shows a block it does not know as a warning', async () => {
  const url = await start();
  made.messages[GENERAL]?.push(message(GENERAL, 100, APP, 'New', [{ type: 'hologram' }, { type: 'actions', elements: [{ type: 'scent_picker' }] }]));
  const { page, assertClean } = await open(url);

  await page.getByRole('alert').filter({ hasText: 'the block type “hologram”' }).waitFor();
  await page.getByRole('alert').filter({ hasText: 'the element type “scent_picker”' }).waitFor();
  await assert.rejects(assertClean, /every block and element is drawn/);
});

test('lets nobody smuggle markup into the page', async () => {
  const url = await start();
  const escaped = NASTY.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  made.workspace.people[1] = { ...made.workspace.people[1]!, name: NASTY, first: NASTY, city: NASTY, title: NASTY };
  made.messages[GENERAL]?.push(
    message(GENERAL, 100, 'U1', escaped, []),
    message(GENERAL, 101, APP, '', [section(`${escaped} <@U1> <javascript:alert(1)|press> <https://x.example/"onmouseover=alert(1)|over>`)]),
    message(GENERAL, 102, APP, '', [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url: 'javascript:alert(1)', text: NASTY }] }] } as never]),
  );
  const { page, assertClean } = await open(url);
  await page.getByText(NASTY).first().waitFor();
  await page.locator('[data-block=rich_text]').getByText(NASTY).waitFor();

  assert.equal(await page.locator('img').count(), 0);
  const links = await page.locator('main a').evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
  assert.deepEqual(links.filter((link) => !/^(https?|mailto):/.test(link)), []);
  await assertClean();
});

test('fills every kind of field and sends what was entered', async () => {
  const url = await start((deed) => {
    const words = (text: string) => ({ type: 'plain_text' as const, text });
    if (deed['deed'] === 'shortcut') {
      made.surfaces.modals = [{ id: 'V1', type: 'modal', hash: '1', title: words('Every field'), submit: words('Save'), blocks: fields }];
      fixture.tell('surfaces', {});
    }
    return deed['deed'] === 'suggest' ? ({ options: [{ text: words('From afar'), value: 'afar' }] } as object) : {};
  });
  const { page, assertClean } = await open(url);
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await page.getByRole('menuitem', { name: 'Thank a colleague' }).click();
  const form = page.getByRole('dialog', { name: 'Every field' });
  await form.getByLabel('One line').fill('A line');
  await form.getByLabel('Several lines').fill('One\nTwo');
  await form.getByLabel('Mail').fill('a@b.example');
  await form.getByLabel('Address').fill('https://b.example');
  await form.getByLabel('Number').fill('7');
  await form.getByLabel('One of three').selectOption('c');
  for (const [label, typed, chosen] of [['Some of three', 'option a', 'Option a'], ['Somebody', 'ken', 'Kenji Tanaka'], ['People', 'may', 'Maya Cohen'], ['Channel', 'book', '#book-club'], ['Conversation', 'gen', '#general'], ['From outside', 'far', 'From afar']] as const) {
    await form.getByRole('combobox', { name: label }).fill(typed);
    await form.getByRole('listbox', { name: 'Choices' }).getByRole('option', { name: chosen }).click();
  }
  await form.getByRole('radio', { name: 'Option b' }).check();
  await form.getByRole('checkbox', { name: 'Option c' }).check();
  await form.getByLabel('Day (optional)').fill('2026-03-05');
  await form.getByLabel('Time (optional)', { exact: true }).fill('11:30');
  await form.getByLabel('Day and time').fill('2026-07-05T11:30');
  await form.getByLabel('Rich text').fill('Rich');
  await form.getByRole('button', { name: 'Save' }).click();

  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  const values = fixture.deeds.find((deed) => deed['deed'] === 'submit')?.['values'] as Record<string, Record<string, unknown>>;
  assert.deepEqual(Object.fromEntries(Object.entries(values).map(([block, actions]) => [block, actions[block]])), {
    line: 'A line', text: 'One\nTwo', mail: 'a@b.example', url: 'https://b.example', number: '7', select: 'c', multi: ['a'], user: 'U1', users: ['U3'],
    channel: 'COTHER', conversation: GENERAL, external: 'afar', radio: 'b', boxes: ['a', 'c'], date: '2026-03-05', time: '11:30',
    moment: String(Date.parse('2026-07-05T10:30:00Z') / 1000), rich: 'Rich',
  });
  await assertClean();
});

test('asks before it presses a button that wants to be confirmed', async () => {
  const url = await start();
  made.messages[GENERAL]?.push(message(GENERAL, 100, APP, '', passive.slice(-1)));
  const { page, assertClean } = await open(url);
  const presses = () => fixture.deeds.filter((deed) => deed['deed'] === 'press').length;

  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('dialog', { name: 'End' }).getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'We met' }).click();
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  assert.equal(presses(), 1);

  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('dialog', { name: 'End' }).getByRole('button', { name: 'End' }).click();
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  assert.equal(fixture.deeds.at(-1)?.['action'], 'end#2');
  await assertClean();
});

test('keeps what Slack says about a silent app until it was read', async () => {
  const url = await start((deed) => (deed['deed'] === 'command' ? { problem: 'Rapport did not answer within 3 seconds.' } : {}));
  const { page, assertClean } = await open(url);
  await page.getByRole('combobox', { name: 'Message #general' }).fill('/rapport help');
  await page.keyboard.press('Enter');

  const problem = page.getByRole('alert').filter({ hasText: 'did not answer within 3 seconds' });
  await problem.waitFor();
  fixture.post(message(GENERAL, 200, 'U1', 'Something else'));
  await page.getByText('Something else').first().waitFor();
  await problem.getByRole('button', { name: 'Dismiss this problem' }).click();
  await page.getByText('did not answer within').waitFor({ state: 'detached' });
  await assertClean();
});

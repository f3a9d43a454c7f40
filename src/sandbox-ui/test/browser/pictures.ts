// Takes the README's pictures anew: `npm run pictures`, with SANDBOX as for the tests.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { startSandbox } from './sandbox';
import { Visitor } from './visitor';

const FOLDER = path.resolve('../../docs/pictures');
const PEOPLE = ['Ana', 'Maya', 'Ravi', 'Mateo', 'Priya', 'Lena'];

const sandbox = await startSandbox();
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, colorScheme: 'light' });
const visitor = new Visitor(page);
const take = async (name: string) => {
  await page.mouse.move(640, 2);
  await page.waitForTimeout(300);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
};

await mkdir(FOLDER, { recursive: true });
await page.goto(sandbox.url);
await page.getByRole('button', { name: 'Dismiss the first steps' }).click();
for (const name of PEOPLE) {
  await visitor.actAs(name);
  await visitor.openChannel('check-ins');
  await visitor.press('programs.join');
}
await visitor.move('Next round');
await visitor.actAs('Ana');
await visitor.move('1 hour later');
await visitor.move('1 hour later');
await visitor.move('1 hour later');
await visitor.openNews();
await visitor.offered('checkins.find_time').waitFor();
await take('introduction');

await visitor.openApp('Home');
await visitor.offered('checkins.find_time').waitFor();
await take('home');

await visitor.press('programs.create');
const form = page.getByRole('dialog', { name: 'New program' });
await form.getByLabel('Name').fill('Lunch table');
await form.getByRole('combobox', { name: 'Channel', exact: true }).fill('check');
await form.getByRole('option', { name: '#check-ins' }).click();
await form.getByRole('button', { name: 'Create', exact: true }).click();
await form.getByText('This channel already has the program').waitFor();
await take('program-form');

await browser.close();
sandbox.stop();

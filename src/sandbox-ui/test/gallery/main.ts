// Takes a picture of every message and form, and writes the page that shows them all: `npm run gallery`.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../fixture/server';
import { world } from '../fixture/world';
import { contents, type Part } from './contents';
import { smaller } from './png';

const FOLDER = path.resolve('../../docs/pictures/gallery');
const WIDTH = 480;

const { parts } = await contents('en');
const fixture = await serve(world(2, 0), () => ({}), 0, { '/page/gallery': () => ({ parts }) });
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: WIDTH, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce', bypassCSP: true });
const page = await context.newPage();
await page.goto(`${fixture.url}#gallery/en`);
await page.addStyleTag({ content: 'body, .gallery { height: auto; overflow: visible; background: #fff } .gallery-head { display: none } .exhibits { columns: auto }' });
await page.locator('.exhibit').last().waitFor();
await page.waitForLoadState('networkidle');

await rm(FOLDER, { recursive: true, force: true });
for (const [at, part] of parts.entries()) {
  await mkdir(path.join(FOLDER, part.name), { recursive: true });
  const frames = page.locator('.gallery section').nth(at).locator('.exhibit-frame');
  for (const [index, item] of part.items.entries()) {
    const taken = await frames.nth(index).screenshot({ animations: 'disabled' });
    await writeFile(path.join(FOLDER, part.name, `${item.name}.png`), smaller(taken));
  }
}
await writeFile(path.join(FOLDER, 'README.md'), readme(parts));
await browser.close();
fixture.close();

/** All pictures by feature, two beside each other, each under its title. */
function readme(all: Part[]): string {
  const lines = ['# Every message and form', '', 'Made by `npm run gallery` in `src/sandbox-ui` from what the golden tests wrote; do not edit it. The sandbox shows the same in', 'six languages (`/#gallery`).', ''];
  for (const part of all) {
    lines.push(`## ${part.heading}`, '', '| | |', '|---|---|');
    for (let index = 0; index < part.items.length; index += 2) {
      const pair = part.items.slice(index, index + 2);
      lines.push(`| ${pair.map((each) => `**${each.title.replaceAll('|', '\\|')}**<br>![${each.title.replaceAll('|', '\\|')}](${part.name}/${each.name}.png)`).join(' | ')} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

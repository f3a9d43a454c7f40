import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails when axe finds something serious or critical in what the page shows now. */
export async function assertAccessible(page: Page, where: string): Promise<void> {
  await page.evaluate(SOURCE);
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  assert.ok(results.passes.length > 10, `axe looked at ${where}`);
  const serious = results.violations.filter((each) => each.impact === 'serious' || each.impact === 'critical');
  const told = serious.map((each) => `${each.id}: ${each.help} — ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  assert.deepEqual(told, [], `${where} has serious findings`);
}

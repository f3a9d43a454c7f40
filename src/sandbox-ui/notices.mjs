// Gathers the licences of the packages whose code is in the bundle.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const PACKAGE = /^node_modules\/((?:@[^/]+\/)?[^/]+)(?=\/)/;

/** Returns one text with every package's name, version and licence, in the order of their names. */
export async function notices(root, inputs) {
  const names = [...new Set(inputs.map((file) => PACKAGE.exec(file)?.[1]).filter(Boolean))].sort();
  const parts = await Promise.all(names.map((name) => notice(path.join(root, 'node_modules', name))));
  return `The page contains code of these packages.\n\n${parts.join('\n')}`;
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).sort().find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '(The package names this licence and brings no text of it.)' : await readFile(path.join(folder, file), 'utf8');
  return `${'-'.repeat(72)}\n${name} ${version} (${license ?? 'see below'})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

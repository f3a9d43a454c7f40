import { readFile } from 'node:fs/promises';
import path from 'node:path';

const FILES = path.resolve('../main/resources/io/rapport/sandbox/gallery');

/** One message or form, as the golden tests wrote it, and the name of its picture. */
export interface Item {
  title: string;
  name: string;
}

export interface Part {
  name: string;
  heading: string;
  items: Item[];
}

/** Every part of the gallery in a language, in the order in which the sandbox shows them. */
export async function contents(language: string): Promise<{ parts: Part[] }> {
  const names = (await readFile(path.join(FILES, 'contents.txt'), 'utf8')).trim().split('\n');
  const parts = await Promise.all(
    names.map(async (name) => {
      const items = JSON.parse(await readFile(path.join(FILES, `${name}_${language}.json`), 'utf8')) as { title: string }[];
      const titles = new Map<string, number>();
      return { name, heading: name.replaceAll('_', ': '), items: items.map((item) => ({ ...item, name: named(item.title, titles) })) };
    }),
  );
  return { parts };
}

/** `Ben reads 1` is `ben-reads-1`; what has the name of one before it gets a number: `rhythm`, `rhythm-2`. */
function named(title: string, before: Map<string, number>): string {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const count = (before.get(words) ?? 0) + 1;
  before.set(words, count);
  return count === 1 ? words : `${words}-${count}`;
}

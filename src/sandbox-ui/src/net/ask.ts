/** What the server refused, in its own words. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    words: string,
  ) {
    super(words);
  }
}

/** Reads JSON from the page's own server. */
export async function read<T>(path: string, query: Record<string, string | number | undefined> = {}): Promise<T> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return answer<T>(await fetch(given.length === 0 ? path : `${path}?${search}`, { cache: 'no-store' }));
}

/** Sends JSON to the page's own server. */
export async function send<T>(path: string, body: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  return answer<T>(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function answer<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok) {
    throw new Refusal(response.status, wordsOf(text) || `The sandbox answered ${response.status}.`);
  }
  return (text === '' ? {} : JSON.parse(text)) as T;
}

function wordsOf(text: string): string {
  try {
    const read = JSON.parse(text) as { error?: string };
    return read.error ?? '';
  } catch {
    return '';
  }
}

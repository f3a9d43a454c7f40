/** A piece of Slack's markup, read. */
export type Node =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike' | 'quote'; inside: Node[] }
  | { kind: 'code' | 'block'; text: string }
  | { kind: 'user' | 'channel' | 'group'; id: string; label: string }
  | { kind: 'everyone'; who: string }
  | { kind: 'link'; url: string; label: string }
  | { kind: 'date'; at: number; format: string; url: string; fallback: string }
  | { kind: 'emoji'; name: string }
  | { kind: 'break' };

/** Turns Slack's three escapes back into characters; nothing else is an escape. */
export function unescape(text: string): string {
  return text.replace(/&(lt|gt|amp);/g, (_, name: string) => (name === 'lt' ? '<' : name === 'gt' ? '>' : '&'));
}

/** A link that may be followed: web pages and mail addresses only; empty text for anything else. */
export function safeUrl(url: string): string {
  return /^(https?:\/\/|mailto:)/i.test(url) ? url : '';
}

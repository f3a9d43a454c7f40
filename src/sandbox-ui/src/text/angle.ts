import { type Node, safeUrl, unescape } from './nodes';

/** Reads what stands between `<` and `>`: a mention, a date or a link; a text keeps its escapes. */
export function angle(inside: string): Node {
  const bar = inside.indexOf('|');
  const head = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : unescape(inside.slice(bar + 1));
  const rest = head.slice(1);
  switch (head[0]) {
    case '@':
      return { kind: 'user', id: rest, label };
    case '#':
      return { kind: 'channel', id: rest, label };
    case '!':
      return special(rest, label);
    default: {
      const url = safeUrl(unescape(head));
      return url === '' ? { kind: 'text', text: `<${inside}>` } : { kind: 'link', url, label: label || shown(url) };
    }
  }
}

function special(command: string, label: string): Node {
  if (command.startsWith('date^')) {
    const [, seconds = '', format = '', url = ''] = command.split('^');
    return { kind: 'date', at: Number(seconds), format: unescape(format), url: safeUrl(unescape(url)), fallback: label };
  }
  if (command.startsWith('subteam^')) {
    return { kind: 'group', id: command.slice('subteam^'.length), label };
  }
  return ['here', 'channel', 'everyone'].includes(command)
    ? { kind: 'everyone', who: command }
    : { kind: 'text', text: `<!${command}>` };
}

function shown(url: string): string {
  return url.replace(/^mailto:/i, '');
}

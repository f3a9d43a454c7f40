import { angle } from './angle';
import { type Node, unescape } from './nodes';

const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const BEFORE = /[\s.,;:!?()[\]{}"'“”„‚‘’«»/\\*_~–—-]/;
const EMOJI = /^:(?!\d+:)([a-z0-9_+'-]+):/;

/** Reads Slack's `mrkdwn`; what is no markup stays text. */
export function readMrkdwn(source: string): Node[] {
  return source.split('```').flatMap((part, index, parts) => {
    const isClosed = index % 2 === 1 && index < parts.length - 1;
    if (isClosed) {
      return [{ kind: 'block', text: unescape(part.replace(/^\n|\n$/g, '')) } as Node];
    }
    return paragraphs(index % 2 === 1 ? '```' + part : part);
  });
}

/** Reads plain text, which has no markup but emoji names. */
export function readPlain(source: string): Node[] {
  return lines(source, (line) => merged([...plainPieces(line)]));
}

function* plainPieces(line: string): Generator<Node> {
  let at = 0;
  while (at < line.length) {
    const emoji = EMOJI.exec(line.slice(at));
    yield emoji === null ? { kind: 'text', text: line[at] ?? '' } : { kind: 'emoji', name: emoji[1] ?? '' };
    at += emoji === null ? 1 : emoji[0].length;
  }
}

function paragraphs(source: string): Node[] {
  const nodes: Node[] = [];
  let quoted: string[] = [];
  let plain: string[] = [];
  const flush = () => {
    if (plain.length > 0) nodes.push(...lines(plain.join('\n'), inline));
    if (quoted.length > 0) nodes.push({ kind: 'quote', inside: lines(quoted.join('\n'), inline) });
    plain = [];
    quoted = [];
  };
  for (const line of source.split('\n')) {
    const isQuote = /^(&gt;|>) ?/.test(line);
    if (isQuote ? plain.length > 0 : quoted.length > 0) flush();
    (isQuote ? quoted : plain).push(isQuote ? line.replace(/^(&gt;|>) ?/, '') : line);
  }
  flush();
  return nodes;
}

function lines(source: string, read: (line: string) => Node[]): Node[] {
  return source.split('\n').flatMap((line, index) => (index === 0 ? read(line) : [{ kind: 'break' } as Node, ...read(line)]));
}

function inline(source: string): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  while (at < source.length) {
    const found = special(source, at);
    nodes.push(found?.node ?? { kind: 'text', text: source[at] ?? '' });
    at = found?.end ?? at + 1;
  }
  return merged(nodes).map((node) => (node.kind === 'text' ? { kind: 'text', text: unescape(node.text) } : node));
}

interface Found {
  node: Node;
  end: number;
}

function special(source: string, at: number): Found | undefined {
  const sign = source[at];
  if (sign === '<') {
    const end = source.indexOf('>', at);
    return end < 0 ? undefined : { node: angle(source.slice(at + 1, end)), end: end + 1 };
  }
  if (sign === '`') {
    const end = source.indexOf('`', at + 1);
    return end <= at + 1 ? undefined : { node: { kind: 'code', text: unescape(source.slice(at + 1, end)) }, end: end + 1 };
  }
  if (sign === ':') {
    const emoji = EMOJI.exec(source.slice(at));
    return emoji === null ? undefined : { node: { kind: 'emoji', name: emoji[1] ?? '' }, end: at + emoji[0].length };
  }
  return sign === '*' || sign === '_' || sign === '~' ? styled(source, at, sign) : undefined;
}

function styled(source: string, at: number, sign: keyof typeof STYLES): Found | undefined {
  const isOpen = (at === 0 || BEFORE.test(source[at - 1] ?? '')) && /\S/.test(source[at + 1] ?? '') && source[at + 1] !== sign;
  if (!isOpen) {
    return undefined;
  }
  for (let end = source.indexOf(sign, at + 2); end > 0; end = source.indexOf(sign, end + 1)) {
    const isClosed = /\S/.test(source[end - 1] ?? '') && !/[\p{L}\p{N}]/u.test(source[end + 1] ?? '') && !isWithin(source, at, end);
    if (isClosed) {
      return { node: { kind: STYLES[sign], inside: inline(source.slice(at + 1, end)) }, end: end + 1 };
    }
  }
  return undefined;
}

/** Whether the sign at `end` belongs to a link or mention that begins after `at`. */
function isWithin(source: string, at: number, end: number): boolean {
  const opened = source.lastIndexOf('<', end);
  return opened > at && source.indexOf('>', opened) > end;
}

function merged(nodes: Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + node.text };
    } else {
      result.push(node);
    }
  }
  return result;
}

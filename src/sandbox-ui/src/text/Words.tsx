import { memo, useMemo, type ReactNode } from 'react';
import type { TextObject } from '../kit/types';
import { nameIn, personIn } from '../state/people';
import { useKnown, useStore } from '../state/store';
import { emoji } from './emoji';
import { slackDate } from './moments';
import { readMrkdwn, readPlain } from './mrkdwn';
import type { Node } from './nodes';

/** Draws a text object of Block Kit. */
export const Words = memo(function Words({ text }: { text: TextObject }) {
  const nodes = useMemo(() => (text.type === 'mrkdwn' ? readMrkdwn(text.text) : readPlain(text.text)), [text.type, text.text]);
  return <>{drawn(nodes)}</>;
});

function drawn(nodes: Node[]): ReactNode {
  return nodes.map((node, index) => <Piece key={index} node={node} />);
}

function Piece({ node }: { node: Node }): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'bold':
      return <strong>{drawn(node.inside)}</strong>;
    case 'italic':
      return <em>{drawn(node.inside)}</em>;
    case 'strike':
      return <s>{drawn(node.inside)}</s>;
    case 'quote':
      return <blockquote>{drawn(node.inside)}</blockquote>;
    case 'code':
      return <code>{node.text}</code>;
    case 'block':
      return <pre>{node.text}</pre>;
    case 'link':
      return <a href={node.url} target="_blank" rel="noopener noreferrer">{node.label}</a>;
    case 'emoji':
      return emoji(node.name);
    case 'break':
      return <br />;
    case 'everyone':
      return <span className="mention loud">@{node.who}</span>;
    case 'date':
      return <Moment node={node} />;
    default:
      return <Mention node={node} />;
  }
}

function Mention({ node }: { node: Extract<Node, { id: string }> }) {
  const workspace = useKnown((state) => state.workspace);
  const store = useStore();
  if (node.kind === 'user') {
    const isMe = node.id === store.get().viewer;
    return <span className={isMe ? 'mention me' : 'mention'}>@{nameIn(workspace, node.id)}</span>;
  }
  if (node.kind === 'group') {
    return <span className="mention">{node.label || `@${node.id}`}</span>;
  }
  const channel = workspace?.conversations.find((each) => each.id === node.id);
  const name = `#${channel?.name ?? (node.label || 'a private channel')}`;
  return channel === undefined ? (
    <span className="mention">{name}</span>
  ) : (
    <button type="button" className="mention" onClick={() => store.set({ place: { kind: 'channel', id: channel.id } })}>{name}</button>
  );
}

function Moment({ node }: { node: Extract<Node, { kind: 'date' }> }) {
  const viewer = useKnown((state) => personIn(state.workspace, state.viewer));
  const words = slackDate(node.at, node.format, viewer?.zone ?? 'UTC', viewer?.locale ?? 'en-GB') || node.fallback;
  const time = <time dateTime={Number.isFinite(node.at) ? new Date(node.at * 1000).toISOString() : undefined}>{words}</time>;
  return node.url === '' ? time : <a href={node.url} target="_blank" rel="noopener noreferrer">{time}</a>;
}

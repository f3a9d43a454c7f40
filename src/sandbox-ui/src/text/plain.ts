import type { Workspace } from '../contract';
import { nameIn } from '../state/people';
import { emoji } from './emoji';
import { readMrkdwn } from './mrkdwn';
import type { Node } from './nodes';

/** What a text with markup says without it, for screen readers and lists. */
export function plainWords(source: string, workspace: Workspace): string {
  const words = (node: Node): string => {
    switch (node.kind) {
      case 'text':
      case 'code':
      case 'block':
        return node.text;
      case 'user':
        return `@${nameIn(workspace, node.id)}`;
      case 'channel':
        return `#${node.label || (workspace.conversations.find((each) => each.id === node.id)?.name ?? node.id)}`;
      case 'group':
        return node.label || node.id;
      case 'everyone':
        return `@${node.who}`;
      case 'link':
        return node.label;
      case 'date':
        return node.fallback;
      case 'emoji':
        return emoji(node.name);
      case 'break':
        return '\n';
      default:
        return node.inside.map(words).join('');
    }
  };
  return readMrkdwn(source).map(words).join('');
}

import { useLayoutEffect, useMemo, useRef } from 'react';
import { Message, type Block as LibraryBlock } from 'slack-blocks-to-jsx';
import { useTheme } from '../look/theme';
import { useKnown } from '../state/store';
import { slackDate } from '../text/moments';
import { safeUrl } from '../text/nodes';
import { nameIn, personIn } from '../state/people';
import type { Block } from './types';

type Hooks = NonNullable<Parameters<typeof Message>[0]['hooks']>;

const EMOJI_NAME = /^[a-z0-9_+'-]+$/;

/** Draws one block by `slack-blocks-to-jsx`, with its known faults put right. */
export default function Library({ block }: { block: Block }) {
  const workspace = useKnown((state) => state.workspace);
  const viewer = useKnown((state) => personIn(state.workspace, state.viewer));
  const theme = useTheme();
  const hooks = useMemo<Hooks>(
    () => ({
      emoji: (emoji, drawn) => (EMOJI_NAME.test(emoji.name) ? drawn(emoji) : `:${emoji.name}:`),
      user: ({ id }) => <span className="mention">@{nameIn(workspace, id)}</span>,
      date: ({ timestamp, format, fallback }) => (
        <time>{slackDate(Number(timestamp), format, viewer?.zone ?? 'UTC', viewer?.locale ?? 'en-GB') || fallback}</time>
      ),
      link: ({ href, children }) => {
        const url = safeUrl(href);
        return url === '' ? <>{children}</> : <a href={url} target="_blank" rel="noopener noreferrer">{children}</a>;
      },
    }),
    [workspace, viewer],
  );
  const blocks = useMemo(() => [tidied(block) as unknown as LibraryBlock], [block]);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelectorAll('#slack_blocks_to_jsx').forEach((each) => each.removeAttribute('id')));
  return <div ref={box}><Message withoutWrapper name="" logo="" theme={theme} blocks={blocks} hooks={hooks} /></div>;
}

/** Without `verbatim`, which the library takes for "no markup", and without ids, which it would put into the page twice. */
function tidied(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(tidied);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const kept = Object.entries(value).filter(([name]) => name !== 'verbatim' && name !== 'block_id');
  return Object.fromEntries(kept.map(([name, each]) => [name, tidied(each)]));
}

import { useEffect, useMemo, useState } from 'react';
import type { View } from '../contract';
import type { Place } from '../kit/spot';
import type { Block, Value } from '../kit/types';
import { perform } from '../state/doing';
import { useStore } from '../state/store';

type Drafts = Record<string, Record<string, Value>>;

/** What was entered into a view and not sent, and the place its blocks stand in. A field that goes takes along what was entered. */
export function useDrafts(view: View, errors: Record<string, string>): { place: Place; drafts: Drafts; forget: () => void } {
  const store = useStore();
  const [entered, setDrafts] = useState<Drafts>({});
  const drafts = useMemo(() => within(view.blocks, entered), [view, entered]);
  useEffect(() => setDrafts((before) => within(view.blocks, before)), [view]);
  const place = useMemo<Place>(
    () => ({
      spot: { view: view.id },
      values: view.state?.values ?? {},
      drafts,
      errors,
      draft: (block, action, value) => setDrafts((before) => ({ ...before, [block]: { ...before[block], [action]: value } })),
      hand: async () => {
        const silent = view.blocks.filter((block) => block.dispatch_action !== true); // The app was told of the others when they were filled in.
        for (const [block, actions] of Object.entries(within(silent, drafts))) {
          for (const [action, value] of Object.entries(actions)) {
            await perform(store, { deed: 'fill', view: view.id, block, action, value });
          }
        }
      },
    }),
    [store, view, drafts, errors],
  );
  return { place, drafts, forget: () => setDrafts({}) };
}

/** Returns what was entered into these blocks. */
function within(blocks: Block[], drafts: Drafts): Drafts {
  const there = new Set(blocks.map((block) => block.block_id));
  return Object.fromEntries(Object.entries(drafts).filter(([block]) => there.has(block)));
}

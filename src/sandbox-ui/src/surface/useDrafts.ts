import { useMemo, useState } from 'react';
import type { View } from '../contract';
import type { Place } from '../kit/spot';
import type { Value } from '../kit/types';
import { perform } from '../state/doing';
import { useStore } from '../state/store';

type Drafts = Record<string, Record<string, Value>>;

/** What was entered into a view and not sent, and the place its blocks stand in. */
export function useDrafts(view: View, errors: Record<string, string>): { place: Place; drafts: Drafts; forget: () => void } {
  const store = useStore();
  const [drafts, setDrafts] = useState<Drafts>({});
  const place = useMemo<Place>(
    () => ({
      spot: { view: view.id },
      values: view.state?.values ?? {},
      drafts,
      errors,
      draft: (block, action, value) => setDrafts((before) => ({ ...before, [block]: { ...before[block], [action]: value } })),
      hand: async () => {
        for (const [block, actions] of Object.entries(drafts)) {
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

import { useState } from 'react';
import { perform } from '../state/doing';
import { useStore } from '../state/store';
import { useConfirm } from './Confirming';
import { usePlace } from './spot';
import type { Block, Element, Value } from './types';
import { enteredValue, initialValue } from './values';

/** An element's value, and what happens when somebody changes it. */
export interface Field {
  value: Value;
  set(value: Value): void;
  isBusy: boolean;
}

/** In an input block a value waits until the form is sent; anywhere else the app is told at once. */
export function useField(block: Block, element: Element): Field {
  const place = usePlace();
  const store = useStore();
  const confirm = useConfirm();
  const [chosen, setChosen] = useState<Value>();
  const [isBusy, setBusy] = useState(false);
  const [blockId, action] = [block.block_id ?? '', element.action_id ?? ''];
  const known = enteredValue(element, place.values[blockId]?.[action]);
  const isInput = block.type === 'input';
  const value = place.drafts[blockId]?.[action] ?? (isInput ? undefined : chosen) ?? known ?? initialValue(element);

  const tell = async (next: Value) => {
    if (element.confirm !== undefined && !(await confirm(element.confirm))) {
      return;
    }
    setChosen(next);
    setBusy(true);
    await perform(store, { deed: 'choose', ...place.spot, block: blockId, action, value: next });
    setBusy(false);
  };
  const set = (next: Value) => {
    if (isInput) {
      place.draft(blockId, action, next);
    }
    if (!isInput || block.dispatch_action === true) {
      void tell(next);
    }
  };
  return { value, set, isBusy };
}

/** The id that ties an element to its label, its hint and what is wrong with it. */
export const fieldId = (block: Block, element: Element): string => `f-${block.block_id ?? ''}-${element.action_id ?? ''}`.replace(/[^\w-]/g, '_');

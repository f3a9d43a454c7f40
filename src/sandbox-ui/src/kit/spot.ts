import { createContext, useContext } from 'react';
import type { StateValues } from '../contract';
import type { Spot } from '../net/deeds';
import type { Value } from './types';

/** Where the blocks around an element stand, and what has been entered there so far. */
export interface Place {
  spot: Spot;
  /** What the app's server knows to be entered; empty for messages. */
  values: StateValues;
  /** What was entered here and is not sent yet, by block and action. */
  drafts: Record<string, Record<string, Value>>;
  draft(block: string, action: string, value: Value): void;
  /** Tells the server what was entered, before something is pressed beside it. */
  hand(): Promise<void>;
  /** What is wrong, by block. */
  errors: Record<string, string>;
}

export const PlaceContext = createContext<Place | null>(null);

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (place === null) {
    throw new Error('blocks stand in a message or a view');
  }
  return place;
}

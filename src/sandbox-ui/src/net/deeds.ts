import type { Outcome, Suggestions } from '../contract';
import type { Value } from '../kit/types';
import { send } from './ask';

/** Where an element stands: in a message or in a view. */
export type Spot = { channel: string; ts: string } | { view: string };

/** Something a person does; what Slack's client would do for them. */
export type Deed =
  | { deed: 'open-home' }
  | ({ deed: 'press'; block: string; action: string } & Spot)
  | ({ deed: 'choose'; block: string; action: string; value: Value } & Spot)
  | { deed: 'fill'; view: string; block: string; action: string; value: Value }
  | { deed: 'submit'; view: string; values: Record<string, Record<string, Value>> }
  | { deed: 'close' | 'close-all'; view: string }
  | { deed: 'command'; channel: string; text: string }
  | { deed: 'shortcut'; callback: string }
  | { deed: 'message-shortcut'; callback: string; channel: string; ts: string }
  | { deed: 'say'; channel: string; text: string }
  | { deed: 'join' | 'leave'; channel: string };

/** Does it and returns what came of it. */
export function act(viewer: string, deed: Deed): Promise<Outcome> {
  return send<Outcome>('/page/act', { as: viewer, ...deed });
}

/** Asks the app what an external select offers. */
export function suggest(viewer: string, spot: Spot, block: string, action: string, query: string): Promise<Suggestions> {
  return send<Suggestions>('/page/act', { as: viewer, deed: 'suggest', ...spot, block, action, query });
}

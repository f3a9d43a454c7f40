import type { Outcome } from '../contract';
import { act, type Deed } from '../net/deeds';
import { Refusal, send } from '../net/ask';
import { loadSurfaces } from './loading';
import type { Store } from './store';

let problems = 0;

/** Shows that something did not work; it stays until somebody has read it. */
export function complain(store: Store, words: string): void {
  const rest = store.get().problems.filter((each) => each.words !== words);
  store.set({ problems: [...rest, { id: ++problems, words }] });
}

/** Forgets a problem that was read. */
export function dismiss(store: Store, id: number): void {
  store.set({ problems: store.get().problems.filter((each) => each.id !== id) });
}

function inWords(problem: string): string {
  return problem === 'operation_timeout'
    ? 'Rapport did not answer within three seconds, and Slack would show an error (operation_timeout). Please try again.'
    : problem;
}

const NOTHING: Outcome = { status: 0, problem: '', errors: {}, tookMillis: 0 };

/** Does something as the viewer; what goes wrong is shown and returned. */
export async function perform(store: Store, deed: Deed): Promise<Outcome> {
  const outcome = await attempt(store, () => act(store.get().viewer, deed));
  const done = { ...NOTHING, ...outcome };
  const isPressed = deed.deed !== 'open-home'; // Slack tells the app of an opened Home by an event, and nobody when that fails.
  if (isPressed && done.problem !== '' && done.problem !== null) {
    complain(store, inWords(done.problem));
  }
  if (deed.deed === 'submit' || deed.deed === 'close' || deed.deed === 'close-all') {
    await attempt(store, () => loadSurfaces(store));
  }
  return { ...done, errors: done.errors ?? {}, problem: done.problem ?? '' };
}

/** Moves the clock; its way is told by the live events. */
export async function moveClock(store: Store, move: string): Promise<void> {
  store.set({ clock: { ...store.get().clock, busy: 'walk' } });
  const begun = await attempt(store, () => send('/page/clock', { as: store.get().viewer, move }));
  if (begun === undefined) {
    store.set({ clock: { ...store.get().clock, busy: '' } });
  }
}

/** Starts a scene; how it goes is told by the live events. */
export async function playScene(store: Store, id: string): Promise<void> {
  await attempt(store, () => send('/page/scene', { as: store.get().viewer, id }));
}

/** Tries a request; returns nothing when it failed, and then the page says why. */
export async function attempt<T>(store: Store, request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request();
  } catch (failed) {
    complain(store, failed instanceof Refusal ? failed.message : 'The sandbox does not answer. Is it still running?');
    return undefined;
  }
}

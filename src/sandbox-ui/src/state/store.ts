import { createContext, useContext, useSyncExternalStore } from 'react';
import { emptyState, type State } from './state';

/** Holds what the page knows; parts of the page hear when it changes. */
export class Store {
  private state: State = emptyState();
  private readonly hearers = new Set<() => void>();

  readonly get = (): State => this.state;

  readonly subscribe = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  };

  /** Changes some members at once. */
  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.hearers.forEach((hear) => hear());
  }
}

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) {
    throw new Error('there is no store around this part of the page');
  }
  return store;
}

/** Reads one part of what the page knows; `select` must return the same object as long as nothing changed. */
export function useKnown<T>(select: (state: State) => T): T {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

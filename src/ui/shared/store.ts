/** A state that outlives the components showing it. */
export interface Store<S> {
  readonly get: () => S;
  readonly set: (state: S) => void;
  /** Hears of every new state until the answer is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a store; read it through `useSyncExternalStore`. */
export function createStore<S>(first: S): Store<S> {
  const listeners = new Set<() => void>();
  let state = first;
  return {
    get: () => state,
    set: (next) => {
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

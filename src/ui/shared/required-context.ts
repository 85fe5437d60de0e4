import { type Context, createContext, use } from 'react';

/** A context that the entry point always fills, and the hook that reads it. */
export interface RequiredContext<T> {
  readonly Provider: Context<T | undefined>;
  readonly useValue: () => T;
}

/** Makes a context without a default: to read it outside its provider is a bug of ours. */
export function createRequiredContext<T>(name: string): RequiredContext<T> {
  const Provider = createContext<T | undefined>(undefined);
  const useValue = (): T => {
    const value = use(Provider);
    if (value === undefined) throw new Error(`Nothing provides ${name}`);
    return value;
  };
  return { Provider, useValue };
}

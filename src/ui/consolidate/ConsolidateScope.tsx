import { type ReactNode, useState } from 'react';
import { createRequiredContext } from '../shared/required-context';
import { type Store, createStore } from '../shared/store';
import { EMPTY, type SetState } from './set-state';

const context = createRequiredContext<Store<SetState>>('the set that is consolidated');

/** The set that is consolidated. */
export const useSetStore = context.useValue;

/** Keeps the set for as long as the pane is open, whatever part of it is shown; files go on being read. */
export function ConsolidateScope({ children }: { readonly children: ReactNode }): ReactNode {
  const [store] = useState(() => createStore<SetState>(EMPTY));
  return <context.Provider value={store}>{children}</context.Provider>;
}

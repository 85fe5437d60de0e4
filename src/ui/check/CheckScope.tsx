import { type ReactNode, useEffect, useState } from 'react';
import { useCatalogue } from '../shared/catalogue-context';
import { useHost } from '../shared/host-context';
import { createRequiredContext } from '../shared/required-context';
import { type CheckSession, createCheckSession } from './check-session';

const context = createRequiredContext<CheckSession>('the session of the check');

/** The check of the open workbook. */
export const useCheckSession = context.useValue;

/** Keeps one check for as long as the pane is open, whatever part of it is shown; reads the workbook at once. */
export function CheckScope({ children }: { readonly children: ReactNode }): ReactNode {
  const host = useHost();
  const catalogue = useCatalogue();
  const [session] = useState(() => createCheckSession({ host, catalogue }));
  useEffect(() => void session.look(), [session]);
  return <context.Provider value={session}>{children}</context.Provider>;
}

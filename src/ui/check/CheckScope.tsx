import { type ReactNode, useEffect, useState } from 'react';
import { useCatalogue } from '../shared/catalogue-context';
import { useWorkbookChange } from '../shared/changes-context';
import { useHost } from '../shared/host-context';
import { usePaneCommand } from '../shared/pane-program';
import { ShowCheckProvider } from '../shared/show-check';
import { createRequiredContext } from '../shared/required-context';
import { type CheckSession, createCheckSession } from './check-session';
import { ExplanationsProvider, useExplanations } from './use-explanations';
import { type LiveCheck, useLiveCheck } from './use-live-check';

/** The check of the open workbook, and whether it follows every edit. */
interface OpenCheck {
  readonly session: CheckSession;
  readonly live: LiveCheck;
}

const context = createRequiredContext<OpenCheck>('the check of the open workbook');

/** The check of the open workbook. */
export const useOpenCheck = context.useValue;

/**
 * Keeps one check for as long as the pane is open, whatever part of it is shown: reads the workbook at once
 * and hears of every change.
 */
export function CheckScope({ children }: { readonly children: ReactNode }): ReactNode {
  const host = useHost();
  const catalogue = useCatalogue();
  const [session] = useState(() => createCheckSession({ host, catalogue }));
  const live = useLiveCheck();
  const explanations = useExplanations();
  useEffect(() => void session.look(), [session]);
  useWorkbookChange((change) => session.hear(change, live.isLive));
  usePaneCommand((command) => {
    if (command === 'check') void session.check();
  });
  return (
    <context.Provider value={{ session, live }}>
      <ShowCheckProvider value={session.show}>
        <ExplanationsProvider value={explanations}>{children}</ExplanationsProvider>
      </ShowCheckProvider>
    </context.Provider>
  );
}

import { useEffect, useEffectEvent } from 'react';
import { createRequiredContext } from './required-context';
import type { ChangeListener, WorkbookChanges } from './workbook-changes';

const context = createRequiredContext<WorkbookChanges>('the changes of the workbook');

/** Gives the pane word of changes in the workbook. */
export const ChangesProvider = context.Provider;

/** Calls back on every change in the workbook while the component is shown. */
export function useWorkbookChange(onChange: ChangeListener): void {
  const changes = context.useValue();
  const listener = useEffectEvent(onChange);
  useEffect(() => changes.subscribe((change) => listener(change)), [changes]);
}

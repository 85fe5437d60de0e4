import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';

/** Whether Univer has calculated all that was changed. */
export interface Calculation extends IDisposable {
  /** Settles when no formula waits for its result any more, or after a while without one. */
  readonly settled: () => Promise<void>;
}

/** A workbook of our size takes some milliseconds; nobody waits longer for a sheet that never ends. */
const PATIENCE = 5000;

/**
 * Watches Univer calculate: it begins a tenth of a second after the last change, and tells of the end alone,
 * so every change is counted and compared with the count when the calculation began.
 */
export function watchCalculation(univer: Injector): Calculation {
  const dirt = univer.get(IActiveDirtyManagerService);
  const waiting = new Set<() => void>();
  let changes = 0;
  let begun = 0;
  let done = 0;
  const isSettled = (): boolean => done === changes;
  const end = (): void => {
    done = begun;
    if (!isSettled()) return;
    for (const go of [...waiting]) go();
  };
  const listening = univer.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) begun = changes;
    else if (id === SetFormulaCalculationNotificationMutation.id) {
      if (isEnd(params)) end();
    } else if (dirt.get(id) !== undefined) {
      const isResult = id === SetRangeValuesMutation.id && options?.onlyLocal === true;
      if (!isResult) changes += 1;
    }
  });
  return {
    dispose: () => listening.dispose(),
    settled: () =>
      isSettled()
        ? Promise.resolve()
        : new Promise((resolve) => {
            const go = (): void => {
              clearTimeout(timer);
              waiting.delete(go);
              resolve();
            };
            const timer = setTimeout(go, PATIENCE);
            waiting.add(go);
          }),
  };
}

/** A calculation that was stopped begins anew. */
function isEnd(params: unknown): boolean {
  if (typeof params !== 'object' || params === null || !('functionsExecutedState' in params)) {
    return false;
  }
  const { functionsExecutedState: state } = params;
  return state !== undefined && state !== FormulaExecutedStateType.STOP_EXECUTION;
}

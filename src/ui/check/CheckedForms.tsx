import type { ReactNode } from 'react';
import { FaultBar } from '../shared/FaultBar';
import { CheckActions } from './CheckActions';
import { CheckResult } from './CheckResult';
import type { Checked, Ready } from './check-state';
import { NoForm } from './NoForm';
import { Overview } from './Overview';
import { SheetCard } from './SheetCard';
import { SheetNotices } from './SheetNotices';
import type { Check } from './use-check';

interface CheckedFormsProps {
  readonly check: Check;
  readonly shown: Ready | Checked;
}

/** The form in front with its result, and the way to the workbook's other forms. */
export function CheckedForms({ check, shown }: CheckedFormsProps): ReactNode {
  const { table } = check;
  const { tables } = shown.sheets;
  const hasOthers = tables.length > (table === undefined ? 0 : 1);
  return (
    <>
      {hasOthers && (
        <Overview
          tables={tables}
          shown={table}
          isChecked={shown.phase === 'checked'}
          onShow={check.showTable}
        />
      )}
      {table === undefined ? (
        <NoForm sheets={shown.sheets} onAgain={check.reread} />
      ) : (
        <SheetCard table={table.table} />
      )}
      {tables.length > 0 && <CheckActions check={check} />}
      {check.selectFault !== undefined && (
        <FaultBar fault={check.selectFault} onRetry={check.reread} />
      )}
      <SheetNotices shown={shown} onAgain={check.run} />
      {table !== undefined && (
        <CheckResult shown={shown} table={table} onSelect={check.showFinding} />
      )}
    </>
  );
}

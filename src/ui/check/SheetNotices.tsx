import type { ReactNode } from 'react';
import type { SheetsCheck } from '../../app/check-sheets';
import { FaultBar } from '../shared/FaultBar';
import { NoticeBar } from '../shared/NoticeBar';
import { useTexts } from '../shared/texts-context';
import type { Checked, Ready } from './check-state';

interface SheetNoticesProps {
  readonly shown: Ready | Checked;
  readonly onAgain: () => void;
}

/** What one must know of the sheets to read the result right: edited since, cut, protected, not marked. */
export function SheetNotices({ shown, onAgain }: SheetNoticesProps): ReactNode {
  const { pane, listText } = useTexts();
  const { notices, buttons } = pane;
  const { sheets } = shown;
  const unmarked = listText(
    sheetsWithForms(sheets).filter((name) => sheets.protectedSheets.has(name)),
  );
  return (
    <>
      {shown.phase === 'checked' && shown.freshness === 'changed' && (
        <NoticeBar
          intent="warning"
          notice={notices.contentChanged}
          action={{ label: buttons.checkAgain, run: onAgain }}
        />
      )}
      {[...sheets.cutSheets].map((name) => (
        <NoticeBar key={name} intent="warning" notice={notices.sheetCut(name)} />
      ))}
      {shown.phase === 'checked' && unmarked !== '' && (
        <NoticeBar intent="info" notice={notices.notMarked(unmarked)} />
      )}
      {shown.phase === 'checked' && shown.markFault !== undefined && (
        <FaultBar fault={shown.markFault} onRetry={onAgain} />
      )}
    </>
  );
}

function sheetsWithForms({ tables }: SheetsCheck): readonly string[] {
  return [...new Set(tables.map(({ table }) => table.grid.name))];
}

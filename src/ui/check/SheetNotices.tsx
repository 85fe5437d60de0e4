import type { ReactNode } from 'react';
import type { SheetsCheck } from '../../app/check-sheets';
import { isOwnSheet } from '../../domain/layout/own-sheet';
import { FaultBar } from '../shared/FaultBar';
import { faultNotice } from '../shared/fault-notice';
import { NoticeBar } from '../shared/NoticeBar';
import type { PaneFault } from '../shared/pane-fault';
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
      {cutSheetsOfOthers(sheets).map((name) => (
        <NoticeBar key={name} intent="warning" notice={notices.sheetCut(name)} />
      ))}
      {shown.phase === 'checked' && unmarked !== '' && (
        <NoticeBar intent="info" notice={notices.notMarked(unmarked)} />
      )}
      {shown.phase === 'checked' && shown.markFault !== undefined && (
        <MarkFault fault={shown.markFault} onAgain={onAgain} />
      )}
    </>
  );
}

/** The check is done, its marks are not. */
function MarkFault({
  fault,
  onAgain,
}: {
  readonly fault: PaneFault;
  readonly onAgain: () => void;
}): ReactNode {
  const texts = useTexts();
  const { notices, buttons } = texts.pane;
  if (fault.code === 'broken') return <FaultBar fault={fault} onRetry={onAgain} />;
  return (
    <NoticeBar
      intent="warning"
      notice={notices.markFailed(faultNotice(fault, texts).title)}
      action={{ label: buttons.retry, run: onAgain }}
    />
  );
}

/** Sheets of which a part was not read; our own reports hold no form. */
function cutSheetsOfOthers({ workbook, cutSheets }: SheetsCheck): readonly string[] {
  return workbook.sheets
    .filter((grid) => cutSheets.has(grid.name) && !isOwnSheet(grid))
    .map(({ name }) => name);
}

function sheetsWithForms({ tables }: SheetsCheck): readonly string[] {
  return [...new Set(tables.map(({ table }) => table.grid.name))];
}

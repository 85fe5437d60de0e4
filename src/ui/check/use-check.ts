import { useState, useSyncExternalStore } from 'react';
import type { SheetsCheck } from '../../app/check-sheets';
import type { CheckedTable } from '../../app/check-workbook';
import type { Host } from '../../app/host';
import type { Finding } from '../../domain/check/finding';
import type { CellRange } from '../../domain/grid/cell-range';
import type { Grid } from '../../domain/grid/grid';
import { isOwnSheet } from '../../domain/layout/own-sheet';
import { useHost } from '../shared/host-context';
import type { PaneFault } from '../shared/pane-fault';
import { runLimited } from '../shared/run-limited';
import { useWorkbookChange } from '../shared/changes-context';
import { type Checked, type CheckState, type Ready, shownOf } from './check-state';
import { useOpenCheck } from './CheckScope';
import { rangeOfCells } from './range-of-cells';
import type { LiveCheck } from './use-live-check';

/** The check's panel: what it shows and what can be done. */
export interface Check {
  readonly state: CheckState;
  readonly shown: Ready | Checked | undefined;
  /** The form whose findings are shown: the one chosen, else the first on the sheet in front. */
  readonly table: CheckedTable | undefined;
  readonly live: LiveCheck;
  /** Why cells could not be selected. */
  readonly selectFault: PaneFault | undefined;
  readonly run: () => void;
  readonly reread: () => void;
  /** Tries again what failed. */
  readonly retry: () => void;
  readonly showTable: (checked: CheckedTable) => void;
  readonly showFinding: (finding: Finding) => void;
}

/** A form by its place, since every check makes its tables anew. */
interface Place {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
}

/** State and actions of the check's panel. */
export function useCheck(): Check {
  const host = useHost();
  const { session, live } = useOpenCheck();
  const state = useSyncExternalStore(session.subscribe, session.get);
  const [place, setPlace] = useState<Place>();
  const [selectFault, setSelectFault] = useState<PaneFault>();
  useWorkbookChange((change) => {
    // Who turns to another sheet wants to see that sheet's form.
    if (change.kind === 'sheet-activated' && change.sheet !== place?.sheet) setPlace(undefined);
  });
  const shown = shownOf(state);
  const [seen, setSeen] = useState<Place>();
  const table = shown === undefined ? undefined : tableAt(shown.sheets, place, seen);
  const at = table === undefined ? undefined : placeOf(table);
  if (at !== undefined && !isSamePlace(at, seen)) setSeen(at);
  const select = async (grid: Grid, range: CellRange): Promise<void> => {
    setSelectFault(await trySelect(host, grid, range));
  };
  return {
    state,
    shown,
    table,
    live,
    selectFault,
    run: () => void session.check(),
    reread: () => void session.look(),
    retry: () => void (shown === undefined ? session.look() : session.check()),
    showTable: (checked) => {
      setPlace(placeOf(checked));
      const { grid, area } = checked.table;
      const { top, left } = area;
      const isHidden = grid.visibility !== 'visible';
      if (!isHidden) void select(grid, { top, left, bottom: top, right: left });
    },
    showFinding: (finding) => {
      const range = rangeOfCells(finding.cells);
      if (range !== undefined && table !== undefined) void select(table.table.grid, range);
    },
  };
}

async function trySelect(
  host: Host,
  { name }: Grid,
  range: CellRange,
): Promise<PaneFault | undefined> {
  const selected = await runLimited(() => host.select(name, range));
  return selected.ok ? undefined : selected.fault;
}

function placeOf({ table: { grid, area } }: CheckedTable): Place {
  return { sheet: grid.name, top: area.top, left: area.left };
}

function isSamePlace(one: Place, other: Place | undefined): boolean {
  return one.sheet === other?.sheet && one.top === other.top && one.left === other.left;
}

/**
 * The form that was chosen, else the first on the sheet in front. While one of our own reports is in front
 * (检查单 …), which has no form of its own, the form that was `seen` last stays.
 */
function tableAt(
  { tables, active, workbook }: SheetsCheck,
  chosen: Place | undefined,
  seen: Place | undefined,
): CheckedTable | undefined {
  const find = (place: Place | undefined): CheckedTable | undefined =>
    tables.find((checked) => isSamePlace(placeOf(checked), place));
  const inFront = workbook.sheets.find(({ name }) => name === active);
  const isReport = inFront === undefined || isOwnSheet(inFront);
  return (
    find(chosen) ??
    tables.find(({ table }) => table.grid.name === active) ??
    (isReport ? find(seen) : undefined)
  );
}

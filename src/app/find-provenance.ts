import { type Contributor, contributorsTo } from '../domain/consolidate/provenance';
import type { Detail } from '../domain/consolidate/detail';
import { readDetail } from '../domain/consolidate/read-detail';
import { type CellRef, isSameCell } from '../domain/grid/cell-ref';
import type { Grid, Workbook } from '../domain/grid/grid';
import { createGridView } from '../domain/grid/grid-view';
import { recogniseWorkbook } from '../domain/recognise/recognise-workbook';
import { rawOf } from '../domain/table/raw-of';
import type { Entry, Table } from '../domain/table/table';
import type { Item } from '../domain/templates/item';
import type { RegisteredTemplate } from '../domain/templates/template';

/** Where a figure of a consolidated form came from. */
export interface Provenance {
  readonly item: Item;
  /** What the consolidated form states there, as text. */
  readonly raw: string;
  /** Largest first. */
  readonly contributors: readonly Contributor[];
}

/** A cell of an open workbook. */
export interface SelectedCell {
  readonly sheet: string;
  readonly ref: CellRef;
}

/**
 * Finds the files and cells behind a figure of a 汇总表 (查来源), from the 分户明细 in the same workbook; nothing else
 * is kept, so it works in a workbook that was saved and opened again.
 *
 * @returns `undefined` when the cell is no figure of a form, or no 分户明细 lies beside it
 */
export function findProvenance(
  { sheets }: Workbook,
  selected: SelectedCell,
  catalogue: readonly RegisteredTemplate[],
): Provenance | undefined {
  const grid = sheets.find(({ name }) => name === selected.sheet);
  if (grid === undefined) return undefined;
  const found = findEntry(grid, selected.ref, catalogue);
  const detail = found === undefined ? undefined : findDetail(sheets, found.table);
  if (found === undefined || detail === undefined) return undefined;
  const { table, entry } = found;
  const contributors = contributorsTo(entry.item.code, detail, table.template);
  return { item: entry.item, raw: rawOf(entry), contributors };
}

function findEntry(
  grid: Grid,
  ref: CellRef,
  catalogue: readonly RegisteredTemplate[],
): { readonly table: Table; readonly entry: Entry } | undefined {
  const at = createGridView(grid).anchorOf(ref);
  for (const table of recogniseWorkbook({ sheets: [grid] }, catalogue).tables) {
    for (const entry of table.entries.values()) {
      const { binding } = entry;
      if (binding.kind === 'cell' && isSameCell(binding.ref, at)) return { table, entry };
    }
  }
  return undefined;
}

/** Of several the one that the form's formulas name, else the first. */
function findDetail(sheets: readonly Grid[], { entries }: Table): Detail | undefined {
  const formulas = [...entries.values()].flatMap(({ formula }) => formula ?? []);
  const isNamed = ({ name }: Grid): boolean =>
    formulas.some((formula) => formula.includes(`${name}!`) || formula.includes(quotedName(name)));
  const inOrder = [...sheets.filter(isNamed), ...sheets.filter((grid) => !isNamed(grid))];
  for (const grid of inOrder) {
    const detail = readDetail(grid);
    if (detail !== undefined) return detail;
  }
  return undefined;
}

/** A sheet's name as formulas quote it. */
function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

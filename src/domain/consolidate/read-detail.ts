import { formatAmount } from '../figures/amount';
import { type Measure, measureOf } from '../figures/measure';
import { readFigure } from '../figures/read-figure';
import { type CellRef, parseA1 } from '../grid/cell-ref';
import type { Cell, Grid, GridRow } from '../grid/grid';
import { textOfCell } from '../grid/grid-view';
import { isOwnSheet } from '../layout/own-sheet';
import type { ItemCode } from '../templates/item';
import { toItemCode } from '../templates/item-code';
import type { Detail, DetailLine } from './detail';
import type { NoFigure } from './submission';

/** Fewer codes beside each other are no list of items. */
const LEAST_CODES = 2;

/**
 * Reads a sheet 分户明细 back, also after another program saved the workbook: its codes stand twice on one row, once
 * over the figures and once over the cells they came from, with file and sheet between; units follow below.
 *
 * @returns `undefined` when the sheet is no 分户明细 of ours
 */
export function readDetail(grid: Grid): Detail | undefined {
  if (!isOwnSheet(grid)) return undefined;
  for (const [at, row] of grid.rows.entries()) {
    const place = findCodes(row);
    if (place === undefined) continue;
    const units = grid.rows[at - 1];
    const measures = place.codes.map((_, index) =>
      measureOf(textOfCell(units === undefined ? undefined : cellIn(units, place.first + index))),
    );
    const lines = grid.rows
      .slice(at + 1)
      .flatMap((line) => readLine(line, { ...place, measures }) ?? []);
    return { codes: place.codes, lines };
  }
  return undefined;
}

/** Where the figures stand: the column of the first item and what follows it. */
interface CodePlace {
  readonly first: number;
  readonly codes: readonly ItemCode[];
}

/** The unit's name stands before the figures; behind them the file, its sheet and the cells. */
const NAME_BEFORE = 1;
const BETWEEN = 2;

function findCodes({ cells }: GridRow): CodePlace | undefined {
  const coded = cells.flatMap((cell): readonly (readonly [number, ItemCode])[] => {
    const code = toItemCode(textOfCell(cell));
    return code === undefined ? [] : [[cell.ref.col, code]];
  });
  const half = coded.length / 2;
  const first = coded[0]?.[0];
  if (first === undefined || half < LEAST_CODES || !Number.isInteger(half)) return undefined;
  const isRepeated = coded.slice(0, half).every(([col, code], at) => {
    const again = coded[at + half];
    return col === first + at && again?.[0] === col + half + BETWEEN && again[1] === code;
  });
  return isRepeated ? { first, codes: coded.slice(0, half).map(([, code]) => code) } : undefined;
}

function readLine(
  row: GridRow,
  { first, codes, measures }: CodePlace & { readonly measures: readonly Measure[] },
): DetailLine | undefined {
  const byCol = new Map(row.cells.map((cell) => [cell.ref.col, cell]));
  const text = (col: number): string => textOfCell(byCol.get(col));
  const source = first + codes.length;
  const file = text(source);
  if (file === '') return undefined;
  const others = new Map<number, NoFigure>();
  const figures = measures.map((measure, at) => {
    const cell = byCol.get(first + at);
    const said = cell === undefined ? '' : saidBy(cell, measure);
    if (typeof said === 'string') return said;
    others.set(at, said);
    return '';
  });
  return {
    organisation: text(first - NAME_BEFORE),
    file,
    sheet: text(source + 1),
    figures,
    others,
    cells: codes.map((_, at): CellRef | undefined => parseA1(text(source + BETWEEN + at))),
  };
}

function saidBy(cell: Cell, measure: Measure): string | NoFigure {
  const reading = readFigure(cell.value, measure);
  switch (reading.kind) {
    case 'figure':
      return formatAmount(reading.figure.amount);
    case 'answer':
      return { kind: 'answers', yes: reading.yes, no: reading.no };
    case 'unreadable':
      return { kind: 'unreadable', raw: textOfCell(cell) };
    case 'blank':
      return '';
  }
}

function cellIn({ cells }: GridRow, col: number): Cell | undefined {
  return cells.find(({ ref }) => ref.col === col);
}

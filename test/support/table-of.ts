import { measureOf } from '../../src/domain/figures/measure';
import { readFigure } from '../../src/domain/figures/read-figure';
import type { CellRef } from '../../src/domain/grid/cell-ref';
import { BLANK } from '../../src/domain/grid/cell-value';
import { findCell, type Grid } from '../../src/domain/grid/grid';
import type { Head, HeadField } from '../../src/domain/table/head';
import type { Difference, Entry, Table } from '../../src/domain/table/table';
import type { Item, ItemCode } from '../../src/domain/templates/item';
import type { Rule, RuleDefect } from '../../src/domain/templates/rule';
import { codeOf } from './code-of';
import { type CellSketch, gridOf } from './grid-of';

/** One row of a form in a test: code, label with its unit, value; `ABSENT` where the sheet lacks the row. */
export type RowSketch = readonly [code: string, label: string, value: CellSketch];

/** Stands for a row that the template has and the sheet lacks. */
export const ABSENT = '(no row)';

/** A form in a test; only rows are needed. */
export interface TableSketch {
  readonly rows: readonly RowSketch[];
  readonly rules?: readonly Rule[];
  readonly defects?: readonly RuleDefect[];
  readonly head?: Partial<Head>;
  /** What the sheet shows for an item, by code. */
  readonly shown?: Readonly<Record<string, string>>;
  /** Rows (zero-based) that are hidden, columns likewise. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenCols?: readonly number[];
  readonly visibility?: Grid['visibility'];
  /** Merged ranges in A1 text. */
  readonly merges?: readonly string[];
  readonly differences?: readonly Difference[];
  readonly unreadCols?: readonly number[];
}

/** Rows above the first item: title, head line, column heads. */
const HEAD_ROWS: readonly (readonly CellSketch[])[] = [
  ['送温暖统计表'],
  ['填报单位：某县总工会', '填报人：某某', '日期：2022年1月5日'],
  ['代码', '项目', '合计'],
];
const VALUE_COL = 2;

/**
 * A table on a sheet of three columns: A code, B label, C value, the first item in row 4 (`C4`).
 *
 * Values as `gridOf` takes them: numbers, text, `=SUM(C5:C6) → 12`. Absent rows take no row of the sheet.
 */
export function tableOf(sketch: TableSketch): Table {
  const present = sketch.rows.filter(([, , value]) => value !== ABSENT);
  const grid = sheetOf(sketch, present);
  const items = sketch.rows.map(([code, label]) => itemOf(code, label));
  const refs = new Map<string, CellRef>(
    present.map(([code], at) => [code, { row: HEAD_ROWS.length + at, col: VALUE_COL }]),
  );
  const entries = new Map<ItemCode, Entry>(
    items.map((item) => [
      item.code,
      { ...entryAt(grid, item, refs.get(item.code)), ...shownOf(item, sketch) },
    ]),
  );
  return {
    grid,
    template: {
      id: 'test-form',
      family: 'other',
      title: '送温暖统计表',
      items,
      itemsByCode: new Map(items.map((item) => [item.code, item])),
      rules: sketch.rules ?? [],
      defects: sketch.defects ?? [],
    },
    status: 'registered',
    title: '送温暖统计表',
    head: { ...FILLED_HEAD, ...sketch.head },
    entries,
    differences: sketch.differences ?? [],
    area: { top: HEAD_ROWS.length, left: 0, bottom: grid.rows.at(-1)?.row ?? 0, right: VALUE_COL },
    unreadCols: sketch.unreadCols ?? [],
    nearest: undefined,
  };
}

function sheetOf(sketch: TableSketch, rows: readonly RowSketch[]): Grid {
  const { merges = [], hiddenRows = [], hiddenCols = [], visibility = 'visible' } = sketch;
  return { ...gridOf([...HEAD_ROWS, ...rows], { merges, hiddenRows, hiddenCols }), visibility };
}

/** The same table read again from a changed sheet. */
export function rebind(table: Table, grid: Grid): Table {
  const entries = [...table.entries].map(([code, { item, binding }]): [ItemCode, Entry] => [
    code,
    entryAt(grid, item, binding.kind === 'cell' ? binding.ref : undefined),
  ]);
  return { ...table, grid, entries: new Map(entries) };
}

const filled = (field: HeadField, col: number): Head[HeadField] => ({
  kind: 'filled',
  ref: { row: 1, col },
  text: field,
});

const FILLED_HEAD: Head = {
  organisation: filled('organisation', 0),
  reporter: filled('reporter', 1),
  phone: filled('phone', 1),
  date: filled('date', 2),
};

function itemOf(code: string, text: string): Item {
  const match = /^(.*)（([^（）]*)）$/u.exec(text);
  const label = match?.[1] ?? text;
  return {
    code: codeOf(code),
    printedCode: code,
    label,
    columnLabel: '',
    measure: measureOf(match?.[2] ?? ''),
    parent: undefined,
    ofWhich: false,
    year: undefined,
    identity: label,
  };
}

function entryAt(grid: Grid, item: Item, ref: CellRef | undefined): Entry {
  const cell = ref === undefined ? undefined : findCell(grid, ref);
  const value = cell?.value ?? BLANK;
  return {
    item,
    binding: ref === undefined ? { kind: 'absent' } : { kind: 'cell', ref },
    value,
    reading: readFigure(value, item.measure),
    formula: cell?.formula,
    shown: cell?.shown,
  };
}

function shownOf(item: Item, { shown }: TableSketch): Partial<Entry> {
  const text = shown?.[item.code];
  return text === undefined ? {} : { shown: text };
}

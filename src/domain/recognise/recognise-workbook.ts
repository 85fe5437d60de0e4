import type { Grid, Workbook } from '../grid/grid';
import type { GridView } from '../grid/grid-view';
import { isOwnSheet } from '../layout/own-sheet';
import type { Head } from '../table/head';
import type { Table } from '../table/table';
import type { RegisteredTemplate } from '../templates/template';
import { readEntries } from './bind-table';
import type { TemplateMatch } from './match-template';
import { nameDifferences } from './name-differences';
import { completeHead, NO_HEAD, readCover, readHead } from './read-head';
import { recallSheet } from './recall-sheet';
import type { PrintedForm, PrintedTable } from './understand-sheet';

/** A part of a sheet that looks like a form and could not be recognised (未识别). */
export interface Unrecognised {
  readonly sheet: string;
  /** Title of the registered template it comes nearest to. */
  readonly title: string;
  /** How many of that template's items it has, of how many. */
  readonly found: number;
  readonly of: number;
  /** Items it lacks, as `C3 label`, in print order. */
  readonly missing: readonly string[];
}

/** What was understood of a workbook. */
export interface Recognition {
  /** In the order of the sheets; on a sheet from left to right, then from top to bottom. */
  readonly tables: readonly Table[];
  /** Parts of sheets that look like a form and are none that could be checked; nearest to one first. */
  readonly unrecognised: readonly Unrecognised[];
  /** The first of them: what to say of a workbook in which no form was recognised. */
  readonly nearest: Unrecognised | undefined;
}

/**
 * Finds every form in a workbook, hidden sheets included, and binds it to its template.
 *
 * A form is what its codes, labels and printed formulas say, never where it stands or what the sheet or the
 * file is called. Registered when a template of the catalogue fits and no printed rule contradicts it;
 * inferred when its own print states relations; else unrecognised, with the nearest template. Reports that we
 * added to the workbook are passed over.
 */
export function recogniseWorkbook(
  workbook: Workbook,
  catalogue: readonly RegisteredTemplate[],
): Recognition {
  const sheets = workbook.sheets
    .filter((grid) => !isOwnSheet(grid))
    .map((grid) => recogniseSheet(grid, catalogue));
  const cover = sheets
    .filter((sheet) => sheet.tables.length === 0 && sheet.view.grid.rows.length <= COVER_ROWS)
    .reduce((head, sheet) => completeHead(head, readCover(sheet.view)), NO_HEAD);
  const unrecognised = sheets
    .flatMap((sheet) => sheet.unrecognised)
    .sort((a, b) => b.found / b.of - a.found / a.of);
  return {
    tables: sheets.flatMap(({ tables }) => tables.map((table) => withCover(table, cover))),
    unrecognised,
    nearest: unrecognised[0],
  };
}

/** A cover is a page; longer sheets without a form are lists. */
const COVER_ROWS = 40;

interface SheetRecognition {
  readonly view: GridView;
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
}

function recogniseSheet(grid: Grid, catalogue: readonly RegisteredTemplate[]): SheetRecognition {
  const { view, forms } = recallSheet(grid, catalogue);
  const tables: Table[] = [];
  const unrecognised: Unrecognised[] = [];
  for (const form of forms) {
    if (form.table !== undefined) tables.push(readTable(view, form, form.table));
    else if (form.best !== undefined) unrecognised.push(describeUnrecognised(grid, form.best));
  }
  return { view, tables, unrecognised };
}

function readTable(view: GridView, { live, best }: PrintedForm, printed: PrintedTable): Table {
  const { template, status, area, slots, differences } = printed;
  return {
    grid: view.grid,
    template,
    status,
    title: live.title,
    head: readHead(view, live.block),
    entries: readEntries(view, slots),
    differences: differences === undefined ? [] : nameDifferences(view, live, differences),
    area,
    unreadCols: live.columns.unread,
    nearest:
      best === undefined
        ? undefined
        : { id: best.template.id, title: best.template.title, share: best.share },
  };
}

function withCover(table: Table, cover: Head): Table {
  return cover === NO_HEAD ? table : { ...table, head: completeHead(table.head, cover) };
}

function describeUnrecognised(grid: Grid, best: TemplateMatch): Unrecognised {
  return {
    sheet: grid.name,
    title: best.template.title,
    found: best.matches.length,
    of: best.template.items.length,
    missing: best.missing.map(({ code, label }) => `${code} ${label}`),
  };
}

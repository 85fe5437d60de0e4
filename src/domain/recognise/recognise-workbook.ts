import type { Grid, Workbook } from '../grid/grid';
import { createGridView, type GridView } from '../grid/grid-view';
import { isOwnSheet } from '../layout/own-sheet';
import type { Head } from '../table/head';
import type { Table } from '../table/table';
import type { Item } from '../templates/item';
import type { ReadRows } from '../templates/read-printed-rows';
import type { RegisteredTemplate, Template } from '../templates/template';
import { areaOf, bindEntries } from './bind-table';
import { type Choice, chooseTemplate } from './choose-template';
import { comparePrint, type PrintComparison } from './compare-print';
import { findBlocks } from './find-blocks';
import { findCodeCells } from './find-code-cells';
import { inferTemplate, KIN } from './infer-template';
import type { LiveForm } from './live-form';
import type { TemplateMatch } from './match-template';
import { nameDifferences } from './name-differences';
import { readForm } from './read-form';
import type { LiveRow } from './read-rows';
import { completeHead, NO_HEAD, readCover, readHead } from './read-head';

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
  const view = createGridView(grid);
  const tables: Table[] = [];
  const unrecognised: Unrecognised[] = [];
  for (const block of findBlocks(view, findCodeCells(view))) {
    const form = readForm(view, block);
    if (form === undefined) continue;
    const choice = chooseTemplate(form, catalogue);
    const table = toTable(view, form, choice);
    if (table !== undefined) tables.push(table);
    else if (choice !== undefined) unrecognised.push(describeUnrecognised(grid, choice.match));
  }
  return { view, tables, unrecognised };
}

function toTable(view: GridView, form: LiveForm, choice: Choice | undefined): Table | undefined {
  if (choice?.registered === true) return registeredTable(view, form, choice.match);
  const best = choice?.match;
  const template = inferTemplate(form, best);
  return template === undefined ? undefined : inferredTable(view, { form, template, best });
}

function registeredTable(view: GridView, form: LiveForm, match: TemplateMatch): Table {
  const live = new Map(match.matches.map((pair) => [pair.item, pair.live]));
  return {
    ...commonParts(view, form, match),
    template: withPrint(form, match),
    status: 'registered',
    entries: bindEntries(
      view,
      match.template.items.map((item) => [item, rowOf(form, live.get(item))]),
    ),
    differences: nameDifferences(form, match),
  };
}

/** The template, with the relations that this sheet prints beside it. */
function withPrint(form: LiveForm, match: TemplateMatch): Template {
  const known = printsOf.get(match);
  if (known?.read === form.read) return known.template;
  const template = addPrint(match.template, comparePrint(form.read, match));
  printsOf.set(match, { read: form.read, template });
  return template;
}

/** Forms printed alike share their match, and so what their print adds. */
const printsOf = new WeakMap<
  TemplateMatch,
  { readonly read: ReadRows; readonly template: Template }
>();

function addPrint(template: RegisteredTemplate, { added, defects }: PrintComparison): Template {
  if (added.length === 0 && defects.length === 0) return template;
  return {
    ...template,
    rules: [...template.rules, ...added],
    defects: [...template.defects, ...defects],
  };
}

function rowOf(form: LiveForm, live: Item | undefined): LiveRow | undefined {
  return live === undefined ? undefined : form.rows.get(live);
}

function inferredTable(
  view: GridView,
  from: { form: LiveForm; template: Template; best: TemplateMatch | undefined },
): Table {
  const { form, template, best } = from;
  const kin = best !== undefined && best.share >= KIN;
  return {
    ...commonParts(view, form, best),
    template,
    status: 'inferred',
    entries: bindEntries(view, [...form.rows]),
    differences: kin ? nameDifferences(form, best).filter(({ kind }) => kind !== 'other-year') : [],
  };
}

function commonParts(
  view: GridView,
  form: LiveForm,
  best: TemplateMatch | undefined,
): Pick<Table, 'grid' | 'title' | 'head' | 'area' | 'unreadCols' | 'nearest'> {
  return {
    grid: view.grid,
    title: form.title,
    head: readHead(view, form.block),
    area: areaOf(form),
    unreadCols: form.columns.unread,
    nearest:
      best === undefined
        ? undefined
        : { id: best.template.id, title: best.template.title, share: best.share },
  };
}

function withCover(table: Table, cover: Head): Table {
  return { ...table, head: completeHead(table.head, cover) };
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

import { formatAmount } from '../../src/domain/figures/amount';
import { readFigure } from '../../src/domain/figures/read-figure';
import type { CellValue } from '../../src/domain/grid/cell-value';
import type { NoFigure, SubmittedForm, Submission } from '../../src/domain/consolidate/submission';
import type { Item } from '../../src/domain/templates/item';
import { readPrintedRows } from '../../src/domain/templates/read-printed-rows';
import type { RegisteredTemplate, Template } from '../../src/domain/templates/template';
import { printedRows } from './printed-rows';

/** A form that nobody registered, as its paper prints it: code and label with unit and formula. */
export function printedForm(
  rows: readonly (readonly [code: string, label: string])[],
  about: Partial<SubmittedForm> = {},
): SubmittedForm {
  const { items, rules } = readPrintedRows(printedRows(rows));
  return {
    templateId: undefined,
    family: 'other',
    title: '2022年送温暖统计表',
    year: 2022,
    items,
    rules,
    ...about,
  };
}

/** The form of a shipped template. */
export function registeredForm(template: RegisteredTemplate): SubmittedForm {
  const { id, family, title, year, items, rules } = template;
  return { templateId: id, family, title, year, items, rules };
}

/** A form as the template it is. */
export function templateOfForm(form: SubmittedForm): Template {
  const { templateId, family, title, items, rules } = form;
  const itemsByCode = new Map(items.map((item) => [item.code, item]));
  return { id: templateId, family, title, items, itemsByCode, rules, defects: [] };
}

/** A form in a test as its unit sent it; figures by code as typed, everything else blank. */
export interface SubmissionSketch {
  readonly form: SubmittedForm;
  /** The unit; its file is called after it. */
  readonly from?: string;
  readonly file?: string;
  readonly sheet?: string;
  readonly date?: string;
  readonly figures: Readonly<Record<string, string | number>>;
  /** Codes of items that the sheet has no row for. */
  readonly absent?: readonly string[];
}

/** Rows of a sheet above the first item, and the column of the figures. */
const FIRST_ROW = 4;
const VALUE_COL = 4;

/** A received form in a test. */
export function submissionOf(sketch: SubmissionSketch): Submission {
  const { form, from, absent = [] } = sketch;
  const readings = form.items.map((item) => readingOf(item, sketch));
  const others = new Map<number, NoFigure>();
  readings.forEach((reading, at) => {
    if (typeof reading !== 'string') others.set(at, reading);
  });
  return {
    source: {
      file: sketch.file ?? `${from ?? '无名'}.xlsx`,
      sheet: sketch.sheet ?? '附件1',
    },
    organisation: from,
    date: sketch.date,
    form,
    cells: form.items.map(({ code }, at) =>
      absent.includes(code) ? undefined : { row: FIRST_ROW + at, col: VALUE_COL },
    ),
    figures: readings.map((reading) => (typeof reading === 'string' ? reading : '')),
    others,
  };
}

function readingOf(item: Item, { figures }: SubmissionSketch): string | NoFigure {
  const typed = figures[item.code];
  const reading = readFigure(cellOf(typed), item.measure);
  if (reading.kind === 'figure') return formatAmount(reading.figure.amount);
  if (reading.kind === 'answer') return { kind: 'answers', yes: reading.yes, no: reading.no };
  return reading.kind === 'blank' ? '' : { kind: 'unreadable', raw: String(typed) };
}

function cellOf(typed: string | number | undefined): CellValue {
  if (typed === undefined) return { kind: 'blank' };
  return typeof typed === 'number'
    ? { kind: 'number', number: typed }
    : { kind: 'text', text: typed };
}

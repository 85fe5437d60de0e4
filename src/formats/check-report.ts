import * as z from 'zod';

/** Version of the report's shape; a change that breaks a reader raises it. */
export const CHECK_REPORT_VERSION = 1;

/** Exact decimal text without trailing zeros or exponent: `-1234.5`. */
export const decimal = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u);
/** Address of a cell: `F12`. */
export const cell = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/u);
/** How many there are. */
export const count = z.int().min(0);

/** Why no form can be had from a file. */
export const fault = z.object({
  code: z.enum([
    'unreadable',
    'encrypted',
    'too-large',
    'empty',
    'not-a-workbook',
    'skipped',
    'no-table',
  ]),
  message: z.string().min(1),
});

const item = z.object({
  cell,
  raw: z.string(),
  figure: decimal.nullable(),
  label: z.string(),
  measure: z.string(),
});

/** What the check found at one place of one form. */
export const finding = z.object({
  code: z.enum([
    'sum-mismatch',
    'sum-rounding',
    'of-which-exceeds',
    'of-which-short',
    'at-least-broken',
    'rule-unchecked',
    'people-without-money',
    'money-without-people',
    'per-head-slip',
    'per-head-outside',
    'per-head-high',
    'answer-without-amount',
    'amount-without-answer',
    'unreadable',
    'text-number',
    'negative',
    'fraction',
    'excess-decimals',
    'shown-differs',
    'blank-items',
    'head-incomplete',
    'head-absent',
    'formula-damaged',
    'total-computed',
    'hidden-cells',
    'hidden-sheet',
    'other-year',
    'item-absent',
    'rule-defective',
    'columns-unread',
  ]),
  severity: z.enum(['error', 'query', 'hint', 'unchecked']),
  item: z.string().nullable(),
  parts: z.array(z.string()),
  cells: z.array(cell),
  actual: decimal.nullable(),
  expected: decimal.nullable(),
  difference: decimal.nullable(),
  causes: z.array(z.string().min(1)),
  message: z.string().min(1),
});

/** How many relations of a form were checked, and how many findings there are. */
export const summary = z.object({
  rules: count,
  passed: count,
  rounding: count,
  errors: count,
  queries: count,
  hints: count,
  unchecked: count,
});

const table = z.object({
  sheet: z.string(),
  template: z.object({
    id: z.string().nullable(),
    status: z.enum(['registered', 'inferred']),
    title: z.string(),
    differences: z.array(z.string().min(1)),
  }),
  organisation: z.string().nullable(),
  items: z.record(z.string(), item),
  summary,
  findings: z.array(finding),
});

const workbook = z.object({
  file: z.string(),
  fault: fault.nullable(),
  tables: z.array(table),
  /** Parts of sheets that look like a form and were not checked. */
  unrecognised: z.array(z.object({ sheet: z.string(), message: z.string().min(1) })),
});

/**
 * What `check --json` prints, for scripts and for tests: one entry per file in the order given, with
 * a fault and no tables where the file could not be checked.
 *
 * Items that the sheet has no cell for are left out of `items`. `figure` is null for a blank, for an
 * unreadable cell and for 是/否, whose text stands in `raw`; of a total whose formula has no stored result
 * it is what we computed, and a finding `total-computed` says so. `actual`, `expected` and `difference` are
 * null where a finding has no two sides.
 */
export const checkReportSchema = z.object({
  version: z.literal(CHECK_REPORT_VERSION),
  workbooks: z.array(workbook),
});

/** The report of a check, as it is printed. */
export type CheckReport = z.infer<typeof checkReportSchema>;
/** One file of a report. */
export type WorkbookReport = z.infer<typeof workbook>;
/** One table of a report. */
export type TableReport = z.infer<typeof table>;
/** One finding of a report. */
export type FindingReport = z.infer<typeof finding>;

/** The report's shape as JSON Schema (draft 2020-12), for readers in any language; later fields may be added. */
export function checkReportJsonSchema(): object {
  return z.toJSONSchema(checkReportSchema, { io: 'input' });
}

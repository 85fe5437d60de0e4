import * as z from 'zod';

import { cell, count, decimal, fault, finding, summary } from './check-report';

/** Version of the report's shape; a change that breaks a reader raises it. */
export const CONSOLIDATION_REPORT_VERSION = 1;

const severity = z.enum(['error', 'query', 'hint', 'unchecked']);

/** One received form; `organisation` as written on it, null where it names none. */
const submission = z.object({
  organisation: z.string().nullable(),
  file: z.string(),
  sheet: z.string(),
});

const obstruction = submission.extend({
  item: z.string(),
  cell: cell.nullable(),
  raw: z.string(),
});

/**
 * How an item came about: `added` over the units that state it, `recomputed` from its added parts, `answers`
 * counted, `rate` where units state a rate, which is not added, `blocked` by something unreadable, `blank` where no unit states anything.
 */
const item = z.object({
  kind: z.enum(['added', 'recomputed', 'answers', 'rate', 'blocked', 'blank']),
  label: z.string(),
  measure: z.string(),
  /** Units that state it; null where it is not `added`. */
  contributors: count.nullable(),
  answers: z.object({ yes: count, no: count }).nullable(),
  /** The cells that keep it from being added up. */
  blockedBy: z.array(obstruction),
});

const reason = z.object({
  /** `rounds`: the same as another, whose money has more decimals. */
  code: z.enum([
    'same-as',
    'rounds',
    'contradicts',
    'by-user',
    'not-chosen',
    'other-form',
    'other-year',
    'empty-form',
  ]),
  /** The forms it is the same as or contradicts. */
  submissions: z.array(submission),
  /** Items in which forms of one unit differ. */
  items: z.array(z.string()),
  message: z.string().min(1),
});

/**
 * A received form, or a file from which no form could be had: then `fault` says why and the rest is null or empty.
 * `skipped`: not read, since by its name it is no report; nothing is wrong with it.
 */
const received = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  organisation: z.string().nullable(),
  status: z.enum(['included', 'duplicate', 'conflict', 'excluded', 'fault', 'skipped']),
  /** Why it was not added up; null for `included`, `fault` and `skipped`. */
  reason: reason.nullable(),
  fault: fault.nullable(),
  template: z.object({ id: z.string().nullable(), title: z.string() }).nullable(),
  year: z.int().nullable(),
  date: z.string().nullable(),
  summary: summary.nullable(),
  findings: z.array(finding),
});

const residual = z.object({
  item: z.string(),
  /** `hint` where rounding explains every share, else `error`. */
  severity,
  difference: decimal,
  /** Shares add up to the difference; the largest first. */
  by: z.array(submission.extend({ difference: decimal })),
});

const setFinding = z.object({
  code: z.enum([
    'duplicate',
    'conflict',
    'sum-of-others',
    'earlier-result',
    'maybe-superior',
    'near-twins',
    'partly-yuan',
    'empty-form',
    'other-period',
    'maybe-yuan',
    'without-organisation',
    'same-figures',
    'item-blocked',
    'items-unplaced',
    'rates-not-added',
    'rows-unplaced',
    'labels-changed',
    'columns-unplaced',
    'missing',
    'not-on-roster',
    'name-uncertain',
  ]),
  severity,
  items: z.array(z.string()),
  submissions: z.array(submission),
  /** Names of the roster. */
  names: z.array(z.string()),
  message: z.string().min(1),
});

const template = z.object({
  id: z.string().nullable(),
  status: z.enum(['registered', 'inferred']),
  title: z.string(),
  /** `named` on the command line, or the form that most submissions use. */
  chosen: z.enum(['named', 'most-used']),
  /** Received forms that use it. */
  submissions: count,
});

/** A unit as 分户明细 names it: by its form, or by its file where the form names nobody. */
const unit = z.object({ organisation: z.string(), file: z.string(), sheet: z.string() });

/** What stands in a cell; `text` is exact decimal text of a figure, as typed where it is unreadable, else ''. */
const stated = z.object({
  kind: z.enum(['figure', 'answers', 'blank', 'unreadable', 'rate', 'blocked']),
  text: z.string(),
});

/** What changed since an earlier result: `named` on the command line, or `replaced` by the new one. */
const changes = z.object({
  file: z.string(),
  chosen: z.enum(['named', 'replaced']),
  /** Items of the consolidated form, added up anew from the units of the earlier result. */
  totals: z.array(z.object({ item: z.string(), before: stated, after: stated })),
  added: z.array(unit),
  gone: z.array(unit),
  changed: z.array(
    unit.extend({
      changes: z.array(
        z.object({ item: z.string(), before: stated, after: stated, cell: cell.nullable() }),
      ),
    }),
  ),
  /** Units that state what they stated before. */
  same: count,
});

/** The consolidated form beside one filled in by hand, item by item in print order. */
const against = z.object({
  file: z.string(),
  sheet: z.string(),
  items: z.array(
    z.object({
      item: z.string(),
      /** `rounding`: off by what the units may have rounded. */
      outcome: z.enum([
        'equal',
        'rounding',
        'differs',
        'only-consolidated',
        'only-superior',
        'not-comparable',
      ]),
      /** Null where the form filled in by hand has no such row. */
      byHand: stated.nullable(),
      consolidated: stated,
      /** By hand less consolidated; null unless both are figures. */
      difference: decimal.nullable(),
      /** Who states it, a few, the largest first; nobody where both agree. */
      contributors: z.array(unit.extend({ item: z.string(), cell: cell.nullable(), stated })),
      moreContributors: count,
    }),
  ),
});

/**
 * What `consolidate --json` prints, for scripts and for tests. `received` has every form of every file, by name of
 * file, whatever the order of the arguments.
 *
 * `totals` has every item of the consolidated form: null where no unit states it, where something unreadable
 * blocks it, for rates and for 是/否; `items` says which of these. `template` is null, and nothing was written, where there
 * was no form to consolidate; `output` is null then and where no form could be added up.
 */
export const consolidationReportSchema = z.object({
  version: z.literal(CONSOLIDATION_REPORT_VERSION),
  /** The workbook that was written. */
  output: z.string().nullable(),
  /** The text file with all 退改单 and how many there are; null when none was asked for. */
  notes: z.object({ file: z.string(), count }).nullable(),
  /** Why the workbook or the notes could not be written; null when nothing went wrong. */
  problem: z.string().nullable(),
  template: template.nullable(),
  totals: z.record(z.string(), decimal.nullable()),
  items: z.record(z.string(), item),
  received: z.array(received),
  /** Parts of sheets that look like a form and were not recognised. */
  unrecognised: z.array(
    z.object({ file: z.string(), sheet: z.string(), message: z.string().min(1) }),
  ),
  /** 应报/已报/未报/重报/名单外 in units; null without a roster. */
  roster: z
    .object({
      expected: count,
      received: count,
      missing: count,
      duplicates: count,
      notOnRoster: count,
      /** Forms that name no unit. */
      nameless: count,
    })
    .nullable(),
  /** Names of the roster from which nothing came. */
  missing: z.array(z.string()),
  /** Names on forms of units that are not on the roster. */
  notOnRoster: z.array(z.string()),
  /** Names of the roster that are counted as missing, and forms under nearly that name. */
  uncertain: z.array(z.object({ name: z.string(), submissions: z.array(submission) })),
  residuals: z.array(residual),
  /** Items that only some of the received forms have; those that are not `inTarget` were added nowhere. */
  partlyCovered: z.array(
    z.object({
      item: z.string(),
      label: z.string(),
      inTarget: z.boolean(),
      forms: z.array(z.string()),
      submissions: count,
      amount: decimal.nullable(),
    }),
  ),
  /** What the set as a whole shows. */
  findings: z.array(setFinding),
  /** What changed since an earlier result; null when there is none to compare with. */
  previous: changes.nullable(),
  /** The comparison with a form filled in by hand; null when none was named. */
  against: against.nullable(),
});

/** The report of a consolidation, as it is printed. */
export type ConsolidationReport = z.infer<typeof consolidationReportSchema>;

/** The report's shape as JSON Schema (draft 2020-12), for readers in any language; later fields may be added. */
export function consolidationReportJsonSchema(): object {
  return z.toJSONSchema(consolidationReportSchema, { io: 'input' });
}

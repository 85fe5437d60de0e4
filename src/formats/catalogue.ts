import type * as z from 'zod/mini';

import { isNonEmpty, type NonEmpty } from '../domain/kernel/non-empty';
import { fail, type Result, succeed } from '../domain/kernel/result';
import { readPrintedRows } from '../domain/templates/read-printed-rows';
import type { AnsweredRule, PerHeadRule } from '../domain/templates/rule';
import type { RegisteredTemplate } from '../domain/templates/template';
import { findCatalogueProblems } from './catalogue-problems';
import { type CatalogueEntry, catalogueEntrySchema } from './catalogue-schema';

/** One thing wrong with a catalogue entry and where: `perHead.0.pairs.3.1`; '' for the entry itself. */
export interface CatalogueProblem {
  readonly path: string;
  readonly problem: string;
}

/** Why a catalogue entry cannot be used. */
export interface CatalogueFault {
  readonly code: 'catalogue-entry-refused';
  readonly problems: NonEmpty<CatalogueProblem>;
}

/**
 * Reads a catalogue entry: items, measures and sum rules come from its printed rows, by the same code that
 * reads a live sheet; per-head limits and answers from its data.
 *
 * Faults: unknown or missing keys, wrong types, codes that are none or that the rows do not have, rules
 * between items of the wrong measure.
 */
export function parseCatalogueEntry(json: unknown): Result<RegisteredTemplate, CatalogueFault> {
  const parsed = catalogueEntrySchema.safeParse(json);
  if (!parsed.success) {
    return refuse(
      parsed.error.issues.map((issue) => ({
        path: issue.path.map(String).join('.'),
        problem: problemOf(issue),
      })),
    );
  }
  const template = toTemplate(parsed.data);
  const problems = findCatalogueProblems(parsed.data, template);
  return isNonEmpty(problems) ? refuse(problems) : succeed(template);
}

/** The small zod of the pane brings no sentences, so what is wrong is told by its code. */
function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'unrecognized_keys') return `unknown keys: ${issue.keys.join(', ')}`;
  return issue.code;
}

function refuse(problems: readonly CatalogueProblem[]): Result<never, CatalogueFault> {
  if (!isNonEmpty(problems)) throw new Error('A refused catalogue entry has a problem');
  return fail({ code: 'catalogue-entry-refused', problems });
}

function toTemplate(entry: CatalogueEntry): RegisteredTemplate {
  const read = readPrintedRows(entry.rows, { errata: entry.errata });
  return {
    id: entry.id,
    family: entry.family,
    title: entry.title,
    office: entry.office,
    source: entry.source,
    year: entry.year,
    columnHeads: entry.columnHeads,
    headFields: entry.headFields,
    printedRows: entry.rows,
    errata: entry.errata,
    items: read.items,
    itemsByCode: new Map(read.items.map((item) => [item.code, item])),
    rules: [...read.rules, ...perHeadRules(entry), ...answeredRules(entry)],
    defects: read.defects,
  };
}

function perHeadRules(entry: CatalogueEntry): readonly PerHeadRule[] {
  return entry.perHead.flatMap(({ pairs, plausible, usual, source }) =>
    pairs.map(([people, money]): PerHeadRule => {
      const id = `per-head:${people}-${money}`;
      return { kind: 'per-head', id, source, people, money, limits: { plausible, usual } };
    }),
  );
}

function answeredRules(entry: CatalogueEntry): readonly AnsweredRule[] {
  return entry.answered.map(({ answer, amount, source }) => {
    return { kind: 'answered', id: `answered:${answer}-${amount}`, source, answer, amount };
  });
}

import * as z from 'zod/mini';

import type { ItemCode } from '../domain/templates/item';
import { toItemCode } from '../domain/templates/item-code';

const words = z.string().check(z.trim(), z.minLength(1));

const itemCode = z.pipe(
  z.string(),
  z.transform((text: string, context): ItemCode => {
    const code = toItemCode(text);
    if (code !== undefined) return code;
    context.issues.push({ code: 'custom', message: `not an item code: ${text}`, input: text });
    return z.NEVER;
  }),
);

const printedRow = z.pipe(
  z.tuple([z.string(), z.string(), z.string(), z.string()]),
  z.transform(([number, code, label, columnLabel]: [string, string, string, string]) => ({
    number,
    code,
    label,
    columnLabel,
  })),
);

const yuan = z.int().check(z.positive());

/** R8 for pairs of people and money that share their limits, in 元 per head. */
const perHead = z.strictObject({
  pairs: z.array(z.tuple([itemCode, itemCode])).check(z.minLength(1)),
  plausible: z
    .tuple([yuan, yuan])
    .check(z.refine(([least, most]) => least < most, 'limits out of order')),
  source: words,
  usual: z.optional(yuan),
});

/**
 * A catalogue entry as JSON: the printed rows of one form, `[number, code, label, column label]`, with what
 * its print gets wrong and the rules it leaves out.
 */
export const catalogueEntrySchema = z.strictObject({
  answered: z.array(z.strictObject({ amount: itemCode, answer: itemCode, source: words })),
  columnHeads: z.strictObject({ item: words, number: words, value: words }),
  errata: z.array(
    z.strictObject({ code: itemCode, note: words, row: z.int().check(z.nonnegative()) }),
  ),
  family: z.enum(['warmth', 'centre', 'other']),
  headFields: z.array(words).check(z.minLength(1)),
  id: z.string().check(z.regex(/^[a-z\d]+(?:-[a-z\d]+)*$/u)),
  office: z.strictObject({ en: words, zh: words }),
  perHead: z.array(perHead),
  rows: z.array(printedRow).check(z.minLength(1)),
  source: words,
  title: words,
  version: z.literal(1),
  year: z.int().check(z.gte(1949), z.lte(2100)),
});

/** A catalogue entry of the right shape, codes checked, not yet compared with its own rows. */
export type CatalogueEntry = z.output<typeof catalogueEntrySchema>;

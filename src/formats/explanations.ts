import * as z from 'zod/mini';

import { type Result, fail, succeed } from '../domain/kernel/result';

/** Version of the kept shape; a change that older versions cannot read raises it, with a migration here. */
export const EXPLANATIONS_VERSION = 1;

const explanation = z.object({
  sheet: z.string(),
  /** Which relation, by the code of the finding, its item and its parts. */
  code: z.string(),
  item: z.nullable(z.string()),
  parts: z.array(z.string()),
  /** Cell texts of the item and its parts when it was explained; other figures want another reason. */
  figures: z.array(z.string()),
  text: z.string().check(z.minLength(1)),
});

const kept = z.object({
  version: z.literal(EXPLANATIONS_VERSION),
  explanations: z.array(explanation),
});

/** Why a figure that looks odd is right all the same, in the clerk's words, kept with the workbook. */
export type Explanation = Readonly<z.infer<typeof explanation>>;

/** What was kept is no explanations of ours, or those of a newer version. */
export type ExplanationsFault = 'explanations-unreadable';

/** Reads explanations kept in a workbook. */
export function parseExplanations(text: string): Result<readonly Explanation[], ExplanationsFault> {
  const parsed = kept.safeParse(parseJson(text));
  return parsed.success ? succeed(parsed.data.explanations) : fail('explanations-unreadable');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes explanations as they are kept in a workbook. */
export function formatExplanations(explanations: readonly Explanation[]): string {
  return JSON.stringify({ version: EXPLANATIONS_VERSION, explanations });
}

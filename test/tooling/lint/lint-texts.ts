import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { z } from 'zod';

const ROOT = path.resolve(__dirname, '../../..');
const ANSWER = z.object({
  fired: z.array(z.array(z.string())),
  ownRules: z.array(z.string()),
});

/** A file that may not exist, and what it would say. */
export interface LintedText {
  readonly path: string;
  readonly text: string;
}

/** Which rules fired on each text, and all rules that our configuration sets by itself. */
export interface LintReport {
  readonly fired: readonly (readonly string[])[];
  readonly ownRules: readonly string[];
}

/** Lints all texts as if each were the content of its path. One process, since starting the linter takes seconds. */
export function lintTexts(texts: readonly LintedText[]): LintReport {
  const script = path.join(__dirname, 'lint-process.mjs');
  const answer = execFileSync(process.execPath, [script], {
    cwd: ROOT,
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  return ANSWER.parse(JSON.parse(answer));
}

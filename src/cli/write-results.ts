import { planChangesSheet } from '../app/plan-changes-sheet';
import { planSuperiorSheet } from '../app/plan-superior-sheet';
import { planConsolidation } from '../app/plan-consolidation';
import { returnNotes, returnNotesText } from '../app/return-notes';
import type { SheetPlan } from '../domain/layout/sheet-plan';
import { deflateInNode } from '../hosts/file/node-deflate';
import { RETURN_NOTE_WORDS } from '../ui/text/zh-cn/return-notes';
import { writeSheets } from '../workbooks/write-sheets';
import { type Outcome, type OutcomeSource, hasIncluded } from './consolidation-outcome';
import { placeProblem, saveFile, targetProblem } from './save-file';

/** Where the results of a consolidation go. */
export interface Targets {
  readonly output: string;
  /** Text file for all 退改单; `undefined` when nobody asks for them. */
  readonly notes?: string;
  /** Whether files of these names may be lost. */
  readonly force?: boolean;
}

/** What was written where. */
type Written = Pick<Outcome, 'output' | 'notes' | 'problem'>;

const NOTHING: Written = { output: undefined, notes: undefined, problem: undefined };

/** What the consolidation was held against. */
type Comparisons = Pick<Outcome, 'previous' | 'against'>;

/** Tells old programs of Windows that a text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Why results cannot be written where they are asked for, in words, known before long work is done.
 *
 * @param sources - files that are read, none of which may be written over
 */
export async function targetsProblem(
  { output, notes, force = false }: Targets,
  sources: readonly string[],
): Promise<string | undefined> {
  const targets = [
    { file: output, extension: '.xlsx' },
    ...(notes === undefined ? [] : [{ file: notes, extension: '.txt' }]),
  ];
  for (const { file, extension } of targets) {
    const target = { file, force };
    for (const source of [undefined, ...sources]) {
      const problem = await targetProblem(target, { extension, source });
      if (problem !== undefined) return problem;
    }
    const problem = await placeProblem(target);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/**
 * Writes the workbook, and the notes where they are asked for; nothing when nothing could be added up.
 *
 * `problem`: why something could not be written, in words.
 */
export async function writeResults(
  { source, ...comparisons }: Pick<Outcome, 'source' | keyof Comparisons>,
  { output, notes, force = false }: Targets,
): Promise<Written> {
  if (source === undefined || !hasIncluded(source)) {
    return NOTHING;
  }
  const book = await writeSheets(planResult(source, comparisons), deflateInNode);
  const problem = await saveFile({ file: output, force }, book);
  if (problem !== undefined) return { ...NOTHING, problem };
  if (notes === undefined) return { ...NOTHING, output };
  const written = returnNotes({ ...source, words: RETURN_NOTE_WORDS });
  const text = `${BYTE_ORDER_MARK}${returnNotesText(written).replaceAll('\n', '\r\n')}`;
  const fault = await saveFile({ file: notes, force }, new TextEncoder().encode(text));
  return fault === undefined
    ? { ...NOTHING, output, notes: { file: notes, count: written.length } }
    : { ...NOTHING, output, problem: fault };
}

/** The sheets of a result, those with comparisons last. */
function planResult(
  source: OutcomeSource,
  { previous, against }: Comparisons,
): readonly SheetPlan[] {
  const { template } = source.consolidation;
  return [
    ...planConsolidation(source),
    ...(previous === undefined ? [] : [planChangesSheet(previous.changes, template, source.words)]),
    ...(against === undefined ? [] : [planSuperiorSheet(against, template, source.words)]),
  ];
}

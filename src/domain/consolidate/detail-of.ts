import type { Choices, Consolidation } from './consolidation';
import type { Detail, DetailLine } from './detail';
import { type FormMatch, matchItems } from './match-items';
import type { Submission, SubmittedForm } from './submission';
import { type SubmissionView, viewSubmission } from './view-submission';

/**
 * What each included unit contributes to each item, in the order of the set: every figure as it was received,
 * in the measure of the consolidated form.
 */
export function detailOf(
  { template, placed }: Consolidation,
  { inYuan }: Pick<Choices, 'inYuan'>,
): Detail {
  const { items: target } = template;
  const matches = new Map<SubmittedForm, FormMatch>();
  const lines = placed.flatMap(({ key, submission, standing }): readonly DetailLine[] => {
    if (standing.status !== 'included') return [];
    const { form } = submission;
    const match = matches.get(form) ?? matchItems(form.items, target);
    matches.set(form, match);
    const through = { match, target, inYuan: inYuan.has(key) };
    return [lineOf(viewSubmission({ key, submission }, through))];
  });
  return { codes: target.map(({ code }) => code), lines };
}

function lineOf({ submission, match, figures, others }: SubmissionView): DetailLine {
  const { file, sheet } = submission.source;
  const cells = match.indexes.map((index, at) => {
    const isStated = figures[at] !== '' || others.has(at);
    return index !== undefined && isStated ? submission.cells[index] : undefined;
  });
  return { organisation: nameOfSubmission(submission), file, sheet, figures, others, cells };
}

/** Who sent a form: the unit's name on it, or the file's where it names none. */
export function nameOfSubmission({ organisation, source }: Submission): string {
  return organisation ?? source.file.slice(source.file.lastIndexOf('/') + 1);
}

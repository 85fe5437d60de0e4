import { nameOfSubmission } from '../domain/consolidate/detail-of';
import type { Choices, Consolidation, Placed } from '../domain/consolidate/consolidation';
import type { SubmissionKey } from '../domain/consolidate/submission';
import type { RegisteredTemplate } from '../domain/templates/template';
import type { FindingReport } from '../formats/check-report';
import type { ConsolidationWords, ToldSet } from './consolidation-words';
import { unpackFindings } from './pack-findings';
import type { Received, ReceivedForm } from './receive-workbook';

/** What the sheets and notes of a consolidation are made of. */
export interface ConsolidationSource {
  readonly consolidation: Consolidation;
  /** The files of the set, in the order given. */
  readonly received: readonly Received[];
  readonly choices: Choices;
  readonly catalogue: readonly RegisteredTemplate[];
  readonly words: ConsolidationWords;
}

/** A form of the set with its file, its check and what became of it. */
export interface ReceivedPlace {
  readonly file: string;
  readonly form: ReceivedForm;
  readonly placed: Placed;
}

/** Every form of the set, in the order of the files. */
export function placesOf({
  consolidation,
  received,
}: Pick<ConsolidationSource, 'consolidation' | 'received'>): readonly ReceivedPlace[] {
  const placedOf = new Map(consolidation.placed.map((placed) => [placed.submission, placed]));
  return received.flatMap(({ file, forms }) =>
    forms.flatMap((form): readonly ReceivedPlace[] => {
      const placed = placedOf.get(form.submission);
      return placed === undefined ? [] : [{ file, form, placed }];
    }),
  );
}

/**
 * What a form's check found, as far as it goes round with the results. Of another form nothing does: it may be a
 * list of people that somebody sent by mistake, and what it says is nobody's business here.
 */
export function findingsToTell({
  form,
  placed: { standing },
}: Pick<ReceivedPlace, 'form' | 'placed'>): readonly FindingReport[] {
  const isOtherForm = standing.status === 'excluded' && standing.reason === 'other-form';
  return isOtherForm ? [] : unpackFindings(form.findings);
}

/** Whether a file was not read because by its name it is no report: it lies among them and asks for nothing. */
export function isSkipped({ fault }: Pick<Received, 'fault'>): boolean {
  return fault?.code === 'skipped';
}

/** Whether no form could be had from a file that may be somebody's report. */
export function isBroken(file: Pick<Received, 'fault'>): boolean {
  return file.fault !== undefined && !isSkipped(file);
}

/** What sentences about a set need. Of two forms of one name the file tells them apart. */
export function toldSet({ template, placed }: Consolidation): ToldSet {
  const names = placed.map(({ submission }) => nameOfSubmission(submission));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const told = new Map<SubmissionKey, string>();
  placed.forEach(({ key, submission }, at) => {
    const name = names[at] ?? '';
    const isAlone = counts.get(name) === 1 || submission.organisation === undefined;
    told.set(key, isAlone ? name : `${name} (${submission.source.file})`);
  });
  return { template, nameOf: (key) => told.get(key) ?? key };
}

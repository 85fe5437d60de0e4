import {
  type ConsolidationSource,
  findingsToTell,
  isSkipped,
  placesOf,
  toldSet,
} from '../app/consolidation-source';
import type { Received } from '../app/receive-workbook';
import type { Placed, Standing } from '../domain/consolidate/consolidation';
import type { SubmissionKey } from '../domain/consolidate/submission';
import { groupBy } from '../domain/kernel/group-by';
import type { ConsolidationReport } from '../formats/consolidation-report';
import { toVisibleText } from '../ui/text/visible-text';
import { faultText } from '../ui/text/zh-cn/faults';

type ReceivedReport = ConsolidationReport['received'][number];
type ReasonReport = NonNullable<ReceivedReport['reason']>;
type SubmissionReport = ReasonReport['submissions'][number];

/** Names submissions by unit, file and sheet. */
export type ReportKeys = (keys: readonly SubmissionKey[]) => SubmissionReport[];

/** Names submissions of a set; what is not in it is left out. */
export function reportKeys(places: ReadonlyMap<SubmissionKey, Placed>): ReportKeys {
  return (keys) =>
    keys.flatMap((key) => {
      const placed = places.get(key);
      return placed === undefined ? [] : [submissionReport(placed)];
    });
}

/** Who sent a form and where it is. */
export function submissionReport({ submission }: Placed): SubmissionReport {
  const { organisation, source } = submission;
  return { organisation: organisation ?? null, ...source };
}

/** Every form of every file, and the files from which none could be had, in the order of the set. */
export function receivedReports(
  received: readonly Received[],
  source: ConsolidationSource | undefined,
): readonly ReceivedReport[] {
  const forms = source === undefined ? [] : formReports(source);
  const byFile = groupBy(forms, ({ file }) => file);
  return received.flatMap((file) =>
    file.fault === undefined ? (byFile.get(file.file) ?? []) : [faultReport(file.file, file.fault)],
  );
}

function faultReport(file: string, fault: NonNullable<Received['fault']>): ReceivedReport {
  return {
    file,
    sheet: null,
    organisation: null,
    status: isSkipped({ fault }) ? 'skipped' : 'fault',
    reason: null,
    fault: { code: fault.code, message: toVisibleText(faultText(fault)) },
    template: null,
    year: null,
    date: null,
    summary: null,
    findings: [],
  };
}

function formReports(source: ConsolidationSource): readonly ReceivedReport[] {
  const { consolidation, words } = source;
  const told = toldSet(consolidation);
  const of = reportKeys(new Map(consolidation.placed.map((placed) => [placed.key, placed])));
  return placesOf(source).map((place) => {
    const { form, placed } = place;
    const { submission, standing } = placed;
    return {
      ...submissionReport(placed),
      status: standing.status,
      reason: reasonReport(standing, {
        of,
        message: toVisibleText(words.receipt.reason(standing, told)),
      }),
      fault: null,
      template: { id: submission.form.templateId ?? null, title: submission.form.title },
      year: submission.form.year ?? null,
      date: submission.date ?? null,
      summary: { ...form.summary },
      findings: [...findingsToTell(place)],
    };
  });
}

function reasonReport(
  standing: Standing,
  { of, message }: { readonly of: ReportKeys; readonly message: string },
): ReasonReport | null {
  switch (standing.status) {
    case 'included':
      return null;
    case 'duplicate':
      return {
        code: standing.isRounded === true ? 'rounds' : 'same-as',
        submissions: of([standing.of]),
        items: [],
        message,
      };
    case 'conflict':
      return {
        code: 'contradicts',
        submissions: of(standing.with),
        items: [...standing.differing],
        message,
      };
    case 'excluded':
      return { code: standing.reason, submissions: [], items: [], message };
  }
}

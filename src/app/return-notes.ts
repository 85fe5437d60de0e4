import type { Severity } from '../domain/check/finding';
import type { Placed, SetFinding } from '../domain/consolidate/consolidation';
import { nameOfSubmission } from '../domain/consolidate/detail-of';
import type { SubmissionKey } from '../domain/consolidate/submission';
import { groupBy } from '../domain/kernel/group-by';
import type { FindingReport } from '../formats/check-report';
import {
  findingsToTell,
  isSkipped,
  placesOf,
  toldSet,
  type ConsolidationSource,
  type ReceivedPlace,
} from './consolidation-source';
import type { ToldSet } from './consolidation-words';
import type { Received } from './receive-workbook';

/** A finding of the set that one unit must do something about. */
export type UnitFinding = Extract<SetFinding, { readonly keys: readonly SubmissionKey[] }>;

/** Every word on return notes (退改单); each line is one text without line breaks. */
export interface ReturnNoteWords {
  /** Which form, in which file and on which sheet. */
  readonly form: (placed: Placed) => string;
  /** Which file no form could be had from, and why. */
  readonly fault: (file: string, fault: NonNullable<Received['fault']>) => string;
  /** A part of a file that looks like a form, and what it lacks. */
  readonly unrecognised: (file: string, part: Received['unrecognised'][number]) => string;
  /** Above the findings of a severity: 必须更正, 请核实并说明. */
  readonly heading: (severity: 'error' | 'query', count: number) => string;
  /** Behind a finding, its likely reasons. */
  readonly causes: (causes: readonly string[]) => string;
  /** What a finding of the set asks of a unit; '' where it asks nothing. */
  readonly setFinding: (finding: UnitFinding, placed: Placed, told: ToldSet) => string;
  /** Why its form cannot be added up at all; '' where it can. */
  readonly standing: (placed: Placed, told: ToldSet) => string;
}

/** What one unit, or the sender of one unreadable file, must correct. */
export interface ReturnNote {
  /** The unit; the file's name where none is known. */
  readonly organisation: string;
  /** Ready to paste into a message. */
  readonly text: string;
}

/** What return notes are made from. */
export type ReturnNoteSource = Pick<ConsolidationSource, 'consolidation' | 'received'> & {
  readonly words: ReturnNoteWords;
};

/**
 * A note for each unit that must correct or explain something (退改单), in the order of the files; no note for a unit
 * whose forms are all right. Hints are not sent back. Copies of one form are named once.
 */
export function returnNotes(source: ReturnNoteSource): readonly ReturnNote[] {
  const places = placesOf(source).filter(({ placed }) => isToBeTold(placed));
  const byUnit = groupBy(places, ({ placed }) => nameOfSubmission(placed.submission));
  const told = toldSet(source.consolidation);
  const units = [...byUnit].flatMap(([organisation, forms]): readonly ReturnNote[] => {
    const parts = forms.flatMap((place) => formLines(place, source, told));
    return parts.length === 0 ? [] : [{ organisation, text: [organisation, ...parts].join('\n') }];
  });
  return [...units, ...source.received.flatMap((file) => fileNotes(file, source.words))];
}

/** All notes as one text file. */
export function returnNotesText(notes: readonly ReturnNote[]): string {
  return notes.map(({ text }) => `${text}\n`).join('\n');
}

/** Whoever left a form out knows why; a copy says what its original says. */
function isToBeTold({ standing }: Placed): boolean {
  if (standing.status === 'duplicate') return false;
  return standing.status !== 'excluded' || standing.reason === 'other-form';
}

function formLines(
  place: ReceivedPlace,
  { consolidation, words }: ReturnNoteSource,
  told: ToldSet,
): readonly string[] {
  const { placed } = place;
  const standing = words.standing(placed, told);
  const ofSet = consolidation.findings.filter(isOfUnits).flatMap((finding) => {
    if (!finding.keys.includes(placed.key)) return [];
    const text = words.setFinding(finding, placed, told);
    return text === '' ? [] : [{ severity: finding.severity, text }];
  });
  const own = findingsToTell(place).map(({ severity, ...finding }) => ({
    severity,
    text: findingText(finding, words),
  }));
  const stated = standing === '' ? [] : [{ severity: 'error' as const, text: standing }];
  const lines = numbered([...stated, ...ofSet, ...own], words);
  return lines.length === 0 ? [] : [words.form(placed), ...lines];
}

function isOfUnits(finding: SetFinding): finding is UnitFinding {
  return 'keys' in finding;
}

function findingText(
  { message, causes }: Pick<FindingReport, 'message' | 'causes'>,
  words: ReturnNoteWords,
): string {
  return causes.length === 0 ? message : `${message}${words.causes(causes)}`;
}

interface Told {
  readonly severity: Severity;
  readonly text: string;
}

/** Errors first, then what must be explained; numbered through. */
function numbered(told: readonly Told[], words: ReturnNoteWords): readonly string[] {
  let number = 0;
  return (['error', 'query'] as const).flatMap((severity) => {
    const texts = told.filter((one) => one.severity === severity).map(({ text }) => text);
    if (texts.length === 0) return [];
    const lines = texts.map((text) => {
      number += 1;
      return `${String(number)}. ${text}`;
    });
    return [words.heading(severity, texts.length), ...lines];
  });
}

function fileNotes(
  { file, fault, unrecognised }: Received,
  words: ReturnNoteWords,
): readonly ReturnNote[] {
  const organisation = file.slice(file.lastIndexOf('/') + 1);
  const texts = [
    ...(fault === undefined || isSkipped({ fault }) ? [] : [words.fault(file, fault)]),
    ...unrecognised.map((part) => words.unrecognised(file, part)),
  ];
  return texts.length === 0 ? [] : [{ organisation, text: [organisation, ...texts].join('\n') }];
}

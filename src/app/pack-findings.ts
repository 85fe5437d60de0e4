import { createTextPool } from '../domain/kernel/remember';
import type { FindingReport } from '../formats/check-report';

/**
 * Findings in words, so small that those of thousands of files fit: what they say apart from its numbers, which most
 * have in common with findings of other files, and the numbers.
 */
export interface PackedFindings {
  /** Of each finding its values as JSON, a gap in place of each number. */
  readonly patterns: readonly string[];
  /** Digits of all numbers in their order, with commas between them. */
  readonly numbers: string;
}

const NUMBER = /\d+/gu;
/** JSON has neither of them in it: texts that do are escaped. */
const GAP = '\u0000';
const BETWEEN = '\n';

/** Packs the findings of one form. */
export function packFindings(findings: readonly FindingReport[]): PackedFindings {
  if (findings.length === 0) return { patterns: [], numbers: '' };
  const text = findings.map((finding) => JSON.stringify(valuesOf(finding))).join(BETWEEN);
  return {
    patterns: text.replace(NUMBER, GAP).split(BETWEEN),
    numbers: (text.match(NUMBER) ?? []).join(),
  };
}

/** The findings as they were packed, made anew each time. */
export function unpackFindings({ patterns, numbers }: PackedFindings): readonly FindingReport[] {
  const left = numbers.split(',').values();
  const putIn = (): string => left.next().value ?? '';
  return patterns.map((pattern) => toFinding(parseValues(pattern.replaceAll(GAP, putIn))));
}

/** Kinds of findings times items and cells of some ten forms. */
const MOST_PATTERNS = 20_000;

const patternOf = createTextPool(MOST_PATTERNS);

/** Packed findings that share their patterns with others, which takes a tenth of the memory. */
export function sharePatterns({ patterns, numbers }: PackedFindings): PackedFindings {
  return { patterns: patterns.map(patternOf), numbers };
}

/** The values of a finding without their names. */
type Values = ReturnType<typeof valuesOf>;

function valuesOf(finding: FindingReport) {
  const { code, severity, item, parts, cells } = finding;
  const { actual, expected, difference, causes, message } = finding;
  return [
    ...([code, severity, item, parts, cells] as const),
    ...([actual, expected, difference, causes, message] as const),
  ] as const;
}

const parseValues: (json: string) => Values = JSON.parse;

function toFinding(values: Values): FindingReport {
  const [code, severity, item, parts, cells, actual, expected, difference, causes, message] =
    values;
  return { code, severity, item, parts, cells, actual, expected, difference, causes, message };
}

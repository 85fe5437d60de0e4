import type { CheckResult } from '../domain/check/check-result';
import type { Finding, Severity } from '../domain/check/finding';
import { formatA1 } from '../domain/grid/cell-ref';
import type { Unrecognised } from '../domain/recognise/recognise-workbook';
import type { Table } from '../domain/table/table';
import type { Explanation } from '../formats/explanations';
import type { SheetsCheck } from './check-sheets';
import type { CheckedTable } from './check-workbook';
import { findExplanation } from './explanations';

/** Every word on a check slip (检查单); each line is one text without line breaks. */
export interface SlipWords {
  /** Name of the sheet it is drawn on: 检查单. */
  readonly sheet: string;
  readonly title: string;
  /** Heads of the three columns: number, cells, finding. */
  readonly columns: readonly [number: string, cells: string, finding: string];
  /** Which form on which sheet, who filled it in, how it came out, the count: a line each. */
  readonly head: (table: Table, result: CheckResult) => readonly string[];
  /** Above the findings of a severity. */
  readonly severity: (severity: Severity, count: number) => string;
  /** The relation in words with both sides, then causes and advice: a line each. */
  readonly finding: (finding: Finding, table: Table) => readonly string[];
  /** What the clerk explained about it. */
  readonly explanation: (text: string) => string;
  /** Stands where a table has no findings. */
  readonly nothing: string;
  /** A part of a sheet that looks like a form and was not checked. */
  readonly unrecognised: (part: Unrecognised) => string;
  /** Where whoever checked it signs. */
  readonly signature: readonly string[];
}

/** One line of a slip, by what it is. */
export type SlipLine =
  | { readonly kind: 'title' | 'head' | 'severity' | 'note'; readonly text: string }
  | {
      readonly kind: 'finding';
      /** Counted from 1 within its table. */
      readonly number: number;
      readonly cells: string;
      readonly texts: readonly string[];
    };

/** What a slip is made of. */
export interface SlipSource {
  readonly checked: SheetsCheck;
  readonly explanations: readonly Explanation[];
  readonly words: SlipWords;
}

/** Gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'query', 'hint', 'unchecked'];
/** Cells named with a finding; the rest is told by `…`. */
const MOST_CELLS = 3;

/** The result of a check, line by line, as it is copied and printed. */
export function slipLines(source: SlipSource): readonly SlipLine[] {
  const { checked, words } = source;
  return [
    { kind: 'title', text: words.title },
    ...checked.tables.flatMap((table) => tableLines(table, source)),
    ...checked.unrecognised.map((part): SlipLine => ({
      kind: 'head',
      text: words.unrecognised(part),
    })),
    ...words.signature.map((text): SlipLine => ({ kind: 'note', text })),
  ];
}

function tableLines(checked: CheckedTable, source: SlipSource): readonly SlipLine[] {
  const { table, result } = checked;
  const { words } = source;
  const head = words.head(table, result).map((text): SlipLine => ({ kind: 'head', text }));
  if (result.findings.length === 0) return [...head, { kind: 'note', text: words.nothing }];
  let number = 0;
  const groups = SEVERITIES.flatMap((severity): readonly SlipLine[] => {
    const findings = result.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) return [];
    const lines = findings.map((finding): SlipLine => {
      number += 1;
      const texts = findingTexts(finding, table, source);
      const cells = cellsText(finding);
      return { kind: 'finding', number, cells, texts };
    });
    return [{ kind: 'severity', text: words.severity(severity, findings.length) }, ...lines];
  });
  return [...head, ...groups];
}

function findingTexts(
  finding: Finding,
  table: Table,
  { explanations, words }: SlipSource,
): readonly string[] {
  const given = findExplanation(explanations, finding, table);
  const explained = given === undefined || given.outdated ? [] : [words.explanation(given.text)];
  return [...words.finding(finding, table), ...explained];
}

function cellsText({ cells }: Finding): string {
  const named = cells.slice(0, MOST_CELLS).map(formatA1).join(' ');
  return cells.length > MOST_CELLS ? `${named}…` : named;
}

/** The slip as text to paste into a message. */
export function slipText(source: SlipSource): string {
  return slipLines(source).map(lineText).join('\n');
}

function lineText(line: SlipLine): string {
  if (line.kind !== 'finding') return line.text;
  const { number, cells, texts } = line;
  const place = cells === '' ? '' : ` ${cells}`;
  return `${String(number)}.${place} ${texts.join('\n   ')}`;
}

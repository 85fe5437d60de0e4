import type { Cause } from '../domain/check/cause';
import type { Finding, Sides } from '../domain/check/finding';
import { type Amount, formatAmount } from '../domain/figures/amount';
import { formatA1 } from '../domain/grid/cell-ref';
import type { Table } from '../domain/table/table';
import type { Template } from '../domain/templates/template';
import type { FindingReport } from '../formats/check-report';

/** The words of one language for findings. */
export interface FindingWords {
  readonly finding: (finding: Finding, table: Table) => string;
  readonly cause: (cause: Cause, template: Template) => string;
}

/** A finding as it is handed to scripts and from workers: plain data, its sentences ready. */
export function reportFinding(finding: Finding, table: Table, words: FindingWords): FindingReport {
  const sides = sidesOf(finding);
  const causes = 'causes' in finding ? finding.causes : [];
  return {
    code: finding.code,
    severity: finding.severity,
    item: finding.item ?? null,
    parts: [...finding.parts],
    cells: finding.cells.map(formatA1),
    actual: decimalOrNull(sides?.actual),
    expected: decimalOrNull(sides?.expected),
    difference: decimalOrNull(sides?.difference),
    causes: causes.map((cause) => words.cause(cause, table.template)),
    message: words.finding(finding, table),
  };
}

function sidesOf(finding: Finding): Sides | undefined {
  return 'sides' in finding ? finding.sides : undefined;
}

function decimalOrNull(amount: Amount | undefined): string | null {
  return amount === undefined ? null : formatAmount(amount);
}

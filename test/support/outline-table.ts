import type { CheckResult } from '../../src/domain/check/check-result';
import type { Finding } from '../../src/domain/check/finding';
import { formatAmount } from '../../src/domain/figures/amount';
import { formatA1 } from '../../src/domain/grid/cell-ref';
import type { Entry, Table } from '../../src/domain/table/table';
import type { ExpectedFinding, ExpectedTable } from './read-fixture';

/** What a fixture says of a table, as it stands before a reader: comparable, and short where it agrees. */
export interface TableOutline {
  readonly sheet: string;
  readonly template: string;
  readonly organisation: string | null;
  readonly cells: readonly string[];
  readonly figures: readonly string[];
  readonly findings: readonly string[];
  readonly hints: readonly string[];
}

/** The outline that a fixture expects. */
export function outlineExpected(expected: ExpectedTable): TableOutline {
  return {
    sheet: expected.sheet,
    template: expected.template,
    organisation: expected.organisation,
    cells: Object.entries(expected.cells).map(([item, cell]) => `${item} ${cell}`),
    figures: expected.figures.flatMap((line) => line.split(' ')).sort(),
    findings: expected.findings.map(outlineExpectedFinding).sort(),
    hints: expected.hints.map(outlineExpectedFinding).sort(),
  };
}

/**
 * The outline of a table as read and checked.
 *
 * Of hints, causes and cells only those the fixture names are kept, as others are nobody's concern there.
 */
export function outlineFound(
  table: Table,
  { findings }: CheckResult,
  expected: ExpectedTable | undefined,
): TableOutline {
  const organisation = table.head.organisation;
  const named = Object.keys(expected?.cells ?? {});
  const hints = findings.filter(({ severity }) => severity === 'hint');
  const wanted = expected?.hints ?? [];
  return {
    sheet: table.grid.name,
    template: table.status === 'registered' ? (table.template.id ?? '') : table.status,
    organisation: organisation.kind === 'filled' ? organisation.text : null,
    cells: [...table.entries.values()]
      .filter(({ item }) => named.includes(item.code))
      .map(({ item, binding }) =>
        binding.kind === 'cell' ? `${item.code} ${formatA1(binding.ref)}` : item.code,
      ),
    figures: [...table.entries.values()]
      .filter(({ binding }) => binding.kind === 'cell')
      .map((entry) => `${entry.item.code}=${figureOf(entry)}`)
      .sort(),
    findings: findings
      .filter(({ severity }) => severity !== 'hint')
      .map((finding) => outlineFinding(finding, expected?.findings ?? []))
      .sort(),
    hints: hints
      .map((finding) => outlineFinding(finding, wanted))
      .filter((line) => wanted.some((hint) => outlineExpectedFinding(hint) === line))
      .sort(),
  };
}

function figureOf({ reading }: Entry): string {
  switch (reading.kind) {
    case 'blank':
      return '—';
    case 'figure':
      return formatAmount(reading.figure.amount);
    case 'answer':
      return reading.yes > 0 ? '是' : '否';
    case 'unreadable':
      return '?';
  }
}

/** Facts that a fixture may name of a finding, as text; '' when the finding has none. */
const FACTS: Readonly<Record<'difference' | 'figure' | 'reason' | 'fields', FactOf>> = {
  difference: (finding) => ('sides' in finding ? formatAmount(finding.sides.difference) : ''),
  figure: (finding) => ('figure' in finding ? formatAmount(finding.figure) : ''),
  reason: (finding) => ('reason' in finding ? finding.reason : ''),
  fields: (finding) => ('fields' in finding ? finding.fields.join('+') : ''),
};

type FactOf = (finding: Finding) => string;

/** A finding in one line; facts that the fixture does not name are left out, the items always stay. */
function outlineFinding(finding: Finding, expected: readonly ExpectedFinding[]): string {
  const codes = [...(finding.item === undefined ? [] : [finding.item]), ...finding.parts];
  const twin = expected.find(
    (one) =>
      one.code === finding.code &&
      (one.items === undefined ? one.item === finding.item : sameItems(one.items, codes)),
  );
  const facts = objectKeys(FACTS).filter((key) => twin?.[key] !== undefined);
  return inLine([
    finding.severity,
    finding.code,
    twin?.items?.join('+') ?? finding.item,
    ...facts.map((key) => FACTS[key](finding)),
    ...(twin?.causes ?? []).filter(isCauseOf(finding)),
  ]);
}

function outlineExpectedFinding(expected: ExpectedFinding): string {
  const { severity, code, item, items, causes = [] } = expected;
  const facts = objectKeys(FACTS).map((key) => expected[key]);
  const texts = facts.map((fact) => (typeof fact === 'object' ? fact.join('+') : fact));
  return inLine([severity, code, items?.join('+') ?? item, ...texts, ...causes]);
}

function inLine(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(' ');
}

function objectKeys<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

function sameItems(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code));
}

function isCauseOf(finding: Finding): (cause: string) => boolean {
  const causes = 'causes' in finding ? finding.causes : [];
  const told = causes.map((cause) => {
    if ('code' in cause) return `${cause.kind} ${cause.code}`;
    return 'codes' in cause ? `${cause.kind} ${cause.codes.join(' ')}` : cause.kind;
  });
  return (cause) => told.includes(cause);
}

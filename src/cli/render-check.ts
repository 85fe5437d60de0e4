import type { CheckedTable, CheckedWorkbook } from '../app/check-workbook';
import type { Finding, Severity } from '../domain/check/finding';
import { formatA1 } from '../domain/grid/cell-ref';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import type { Result } from '../domain/kernel/result';
import type { Table } from '../domain/table/table';
import { displayWidth, padToWidth } from '../ui/text/display-width';
import { quoted } from '../ui/text/quoted';
import { titleOf } from '../ui/text/recognition';
import { type VerdictKind, verdictOf } from '../ui/text/verdicts';
import { causeText } from '../ui/text/zh-cn/causes';
import { differenceText } from '../ui/text/zh-cn/differences';
import { faultText, unrecognisedText } from '../ui/text/zh-cn/faults';
import { findingAdvice, findingName, findingStatement } from '../ui/text/zh-cn/findings';
import { shortListText } from '../ui/text/zh-cn/phrases';
import { recognitionText } from '../ui/text/zh-cn/recognition';
import { SEVERITY_WORDS } from '../ui/text/zh-cn/severities';
import { uncheckedText } from '../ui/text/zh-cn/unreadable';
import { summaryText, verdictText } from '../ui/text/zh-cn/verdicts';
import type { ExitCode } from './exit-code';
import { type Line, type Tone, line } from './screen';

const SEVERITIES: readonly Severity[] = ['error', 'query', 'hint', 'unchecked'];
const SEVERITY_TONE: Readonly<Record<Severity, Tone>> = {
  error: 'bad',
  query: 'warn',
  hint: 'quiet',
  unchecked: 'quiet',
};
const VERDICT: Readonly<Record<VerdictKind, { readonly sign: string; readonly tone: Tone }>> = {
  right: { sign: '√', tone: 'good' },
  wrong: { sign: '×', tone: 'bad' },
  query: { sign: '？', tone: 'warn' },
  open: { sign: '！', tone: 'warn' },
  'no-rules': { sign: '！', tone: 'warn' },
  blank: { sign: '—', tone: 'quiet' },
};
/** So many hints of one kind are listed one by one; more become one line. */
const MOST_SINGLE_HINTS = 3;
/** Cells or items named in such a line. */
const MOST_NAMED = 8;

/** Findings in the order of their first of a kind, so that what belongs together stands together. */
function groupBy<K>(findings: readonly Finding[], key: (finding: Finding) => K): Map<K, Finding[]> {
  const groups = new Map<K, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(key(finding));
    if (group === undefined) groups.set(key(finding), [finding]);
    else group.push(finding);
  }
  return groups;
}

/** Where to look first; of several cells the first. */
function placeOf(finding: Finding): string {
  const [first, second, ...more] = finding.cells.map(formatA1);
  if (first === undefined) return '';
  if (second === undefined) return first;
  return more.length === 0 ? `${first} ${second}` : `${first}…`;
}

function findingLines(findings: readonly Finding[], table: Table, width: number): readonly Line[] {
  const indent = `    ${' '.repeat(width)}  `;
  const lines = findings.flatMap((finding) => [
    line(`    ${padToWidth(placeOf(finding), width)}  ${findingStatement(finding, table)}`),
    ...('causes' in finding ? finding.causes : []).map((cause) =>
      line(`${indent}可能的原因：${causeText(cause, table.template)}`),
    ),
  ]);
  const advice = findings.map(findingAdvice).find((text) => text !== '');
  return advice === undefined ? lines : [...lines, line(`${indent}→ ${advice}`, 'quiet')];
}

/** Several hints of one kind in one line: their name, how many, where. */
function manyHintsLines(findings: readonly Finding[], width: number): readonly Line[] {
  const [first] = findings;
  if (first === undefined) return [];
  const places = findings.map((finding) => placeOf(finding));
  const text = `${findingName(first.code)} ${String(findings.length)} 处：${shortListText(places, MOST_NAMED)}`;
  const indent = `    ${' '.repeat(width)}  `;
  return [line(`${indent}${text}`), line(`${indent}→ ${findingAdvice(first)}`, 'quiet')];
}

/** Relations that could not be checked, by the reason. */
function uncheckedLines(findings: readonly Finding[], table: Table): readonly Line[] {
  const reasons = groupBy(findings, (finding) =>
    finding.code === 'rule-unchecked' ? uncheckedText(finding.reason) : '',
  );
  return [...reasons].flatMap(([reason, group]) => {
    if (reason === '') return findingLines(group, table, 0);
    const items = [...new Set(group.map(({ item }) => item ?? ''))];
    return [line(`    ${reason} ${String(group.length)} 条：${shortListText(items, MOST_NAMED)}`)];
  });
}

function severityLines(
  severity: Severity,
  findings: readonly Finding[],
  table: Table,
): readonly Line[] {
  const { name, meaning } = SEVERITY_WORDS[severity];
  const title = line(
    `  ${name}（${meaning}）${String(findings.length)} 处`,
    SEVERITY_TONE[severity],
  );
  if (severity === 'unchecked') return [[], title, ...uncheckedLines(findings, table)];
  const width = Math.max(...findings.map((finding) => displayWidth(placeOf(finding))));
  const kinds = [...groupBy(findings, ({ code }) => code).values()];
  const lines = kinds.flatMap((kind) =>
    severity === 'hint' && kind.length > MOST_SINGLE_HINTS
      ? manyHintsLines(kind, width)
      : findingLines(kind, table, width),
  );
  return [[], title, ...lines];
}

function headLines(table: Table): readonly Line[] {
  const { organisation } = table.head;
  const name = organisation.kind === 'filled' ? organisation.text : '（没有填）';
  return [
    line(`  工作表${quoted(table.grid.name)}  ${titleOf(table)}`, 'strong'),
    line(`  表样：${recognitionText(table)}`),
    ...table.differences.map((difference) => line(`        ${differenceText(difference)}`)),
    line(`  填报单位：${name}`),
  ];
}

function tableLines({ table, result }: CheckedTable): readonly Line[] {
  const verdict = verdictOf(table, result.summary);
  const { sign, tone } = VERDICT[verdict];
  const groups = groupBy(result.findings, ({ severity }) => severity);
  return [
    ...headLines(table),
    line(`  ${sign} ${verdictText(verdict, result.summary)}`, tone),
    line(`  ${summaryText(result.summary)}`),
    ...SEVERITIES.flatMap((severity) => {
      const findings = groups.get(severity);
      return findings === undefined ? [] : severityLines(severity, findings, table);
    }),
  ];
}

/** What the check of one file says, for people. */
export function renderCheck(
  file: string,
  checked: Result<CheckedWorkbook, WorkbookFault>,
): readonly Line[] {
  const title = line(file, 'strong');
  if (!checked.ok) return [title, line(`  × 不能检查：${faultText(checked.fault)}。`, 'bad'), []];
  const { tables, unrecognised } = checked.value;
  return [
    title,
    ...tables.flatMap((table) => [...tableLines(table), []]),
    ...unrecognised.flatMap((part) => [
      line(`  工作表${quoted(part.sheet)}`, 'strong'),
      line(`  ！ ${unrecognisedText(part)}。`, 'warn'),
      [],
    ]),
  ];
}

/** How several files came out together. */
export function renderTally(codes: readonly ExitCode[]): readonly Line[] {
  const count = (code: ExitCode): string => String(codes.filter((one) => one === code).length);
  return [
    line(
      `共 ${String(codes.length)} 个文件：未发现错误 ${count(0)} · 有错误 ${count(1)} · 不能检查 ${count(2)}`,
      'strong',
    ),
  ];
}

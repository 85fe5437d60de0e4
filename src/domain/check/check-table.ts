import type { Table } from '../table/table';
import type { Rule } from '../templates/rule';
import { checkBlanks } from './check-blanks';
import { createCheckContext } from './check-context';
import { checkFormula } from './check-formula';
import { checkHead } from './check-head';
import type { CheckResult } from './check-result';
import { checkRule } from './check-rule';
import { checkSheet } from './check-sheet';
import { checkValue } from './check-value';
import type { Finding } from './finding';
import { orderFindings } from './order-findings';
import { summarise } from './summarise';
import { sumsOfTotals } from './sums-of-totals';
import type { Verdict } from './verdict';

/**
 * Checks one table (逻辑检查): its head, each value, each formula, each relation, the sheet.
 *
 * Findings come in print order, the head's first; within an item values before formulas before
 * relations. The same table always gives the same findings in the same order.
 */
export function checkTable(table: Table): CheckResult {
  const context = createCheckContext(table);
  const verdicts = table.template.rules.map((rule) => checkRule(rule, context));
  const broken = brokenSums(verdicts);
  const sums = sumsOfTotals(table.template);
  const findings: Finding[] = [...checkHead(table)];
  for (const entry of table.entries.values()) {
    checkValue(entry, context, findings);
    if (entry.formula === undefined) continue;
    const rule = sums.get(entry.item.code);
    const total = rule === undefined ? undefined : { rule, fails: broken.has(rule) };
    findings.push(...checkFormula(entry, total, context));
  }
  let passed = 0;
  for (const verdict of verdicts) {
    if (verdict.kind === 'found') findings.push(verdict.finding);
    else if (verdict.kind === 'passed') passed += 1;
  }
  findings.push(...checkBlanks(table), ...checkSheet(table));
  return { findings: orderFindings(findings, table), summary: summarise(findings, passed) };
}

function brokenSums(verdicts: readonly Verdict[]): ReadonlySet<Rule> {
  const broken = new Set<Rule>();
  for (const verdict of verdicts) {
    if (verdict.kind !== 'found') continue;
    const { finding } = verdict;
    if (finding.code === 'sum-mismatch') broken.add(finding.rule);
  }
  return broken;
}

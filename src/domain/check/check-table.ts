import type { Table } from '../table/table';
import type { ItemCode } from '../templates/item';
import { checkBlanks } from './check-blanks';
import { createCheckContext } from './check-context';
import { checkFormula, type TotalState } from './check-formula';
import { checkHead } from './check-head';
import type { CheckResult } from './check-result';
import { checkRule } from './check-rule';
import { checkSheet } from './check-sheet';
import { checkValue } from './check-value';
import type { Finding } from './finding';
import { orderFindings } from './order-findings';
import { summarise } from './summarise';
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
  const totals = totalStates(table, verdicts);
  const findings: Finding[] = [...checkHead(table)];
  for (const entry of table.entries.values()) {
    checkValue(entry, context, findings);
    if (entry.formula === undefined) continue;
    findings.push(...checkFormula(entry, totals.get(entry.item.code), context));
  }
  let passed = 0;
  for (const verdict of verdicts) {
    if (verdict.kind === 'found') findings.push(verdict.finding);
    else if (verdict.kind === 'passed') passed += 1;
  }
  findings.push(...checkBlanks(table), ...checkSheet(table));
  return { findings: orderFindings(findings, table), summary: summarise(findings, passed) };
}

/** Each total with its first rule: a formula can follow only one. */
function totalStates(
  { template }: Table,
  verdicts: readonly Verdict[],
): ReadonlyMap<ItemCode, TotalState> {
  const states = new Map<ItemCode, TotalState>();
  template.rules.forEach((rule, at) => {
    const verdict = verdicts[at];
    if (rule.kind !== 'sum' || states.has(rule.total)) return;
    const fails = verdict?.kind === 'found' && verdict.finding.code === 'sum-mismatch';
    states.set(rule.total, { rule, fails });
  });
  return states;
}

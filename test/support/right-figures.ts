import {
  addAmounts,
  type Amount,
  formatAmount,
  multiply,
  parseAmount,
  shiftPoint,
  ZERO,
} from '../../src/domain/figures/amount';
import type { ItemCode } from '../../src/domain/templates/item';
import type { Rule } from '../../src/domain/templates/rule';
import type { Template } from '../../src/domain/templates/template';

/** Totals of totals are no deeper than this on any form. */
const ROUNDS = 6;

/**
 * What a unit could state on a form so that no rule of it is broken and nothing is left blank: whole items add up
 * exactly, 1 000 元 for each person. Larger for a larger unit.
 */
export function rightFigures(template: Template, size: number): Readonly<Record<string, string>> {
  const figures = new Map<ItemCode, Amount>(
    template.items.map(({ code }, at) => [code, parseAmount(String(size * (at + 2))) ?? ZERO]),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const rule of template.rules) keep(figures, rule);
  }
  return Object.fromEntries(
    template.items.map(({ code, measure }) => [
      code,
      measure.kind === 'answer' ? '是' : formatAmount(figures.get(code) ?? ZERO),
    ]),
  );
}

function keep(figures: Map<ItemCode, Amount>, rule: Rule): void {
  const of = (code: ItemCode): Amount => figures.get(code) ?? ZERO;
  const sumOf = (parts: readonly { code: ItemCode; sign: 1 | -1 }[]): Amount =>
    addAmounts(parts.map(({ code, sign }) => multiply(of(code), sign)));
  if (rule.kind === 'sum') figures.set(rule.total, sumOf(rule.parts));
  if (rule.kind === 'of-which') figures.set(rule.whole, sumOf(rule.parts));
  if (rule.kind === 'per-head' || rule.kind === 'paired') {
    figures.set(rule.money, shiftPoint(of(rule.people), -1));
  }
}

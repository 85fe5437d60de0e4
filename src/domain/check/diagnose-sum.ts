import { isSameAmount, isZero } from '../figures/amount';
import type { Coverage } from '../table/formula-coverage';
import type { ItemCode } from '../templates/item';
import type { SumRule } from '../templates/rule';
import type { Cause } from './cause';
import type { CheckContext } from './check-context';
import { diagnoseFigures } from './diagnose-figures';
import type { Sides } from './finding';

/**
 * Why a sum likely fails; empty where the numbers show nothing.
 *
 * What the total's formula does is a fact and goes before everything the figures only suggest.
 */
export function diagnoseSum(rule: SumRule, sides: Sides, context: CheckContext): readonly Cause[] {
  const facts = diagnoseFormula(rule, sides, context);
  return facts.length > 0 ? facts : diagnoseFigures(rule.total, rule.parts, { sides, context });
}

function diagnoseFormula(rule: SumRule, sides: Sides, context: CheckContext): readonly Cause[] {
  const assessment = context.assess(rule);
  if (assessment.kind !== 'adds') return [];
  const causes = causesOf(assessment.coverage, context);
  const { recalculated } = assessment;
  if (causes.length > 0 || recalculated === undefined) return causes;
  if (!isSameAmount(recalculated, sides.expected)) return [];
  return [{ kind: 'stale-value', recalculated }];
}

function causesOf(coverage: Coverage, context: CheckContext): readonly Cause[] {
  const count = (codes: readonly ItemCode[]): readonly ItemCode[] =>
    codes.filter((code) => makesDifference(code, context));
  const misses = count(coverage.misses);
  const doubles = count(coverage.doubles);
  const skipped = count(coverage.skipsText);
  const { others, constant } = coverage;
  const filled = others.filter((ref) => !isBlankItem(ref, context));
  const causes: (Cause | false)[] = [
    misses.length > 0 && { kind: 'formula-misses', codes: misses },
    doubles.length > 0 && { kind: 'formula-doubles', codes: doubles },
    filled.length > 0 && { kind: 'formula-includes-others', cells: filled },
    ...count(coverage.turns).map((code): Cause => ({ kind: 'sign', code })),
    !isZero(constant) && { kind: 'formula-adds-constant', amount: constant },
    skipped.length > 0 && { kind: 'formula-skips-text', codes: skipped },
  ];
  return causes.filter((cause) => cause !== false);
}

/** A blank or zero part explains nothing today, whatever the formula does with it. */
function makesDifference(code: ItemCode, { readingOf }: CheckContext): boolean {
  const reading = readingOf(code);
  return reading?.kind === 'figure' && !isZero(reading.figure.amount);
}

function isBlankItem(
  ref: { readonly row: number; readonly col: number },
  { table }: CheckContext,
): boolean {
  for (const { binding, reading } of table.entries.values()) {
    if (binding.kind === 'cell' && binding.ref.row === ref.row && binding.ref.col === ref.col) {
      return reading.kind === 'blank';
    }
  }
  return false;
}

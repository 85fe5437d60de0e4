import { countsAlike, isComparable } from './counts-alike';
import type { Item, ItemCode } from './item';
import type { ReadItem } from './read-items';
import { type FormulaReading } from './read-formula';
import {
  type CodeIndex,
  indexCodes,
  type ResolvedFormula,
  resolveFormula,
} from './resolve-formula';
import type { AtLeastRule, Part, RuleDefect, RuleDefectKind, SumRule } from './rule';

/** A form's items and what is known to be wrong with its codes. */
export interface FormPrint {
  readonly items: readonly ReadItem[];
  readonly doubled: ReadonlySet<string>;
  readonly repaired: ReadonlyMap<string, readonly ItemCode[]>;
  /** Codes that errata give to rows. */
  readonly corrected: ReadonlySet<ItemCode>;
}

/** Rules a paper prints, and the faults of its print. */
export interface PrintedRules {
  readonly rules: readonly (SumRule | AtLeastRule)[];
  readonly defects: readonly RuleDefect[];
  /** Items that a printed formula gives a sum to, whether it could be used or not. */
  readonly summed: ReadonlySet<ItemCode>;
}

/** What becomes of one formula. */
interface Judgement {
  readonly formula: ResolvedFormula | undefined;
  readonly defect: RuleDefect | undefined;
  readonly whole: ItemCode | undefined;
}

/**
 * Turns printed formulas into rules. What is exactly meant runs; where the print is wrong and its meaning
 * is evident, the meaning runs and the defect says so; else nothing runs.
 */
export function rulesFromPrint(
  formulas: readonly FormulaReading[],
  print: FormPrint,
): PrintedRules {
  const form = {
    print,
    index: indexCodes(print.items.map(({ item }) => item)),
    children: childrenOf(print.items),
  };
  const rules = new Map<string, SumRule | AtLeastRule>();
  const defects: RuleDefect[] = [];
  const summed = new Set<ItemCode>();
  for (const reading of distinct(formulas)) {
    const { formula, defect, whole } = judge(reading, form);
    if (defect !== undefined) defects.push(defect);
    if (whole !== undefined && isSum(reading)) summed.add(whole);
    if (formula === undefined || isKnown(rules, formula)) continue;
    const rule = toRule(formula, reading.printed, rules);
    rules.set(rule.id, rule);
  }
  return { rules: [...rules.values()], defects, summed };
}

function childrenOf(items: readonly ReadItem[]): ReadonlyMap<ItemCode, readonly ReadItem[]> {
  const children = new Map<ItemCode, ReadItem[]>();
  for (const read of items) {
    const { parent } = read.item;
    if (parent === undefined) continue;
    const known = children.get(parent);
    if (known === undefined) children.set(parent, [read]);
    else known.push(read);
  }
  return children;
}

/** The same formula may be seen on several rows, when its label is merged over them. */
function distinct(formulas: readonly FormulaReading[]): Iterable<FormulaReading> {
  return new Map(formulas.map((formula) => [formula.printed, formula])).values();
}

function isSum(reading: FormulaReading): boolean {
  return reading.kind === 'unreadable' || reading.relation === 'equal';
}

interface Form {
  readonly print: FormPrint;
  readonly index: CodeIndex;
  /** Items by the item they are a part of, in print order. */
  readonly children: ReadonlyMap<ItemCode, readonly ReadItem[]>;
}

function judge(reading: FormulaReading, form: Form): Judgement {
  if (reading.kind === 'unreadable') {
    const whole = form.index.get(reading.total)?.code;
    return refuse('unreadable', reading, { whole, codes: [] });
  }
  const resolution = resolveFormula(reading, form.index);
  if (resolution.kind === 'unreadable') {
    return refuse('unreadable', reading, { whole: resolution.whole, codes: [] });
  }
  if (resolution.kind === 'unknown') return refuse('unknown-code', reading, resolution);
  const { formula, mended } = resolution;
  const { whole } = formula;
  const doubled = namesOf(formula).filter((code) => form.print.doubled.has(code));
  if (doubled.length > 0) return refuse('doubled-code', reading, { whole, codes: doubled });
  const alien = alienParts(formula, form.index);
  if (alien.length > 0) return refuse('mixed-measures', reading, { whole, codes: alien });
  if (mended.length > 0) return mend('unknown-code', reading, { formula, codes: mended });
  return judgeParts(reading, formula, form);
}

function namesOf(formula: ResolvedFormula): readonly ItemCode[] {
  return [formula.whole, ...formula.parts.map(({ code }) => code)];
}

/** Parts that are counted in another measure than the whole. */
function alienParts(formula: ResolvedFormula, index: CodeIndex): readonly ItemCode[] {
  const whole = index.get(formula.whole)?.measure;
  const fits = formula.kind === 'equal' ? countsAlike : isComparable;
  return formula.parts.flatMap(({ code }) => {
    const measure = index.get(code)?.measure;
    return whole === undefined || measure === undefined || fits(whole, measure) ? [] : [code];
  });
}

/** Looks for parts named twice and for parts left out of a list the form numbers. */
function judgeParts(reading: FormulaReading, formula: ResolvedFormula, form: Form): Judgement {
  const { whole, parts } = formula;
  const twice = parts.filter(({ code }, i) => parts.findIndex((part) => part.code === code) < i);
  if (formula.kind === 'at-least' || !isOwnList(formula, form.index)) {
    const codes = twice.map(({ code }) => code);
    if (codes.length > 0) return refuse('doubled-code', reading, { whole, codes });
    return { formula, defect: undefined, whole };
  }
  const leftOut = partsLeftOut(formula, form);
  if (twice.length === 0 && leftOut.length === 0) return { formula, defect: undefined, whole };
  const [first, ...others] = parts.filter((part) => !twice.includes(part));
  const added = leftOut.map((code): Part => ({ code, sign: 1 }));
  const meant: ResolvedFormula = { ...formula, parts: [first ?? parts[0], ...others, ...added] };
  if (leftOut.length === 0) {
    return mend('doubled-code', reading, { formula: meant, codes: twice.map(({ code }) => code) });
  }
  const { kind, codes } = faultOfLeftOut(formula, leftOut, form.print);
  return mend(kind, reading, { formula: meant, codes });
}

/** Whether a sum adds nothing but numbered parts of its own total: C = C1 + C2 … */
function isOwnList(formula: ResolvedFormula, index: CodeIndex): boolean {
  return formula.parts.every(
    ({ code, sign }) => sign === 1 && index.get(code)?.parent === formula.whole,
  );
}

/**
 * Numbered parts of the total that its formula does not name. A part that opens a list of its own with 其中
 * behind all others is left out on purpose.
 */
function partsLeftOut(formula: ResolvedFormula, form: Form): readonly ItemCode[] {
  const named = new Set(formula.parts.map(({ code }) => code));
  const whole = form.index.get(formula.whole);
  const children = form.children.get(formula.whole) ?? [];
  const lastRow = children.findLast(({ item }) => named.has(item.code))?.row ?? 0;
  return children
    .filter(({ item }) => !named.has(item.code) && isNumbered(item))
    .filter(({ item }) => whole !== undefined && countsAlike(whole.measure, item.measure))
    .filter((read) => !(read.opensOfWhich && read.row > lastRow))
    .map(({ item }) => item.code);
}

/** Whether the code is one that print gives, not one made for a row without code. */
function isNumbered(item: Item): boolean {
  return item.code === item.printedCode || !item.code.includes('.');
}

/** Why parts are missing from a formula: their codes are misprinted, or it simply stops short. */
function faultOfLeftOut(
  formula: ResolvedFormula,
  leftOut: readonly ItemCode[],
  print: FormPrint,
): { kind: RuleDefectKind; codes: readonly ItemCode[] } {
  if (leftOut.every((code) => print.corrected.has(code)))
    return { kind: 'misprint', codes: leftOut };
  const doubled = namesOf(formula).filter((code) => print.repaired.has(code));
  if (doubled.length > 0) return { kind: 'doubled-code', codes: doubled };
  return { kind: 'part-left-out', codes: leftOut };
}

function refuse(
  kind: RuleDefectKind,
  reading: FormulaReading,
  about: { whole: ItemCode | undefined; codes: readonly string[] },
): Judgement {
  const { whole, codes } = about;
  const defect = { kind, printed: reading.printed, total: whole, codes, meant: undefined };
  return { formula: undefined, defect, whole };
}

function mend(
  kind: RuleDefectKind,
  reading: FormulaReading,
  about: { formula: ResolvedFormula; codes: readonly string[] },
): Judgement {
  const { formula, codes } = about;
  const meant = formula.parts.map(({ code }) => code);
  const defect = { kind, printed: reading.printed, total: formula.whole, codes, meant };
  return { formula, defect, whole: formula.whole };
}

type Rules = ReadonlyMap<string, SumRule | AtLeastRule>;

/** Whether the same relation was already printed in other words. */
function isKnown(rules: Rules, formula: ResolvedFormula): boolean {
  for (const rule of rules.values()) {
    const [whole, parts] =
      rule.kind === 'sum' ? [rule.total, rule.parts] : [rule.greater, rule.lesser];
    const isSameKind = (rule.kind === 'sum') === (formula.kind === 'equal');
    if (isSameKind && whole === formula.whole && keyOf(parts) === keyOf(formula.parts)) return true;
  }
  return false;
}

function keyOf(parts: readonly Part[]): string {
  return parts
    .map(({ code, sign }) => `${sign === 1 ? '+' : '-'}${code}`)
    .sort()
    .join('');
}

function toRule(formula: ResolvedFormula, source: string, rules: Rules): SumRule | AtLeastRule {
  const { whole, parts } = formula;
  if (formula.kind === 'equal') {
    return { kind: 'sum', id: freeId(`sum:${whole}`, rules), source, total: whole, parts };
  }
  const lesser = parts.map(({ code }) => code).join('+');
  const id = freeId(`at-least:${whole}-${lesser}`, rules);
  return { kind: 'at-least', id, source, greater: whole, lesser: parts };
}

function freeId(id: string, rules: Rules): string {
  let free = id;
  for (let i = 2; rules.has(free); i += 1) free = `${id}#${String(i)}`;
  return free;
}

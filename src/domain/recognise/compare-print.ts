import { rememberFor } from '../kernel/remember';
import type { ItemCode } from '../templates/item';
import { readLabel } from '../templates/read-label';
import type { ReadRows } from '../templates/read-printed-rows';
import type { AtLeastRule, Part, Rule, RuleDefect, SumRule } from '../templates/rule';
import type { RegisteredTemplate } from '../templates/template';
import type { TemplateMatch } from './match-template';

/** What a sheet prints of relations beside those of a registered template. */
export interface PrintComparison {
  /** Whether a printed sum says something else than the template's, or is about rows the template lacks. */
  readonly contradicts: boolean;
  /** Relations that only the sheet prints, as a 审核关系 under the table, in the template's codes. */
  readonly added: readonly (SumRule | AtLeastRule)[];
  /** Printed formulas that cannot be taken as they stand and are not the template's own misprints. */
  readonly defects: readonly RuleDefect[];
}

/** Holds the relations that a sheet prints against those of the template it was matched with. */
export function comparePrint(read: ReadRows, match: TemplateMatch): PrintComparison {
  const printed = printedFormulas(match.template);
  const known = new Set(match.template.rules.map(describeRule));
  const codes = new Map(match.matches.map(({ item, live }) => [live.code, item.code]));
  const others = read.rules
    .filter((rule) => rule.kind === 'sum' || rule.kind === 'at-least')
    .filter((rule) => !printed.has(plain(rule.source)))
    .map((rule) => rename(rule, codes))
    .filter((rule) => rule === undefined || !known.has(describeRule(rule)));
  const added = others.filter((rule) => rule !== undefined);
  return {
    contradicts:
      added.length < others.length || added.some((rule) => hasOtherSum(match.template, rule)),
    added,
    defects: read.defects
      .filter((defect) => defect.kind !== 'doubled-code' && !printed.has(plain(defect.printed)))
      .map((defect) => withMeaning(defect, match.template)),
  };
}

/** The rule in the template's codes; `undefined` when it is about a row the template lacks. */
function rename(
  rule: SumRule | AtLeastRule,
  codes: ReadonlyMap<ItemCode, ItemCode>,
): SumRule | AtLeastRule | undefined {
  const head = codes.get(rule.kind === 'sum' ? rule.total : rule.greater);
  const [first, ...others] = rule.kind === 'sum' ? rule.parts : rule.lesser;
  const renamed = [first, ...others].map((part) => ({ part, code: codes.get(part.code) }));
  if (head === undefined || renamed.some(({ code }) => code === undefined)) return undefined;
  const parts = [
    renamePart(first, codes),
    ...others.map((part) => renamePart(part, codes)),
  ] as const;
  return rule.kind === 'sum'
    ? { ...rule, total: head, parts }
    : { ...rule, greater: head, lesser: parts };
}

function renamePart(part: Part, codes: ReadonlyMap<ItemCode, ItemCode>): Part {
  return { code: codes.get(part.code) ?? part.code, sign: part.sign };
}

function hasOtherSum(template: RegisteredTemplate, rule: SumRule | AtLeastRule): boolean {
  return (
    rule.kind === 'sum' &&
    template.rules.some((own) => own.kind === 'sum' && own.total === rule.total)
  );
}

/** Where the template knows the sum, that is what is meant and runs. */
function withMeaning(defect: RuleDefect, template: RegisteredTemplate): RuleDefect {
  const own = template.rules.find((rule) => rule.kind === 'sum' && rule.total === defect.total);
  return own?.kind === 'sum' ? { ...defect, meant: own.parts.map(({ code }) => code) } : defect;
}

const printedFormulas = rememberFor(
  (template: RegisteredTemplate): ReadonlySet<string> =>
    new Set(template.printedRows.flatMap((row) => readLabel(row.label).formulas.map(plain))),
);

function plain(formula: string): string {
  return formula.replace(/[\s$]/gu, '');
}

/** A rule as text that is the same for the same relation, its codes as the template has them. */
function describeRule(rule: Rule): string {
  if (rule.kind === 'sum') {
    return `${rule.total}=${describeParts(rule.parts)}`;
  }
  if (rule.kind === 'at-least') {
    return `${rule.greater}≥${describeParts(rule.lesser)}`;
  }
  return rule.id;
}

function describeParts(parts: readonly Part[]): string {
  return parts
    .map(({ code, sign }) => `${sign === 1 ? '+' : '-'}${code}`)
    .sort()
    .join('');
}

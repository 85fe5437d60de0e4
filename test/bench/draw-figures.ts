import type { ItemCode } from '../../src/domain/templates/item';
import type { RegisteredTemplate } from '../../src/domain/templates/template';
import type { Rule } from '../../src/domain/templates/rule';

/** What a form states, by item; `undefined` is blank. */
export type DrawnFigures = ReadonlyMap<ItemCode, number | undefined>;

type Random = () => number;
type Figures = Map<ItemCode, number | undefined>;

/** How often a figure is blank and a form has a wrong total. Assumed: nobody has counted it in real ones. */
const SHARE = { blank: 0.12, wrongTotal: 0.2 };
/** Largest random figure: people and things; 万元 with two decimals. */
const MOST = { count: 3000, money: 200 };
/** 万元 that one of the people counted receives. */
const PER_HEAD = { least: 0.02, most: 0.2 };

/** Random figures that keep the form's rules, but for one total in some forms. */
export function drawFigures(template: RegisteredTemplate, random: Random): DrawnFigures {
  const figures: Figures = new Map();
  for (const { code, measure } of template.items) {
    const most = measure.kind === 'money' ? MOST.money : MOST.count;
    const figure =
      measure.kind === 'money' ? toCents(random() * most) : Math.round(random() * most);
    figures.set(code, random() < SHARE.blank ? undefined : figure);
  }
  for (const rule of template.rules) keepRule(figures, rule, random);
  const sums = template.rules.filter((rule) => rule.kind === 'sum');
  // Parts that are totals themselves stand below theirs, so their sums are made first.
  for (const { total, parts } of [...sums].reverse()) {
    const sum = parts.reduce((all, { code, sign }) => all + sign * (figures.get(code) ?? 0), 0);
    figures.set(total, toCents(sum));
  }
  const wrong = sums[Math.floor(random() * sums.length)];
  if (wrong !== undefined && random() < SHARE.wrongTotal) {
    figures.set(wrong.total, toCents((figures.get(wrong.total) ?? 0) + 9));
  }
  return figures;
}

function keepRule(figures: Figures, rule: Rule, random: Random): void {
  if (rule.kind === 'per-head' || rule.kind === 'paired') {
    const people = figures.get(rule.people);
    const perHead = PER_HEAD.least + random() * (PER_HEAD.most - PER_HEAD.least);
    figures.set(rule.money, people === undefined ? undefined : toCents(people * perHead));
  }
  if (rule.kind === 'of-which') {
    const whole = figures.get(rule.whole) ?? 0;
    for (const { code } of rule.parts) figures.set(code, Math.floor(whole / rule.parts.length));
  }
}

function toCents(figure: number): number {
  return Math.round(figure * 100) / 100;
}

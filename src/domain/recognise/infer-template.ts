import type { ItemCode } from '../templates/item';
import type { Rule } from '../templates/rule';
import type { Template } from '../templates/template';
import type { LiveForm } from './live-form';
import type { TemplateMatch } from './match-template';

/** Share of common items from which a form counts as kin of a registered one. */
export const KIN = 0.5;

/**
 * The template of a form nobody registered, from its own print (未登记表样, 按表内公式推定).
 *
 * Next winter's variant of a registered form also takes over the rules that no print states (money per head,
 * 是/否 with its amount) for the items the two share.
 *
 * @returns `undefined` when the sheet prints no relation: rules are never guessed
 */
export function inferTemplate(
  form: LiveForm,
  nearest: TemplateMatch | undefined,
): Template | undefined {
  if (!printsRelations(form)) return undefined;
  const kin = nearest !== undefined && nearest.share >= KIN ? nearest : undefined;
  const { items, rules, defects } = form.read;
  return {
    id: undefined,
    family: kin?.template.family ?? 'other',
    title: form.title,
    items,
    itemsByCode: new Map(items.map((item) => [item.code, item])),
    rules: [...rules, ...(kin === undefined ? [] : unprintedRules(kin))],
    defects,
  };
}

/** Whether the sheet prints a formula, be it one that cannot be followed: then that is what must be said. */
function printsRelations({ read }: LiveForm): boolean {
  return (
    read.rules.some((rule) => rule.kind === 'sum' || rule.kind === 'at-least') ||
    read.defects.some(({ kind }) => kind !== 'doubled-code')
  );
}

/** The rules of a kindred template that its print leaves out, with the codes of the live form. */
function unprintedRules({ template, matches }: TemplateMatch): readonly Rule[] {
  const live = new Map(matches.map((match) => [match.item.code, match.live.code]));
  return template.rules.flatMap((rule): readonly Rule[] => {
    if (rule.kind === 'per-head') return renamePerHead(rule, live);
    if (rule.kind !== 'answered') return [];
    const answer = live.get(rule.answer);
    const amount = live.get(rule.amount);
    return answer === undefined || amount === undefined ? [] : [{ ...rule, answer, amount }];
  });
}

function renamePerHead(
  rule: Extract<Rule, { kind: 'per-head' }>,
  live: ReadonlyMap<ItemCode, ItemCode>,
): readonly Rule[] {
  const people = live.get(rule.people);
  const money = live.get(rule.money);
  return people === undefined || money === undefined ? [] : [{ ...rule, people, money }];
}

import { groupBy } from '../kernel/group-by';
import type { Template } from '../templates/template';
import type { Submission, SubmittedForm } from './submission';

/**
 * The form that a set is consolidated on when nobody chose one: the registered form most submissions use, of
 * several the later year's; where none is registered, the form of most submissions, with its own rules.
 *
 * @returns `undefined` for an empty set
 */
export function chooseTarget(
  submissions: readonly Submission[],
  catalogue: readonly Template[],
): Template | undefined {
  const best = countForms(submissions).sort(compareForms)[0];
  if (best === undefined) return undefined;
  const { templateId } = best.forms[0];
  const registered = catalogue.find(({ id }) => id !== undefined && id === templateId);
  return registered ?? templateOf([...best.forms].sort(compareRules)[0] ?? best.forms[0]);
}

/** Submissions that use one form, whatever year they write on it. */
interface CountedForm {
  readonly key: string;
  readonly forms: readonly [SubmittedForm, ...SubmittedForm[]];
  readonly count: number;
  readonly year: number;
}

function countForms(submissions: readonly Submission[]): CountedForm[] {
  const users = groupBy(submissions, ({ form }) => form);
  return [...groupBy([...users.keys()], keyOfForm)].map(([key, forms]) => ({
    key,
    forms,
    count: forms.reduce((count, form) => count + (users.get(form)?.length ?? 0), 0),
    year: Math.max(...forms.map(({ year }) => year ?? 0)),
  }));
}

/** A form that nobody registered is known by its title and its items. */
function keyOfForm({ templateId, title, items }: SubmittedForm): string {
  if (templateId !== undefined) return templateId;
  const rows = items.map(({ code, identity, measure }) => `${code} ${identity} ${measure.unit}`);
  return `\n${title}\n${rows.join('\n')}`;
}

/** Registered forms before others, then by use, then by year. */
function compareForms(one: CountedForm, other: CountedForm): number {
  const registered = Number(isRegistered(other)) - Number(isRegistered(one));
  if (registered !== 0) return registered;
  if (one.count !== other.count) return other.count - one.count;
  if (one.year !== other.year) return other.year - one.year;
  return one.key < other.key ? -1 : 1;
}

function isRegistered({ forms }: CountedForm): boolean {
  return forms[0].templateId !== undefined;
}

/** Of prints of one form that state different relations, the one that states most. */
function compareRules(one: SubmittedForm, other: SubmittedForm): number {
  const more = other.rules.length - one.rules.length;
  return more === 0 ? (sourcesOf(one) < sourcesOf(other) ? -1 : 1) : more;
}

function sourcesOf({ rules }: SubmittedForm): string {
  return rules.map(({ id, source }) => `${id} ${source}`).join('\n');
}

function templateOf(form: SubmittedForm): Template {
  return {
    id: form.templateId,
    family: form.family,
    title: form.title,
    items: form.items,
    itemsByCode: new Map(form.items.map((item) => [item.code, item])),
    rules: form.rules,
    defects: [],
  };
}

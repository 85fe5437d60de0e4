import { rememberTexts } from '../kernel/remember';
import type { RegisteredTemplate } from '../templates/template';
import { comparePrint } from './compare-print';
import { labelLikeness } from './label-likeness';
import type { ReadRows } from '../templates/read-printed-rows';
import { indexItems, matchTemplate, type TemplateMatch } from './match-template';

/** Least share of agreeing items for a form to be taken as a registered one. */
const SURE = 0.75;

/** What decides which form a sheet holds. */
export interface FormPrint {
  readonly title: string;
  readonly read: ReadRows;
}

/** The registered template that fits a form best. */
export interface Choice {
  readonly match: TemplateMatch;
  /** Whether the form may be checked by its rules; otherwise it is only the nearest. */
  readonly registered: boolean;
}

/**
 * The registered template that fits best, with what it has in common with a form.
 *
 * Where two print the same items, the year and then the title decide; they never outweigh an item.
 *
 * @returns `undefined` only with an empty catalogue
 */
export function chooseTemplate(
  form: FormPrint,
  catalogue: readonly RegisteredTemplate[],
): Choice | undefined {
  const choosers = choosersOf.get(catalogue) ?? new WeakMap<ReadRows, Chooser>();
  choosersOf.set(catalogue, choosers);
  const chooser = choosers.get(form.read) ?? createChooser(form.read, catalogue);
  choosers.set(form.read, chooser);
  return chooser(form.title);
}

type Chooser = (title: string) => Choice | undefined;

/** Forms printed alike share one reading, and so the choice: it is made once for thousands of workbooks. */
const choosersOf = new WeakMap<readonly RegisteredTemplate[], WeakMap<ReadRows, Chooser>>();

/** Titles that one print is remembered with: it goes by few. */
const REMEMBERED_TITLES = 50;

function createChooser(read: ReadRows, catalogue: readonly RegisteredTemplate[]): Chooser {
  return rememberTexts((title) => choose({ title, read }, catalogue), REMEMBERED_TITLES);
}

function choose(form: FormPrint, catalogue: readonly RegisteredTemplate[]): Choice | undefined {
  const index = indexItems(form.read.items);
  const [best] = catalogue
    .map((template) => matchTemplate(index, template))
    .map((match) => ({ match, tie: tieOf(form, match) }))
    .sort((a, b) => (a.match.rank === b.match.rank ? b.tie - a.tie : b.match.rank - a.match.rank));
  if (best === undefined) return undefined;
  return { match: best.match, registered: isRegistered(form, best.match) };
}

/** Between templates with the same items: first the one whose labels speak of the same year, then the title. */
function tieOf(form: FormPrint, match: TemplateMatch): number {
  const sameYear = match.matches.filter(({ item, live }) => item.year === live.year).length;
  return sameYear + labelLikeness(form.title, match.template.title);
}

/**
 * Whether a form may be checked by a registered template's rules: enough of its items agree, none of its codes
 * means another item, and no rule that the sheet itself prints says anything else. A twelfth group with its
 * own formula makes it another form, and so does another year's J1.
 */
function isRegistered(form: FormPrint, match: TemplateMatch): boolean {
  if (match.share < SURE || hasOtherMeaning(match)) return false;
  return !comparePrint(form.read, match).contradicts;
}

/** Whether a code of the template stands on the sheet for something else. */
function hasOtherMeaning({ missing, added }: TemplateMatch): boolean {
  const codes = new Set(added.filter((item) => item.printedCode !== '').map(({ code }) => code));
  return missing.some((item) => item.printedCode !== '' && codes.has(item.code));
}

import type { ToldSet } from '../../../app/consolidation-words';
import type { SetFinding } from '../../../domain/consolidate/consolidation';
import type { ChangedLabel, StrayRow } from '../../../domain/consolidate/departures';
import { formatColumn } from '../../../domain/grid/cell-ref';
import { itemText, shortened } from '../items';
import { quoted } from '../quoted';
import { type ByTag, type WordsFor, wordsOf } from '../words-by-tag';
import { itemsText, listText, shortListText } from './phrases';

type FindingByCode = ByTag<SetFinding, 'code'>;

/** Units and items named in one sentence; all of them stand in the lists. */
const MOST_NAMES = 8;
/** Rows and labels, which are longer. */
const MOST_ROWS = 6;

function names(keys: readonly Parameters<ToldSet['nameOf']>[0][], { nameOf }: ToldSet): string {
  return shortListText(keys.map(nameOf), MOST_NAMES);
}

function rowText({ code, label, raw, cell }: StrayRow): string {
  return `${`${code} ${shortened(label)}`.trim()} ${raw} (${cell})`;
}

function labelChangeText({ code, printed, found }: ChangedLabel): string {
  return `${code} is ${quoted(shortened(printed))} on the form, ${quoted(shortened(found))} on the sheet`;
}

const WORDS: WordsFor<FindingByCode, [told: ToldSet]> = {
  duplicate: ({ keys, isRounded }, told) =>
    isRounded === true
      ? `Sent more than once, different only by rounding: ${names(keys, told)}; ${names(keys.slice(0, 1), told)}, with most decimals, is added up`
      : `Sent more than once with the same figures: ${names(keys, told)}; one of them is added up`,
  conflict: ({ keys, items }, told) =>
    `One organisation sent different figures: ${names(keys, told)}; different items: ${itemsText(told.template, items)}; none is added up until one is chosen`,
  'sum-of-others': ({ keys: [sum, ...others] }, told) =>
    `Probably counted twice: ${told.nameOf(sum)} equals the sum of ${names(others, told)}; leave out one side`,
  'earlier-result': ({ severity, keys: [result, ...others], units }, told) => {
    const what = `${told.nameOf(result)} is itself a consolidation (organisations: ${String(units)})`;
    if (others.length > 0) {
      return `Probably counted twice: ${what}, and ${names(others, told)} sent figures of the same organisations; leave out one side`;
    }
    return severity === 'hint'
      ? what
      : `${what}; verify that it does not add up the same organisations`;
  },
  'maybe-superior': ({ keys: [superior, ...others] }, told) =>
    `${told.nameOf(superior)} looks like the sum of ${names(others, told)}, which would count twice; verify`,
  'near-twins': ({ keys }, told) =>
    `Probably one organisation under two names, with nearly the same figures: ${names(keys, told)}; it would count twice, verify`,
  'empty-form': ({ keys }, told) =>
    `Nothing is filled in: ${names(keys, told)}; verify whether nothing was done`,
  'partly-yuan': ({ keys }, told) =>
    `Some of the money of ${names(keys, told)} is about 10,000 times that of others and seems to be in yuan where the form asks for 10,000 yuan; verify and correct it`,
  'other-period': ({ keys, year, usual, added }, told) =>
    `Another period: ${names(keys, told)} reported on ${String(year)}, most others on ${String(usual)}; ${
      added
        ? 'it was added up all the same, verify'
        : 'not added up, since a form of the usual year came as well'
    }`,
  'maybe-yuan': ({ keys }, told) =>
    `The money of ${names(keys, told)} seems to be in yuan where the form asks for 10,000 yuan; verify, then choose to convert it`,
  'without-organisation': ({ keys }, told) =>
    `No organisation is named on the form: ${names(keys, told)}`,
  'same-figures': ({ keys }, told) =>
    `The same figures under different names: ${names(keys, told)}; verify`,
  'item-blocked': ({ keys, item }, told) =>
    `${itemText(told.template, item)} is not added up: ${names(keys, told)} stated something that is no figure; have it corrected and consolidate again`,
  'items-unplaced': ({ keys, items }, told) =>
    `${names(keys, told)} used another form; the consolidated form lacks these items, so they are not added up: ${shortListText(items, MOST_NAMES)}`,
  'rates-not-added': ({ items }, told) =>
    `Rates and figures per head cannot be added and are left blank; work them out: ${itemsText(told.template, items)}`,
  'rows-unplaced': ({ keys: [key], rows }, told) =>
    `${told.nameOf(key)} has rows that the consolidated form lacks, so they are not added up: ${shortListText(rows.map(rowText), MOST_ROWS)}`,
  'labels-changed': ({ keys, labels }, told) =>
    `${names(keys, told)} changed labels; added up as the items of the form, verify: ${shortListText(labels.map(labelChangeText), MOST_ROWS)}`,
  'columns-unplaced': ({ keys, cols }, told) =>
    `${names(keys, told)} has figures in further columns that are not added up: ${listText(cols.map(formatColumn))}; find out which column counts, or have each organisation send its own form`,
  missing: ({ names: missing }) => `Missing: ${listText(missing)}`,
  'not-on-roster': ({ keys }, told) => `Not on the roster: ${names(keys, told)}`,
  'name-uncertain': ({ keys, name }, told) =>
    `${names(keys, told)} may be ${name} of the roster; verify the name, which counts as missing for now`,
};

function statement<C extends keyof FindingByCode>(
  code: C,
): (finding: FindingByCode[C], told: ToldSet) => string {
  return wordsOf(WORDS, code);
}

/** What the set as a whole shows, in one sentence without full stop. */
export function setFindingText(finding: SetFinding, told: ToldSet): string {
  return statement(finding.code)(finding, told);
}

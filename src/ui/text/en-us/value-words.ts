import { decimalsOf, formatAmount } from '../../../domain/figures/amount';
import type { ValueWords } from '../finding-words';
import { subject } from '../items';
import { quoted } from '../quoted';
import { counted } from './counted';
import { itemAmountText, shortListText } from './phrases';
import { unreadableText } from './unreadable';

/** Items of a list of blanks that are named; the rest are counted. */
const MOST_BLANKS = 12;

/** Findings about what stands in single cells. */
export const VALUE_WORDS: ValueWords = {
  unreadable: {
    name: 'Unreadable figure',
    statement: (finding, table) =>
      finding.reason === 'not-calculated'
        ? `${subject(finding, table)}: its formula was never calculated and not taken for 0; opening and saving the file in Excel or WPS does that`
        : `${subject(finding, table)}: ${quoted(finding.raw)} ${unreadableText(finding.reason)}; it was not taken for 0`,
    advice: 'Type an exact number, or leave the cell blank',
  },
  'text-number': {
    name: 'Number stored as text',
    statement: (finding, table) =>
      `${subject(finding, table)}: ${quoted(finding.raw)} is text, used as ${formatAmount(finding.figure)}`,
    advice: 'Turn it into a number; Excel leaves text out of sums',
  },
  negative: {
    name: 'Negative figure',
    statement: (finding, table) =>
      `${subject(finding, table)} is negative: ${formatAmount(finding.figure)}`,
    advice: 'Check it; explain it if it takes back an earlier figure',
  },
  fraction: {
    name: 'Not a whole number',
    statement: (finding, table) =>
      `${subject(finding, table)}: ${itemAmountText(table.template, finding.item, finding.figure)} is not a whole number`,
    advice: 'People, households and the like must be whole numbers; check it',
  },
  'excess-decimals': {
    name: 'Too many decimals',
    statement: (finding, table) =>
      `${subject(finding, table)}: ${formatAmount(finding.figure)} has ${counted(decimalsOf(finding.figure), 'decimal')}`,
    advice: 'Amounts in 10,000 yuan usually keep two decimals',
  },
  'shown-differs': {
    name: 'Shown and stored differ',
    statement: (finding, table) =>
      `${subject(finding, table)} shows ${quoted(finding.shown)} but holds ${formatAmount(finding.figure)}`,
    advice: 'The stored number was checked; make it exactly what is shown',
  },
  'blank-items': {
    name: 'Blank items',
    statement: ({ items }) =>
      `${counted(items.length, 'item')} left blank: ${shortListText(items, MOST_BLANKS)}`,
    advice: 'Leave blank what did not happen; fill in what was forgotten',
  },
};

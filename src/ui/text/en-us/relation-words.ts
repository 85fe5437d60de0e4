import type { RelationWords } from '../finding-words';
import { subject } from '../items';
import { quoted } from '../quoted';
import { createSides } from '../sides';
import { EXPLAIN } from './advice';
import { defectText } from './defects';
import { formulaProblemText } from './formula-problems';
import { itemAmountText } from './phrases';
import { ruleText } from './rules';
import { uncheckedText } from './unreadable';

const { sidesText, gapText, signedGapText } = createSides({ blank: '(blank)', itemAmountText });

/** Findings about totals and other relations between the figures of one kind. */
export const RELATION_WORDS: RelationWords = {
  'sum-mismatch': {
    name: 'Total does not add up',
    statement: (finding, table) =>
      `${subject(finding, table)}: ${sidesText(finding, '≠', table)}, difference ${signedGapText(finding, table)}`,
    advice: 'Check the total and its parts, and correct what is wrong',
  },
  'sum-rounding': {
    name: 'Rounding difference',
    statement: (finding, table) =>
      `${subject(finding, table)}: ${sidesText(finding, '≈', table)}, difference ${signedGapText(finding, table)}, within rounding`,
    advice: 'Usually nothing to change',
  },
  'of-which-exceeds': {
    name: 'Of-which items exceed the whole',
    statement: (finding, table) =>
      `${subject(finding, table)}: ${sidesText(finding, '< of which', table)}, over by ${gapText(finding, table)}`,
    advice: 'Of-which items cannot add up to more than the whole; check them',
  },
  'of-which-short': {
    name: 'Of-which items fall short',
    statement: (finding, table) =>
      `${subject(finding, table)}: ${sidesText(finding, '> of which', table)}, not broken down: ${gapText(finding, table)}`,
    advice: EXPLAIN,
  },
  'at-least-broken': {
    name: 'Smaller than it can be',
    statement: (finding, table) =>
      `${subject(finding, table)} cannot be less than its parts: ${sidesText(finding, '<', table)}, short by ${gapText(finding, table)}`,
    advice: 'Check and correct it',
  },
  'rule-unchecked': {
    name: 'Not checked',
    statement: ({ rule, reason }) => `${ruleText(rule)}: ${uncheckedText(reason)}`,
    advice: 'Fill in or correct these items, then check again',
  },
  'rule-defective': {
    name: 'Misprinted relation',
    statement: ({ defect }) => defectText(defect),
    advice: '',
  },
  'total-computed': {
    name: 'Total never calculated',
    statement: (finding, table) =>
      `${subject(finding, table)}: its formula has no stored result; its parts add up to ${itemAmountText(table.template, finding.item, finding.figure)}`,
    advice: 'Open the workbook in Excel or WPS, recalculate and save it',
  },
  'formula-damaged': {
    name: 'Damaged formula',
    statement: (finding, table) =>
      `${subject(finding, table)}: formula ${quoted(`=${finding.formula}`)} ${formulaProblemText(finding.problem)}`,
    advice: 'Correct the formula, or clear the cell and fill totals again',
  },
};

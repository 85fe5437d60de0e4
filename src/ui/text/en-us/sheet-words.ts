import type { HeadField } from '../../../domain/table/head';
import type { SheetWords } from '../finding-words';
import { columnLetters, rowNumbers } from '../rows-and-columns';
import { HEAD_FIELD_WORDS } from './heads';
import { listText } from './phrases';

/** `row 5`, `columns C, D`; nothing of none. */
function placesText(one: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [`${one}${names.length === 1 ? '' : 's'} ${listText(names)}`];
}

function fieldsText(fields: readonly HeadField[]): string {
  return listText(fields.map((field) => HEAD_FIELD_WORDS[field]));
}

/** Findings about the sheet as a whole. */
export const SHEET_WORDS: SheetWords = {
  'head-incomplete': {
    name: 'Head not complete',
    statement: ({ fields }) => `Not filled in above the form: ${fieldsText(fields)}`,
    advice: 'Fill it in',
  },
  'head-absent': {
    name: 'Head lacks fields',
    statement: ({ fields }) => `Not found above the form: ${fieldsText(fields)}`,
    advice: 'Check whether the head of the form was changed or deleted',
  },
  'hidden-cells': {
    name: 'Hidden rows or columns',
    statement: ({ rows, cols }) => {
      const rowsText = placesText('row', rowNumbers(rows));
      const colsText = placesText('column', columnLetters(cols));
      return `Hidden, but counted: ${[...rowsText, ...colsText].join('; ')}`;
    },
    advice: 'Unhide them and check the figures there',
  },
  'hidden-sheet': {
    name: 'Hidden sheet',
    statement: () => 'The sheet with this form is hidden from whoever opens the workbook',
    advice: 'Unhide the sheet and make sure that it is the one to send',
  },
  'other-year': {
    name: 'Another year',
    statement: ({ printed, found }) =>
      `The form is for ${String(printed)}, but the sheet says ${String(found)}`,
    advice: 'Check whether this is the right year’s form',
  },
  'item-absent': {
    name: 'Missing row',
    statement: ({ item, label }) => `The sheet has no row ${`${item ?? ''} ${label}`.trim()}`,
    advice: 'Put the row back, or start from a complete blank form',
  },
  'columns-unread': {
    name: 'Columns not checked',
    statement: ({ cols }) =>
      `Also with figures, but not checked: ${placesText('column', columnLetters(cols)).join('')}`,
    advice: 'Only the total column was checked; check the others yourself',
  },
};

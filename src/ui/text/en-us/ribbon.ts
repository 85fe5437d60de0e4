import type { RibbonWords } from '../ribbon-words';

/** The words of the ribbon's small window in English. */
export const RIBBON_WORDS: RibbonWords = {
  verdictOnSheet: (sheet, verdict) => `Sheet “${sheet}”: ${verdict}`,
  severalWrong: (tables, wrong) => `${String(wrong)} of ${String(tables)} forms have errors`,
  severalRight: (tables) => `All ${String(tables)} forms are right`,
  severalOpen: (tables) => `No errors in ${String(tables)} forms, but not all could be concluded`,
  moreTables: (count) => `${String(count)} more: see the pane`,
  seePane:
    'The rows in question are marked in the sheet. Choose “Open pane” to see each difference and its likely cause.',
  close: 'OK',
};

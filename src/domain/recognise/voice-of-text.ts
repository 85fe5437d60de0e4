import { rememberTexts } from '../kernel/remember';
import { isByTheWay } from '../templates/by-the-way';
import { readLabel } from '../templates/read-label';
import { isCodeHead, readLetteredText } from './find-code-cells';
import { kindOfContent } from './find-columns';
import { unitOfLine } from './find-sheet-unit';
import { isTitleText } from './is-title';
import { COLUMN_HEADS } from './read-rows';

/**
 * What a text of a sheet says to who looks for its forms.
 *
 * `figure`: what a number in its place would say (`１２`, `约三十`, 同上). `answer`: nothing, above and below the rows of
 * a form, as the name of a unit. `print`: anything else, as a code, a label, a title, a unit.
 */
export type Voice = 'print' | 'figure' | 'answer';

/** Texts that a memory keeps: what thousands of units typed is not among those that come again. */
const REMEMBERED = 4000;

/** What a text says, as it stands in its cell. Whatever a form is found by must be heard here. */
export const voiceOfText: (text: string) => Voice = rememberTexts(hear, REMEMBERED);

/** Numbers kept as text, of which every workbook has others. */
const PLAIN_FIGURE = /^\d{1,10}(?:\.\d{1,4})?$/u;

function hear(raw: string): Voice {
  const text = raw.trim();
  if (PLAIN_FIGURE.test(text)) return 'figure';
  if (readLetteredText(raw) !== undefined || isTitleText(text) || isCodeHead(text)) return 'print';
  if (unitOfLine(text) !== '' || speaksOfItem(text)) return 'print';
  const kind = kindOfContent(text);
  if (kind === 'figure') return 'figure';
  return kind === 'label' ? 'answer' : 'print';
}

/** Whether it may make an item of its row, or is looked at in some other way where rows are read. */
function speaksOfItem(text: string): boolean {
  const { label, measure, formulas, ofWhich } = readLabel(text);
  if (measure.unit !== '' || ofWhich || formulas.length > 0) return true;
  return text === '' || text.includes('\n') || isByTheWay(label) || COLUMN_HEADS.test(text);
}

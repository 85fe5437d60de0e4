import type { Mark, MarkTone } from '../../app/host';
import { toAddressLists } from '../../domain/grid/address-lists';
import { markFormula } from '../../workbooks/mark-signature';
import { MARK_LOOKS } from '../../workbooks/mark-look';
import { LONGEST_LIST } from './longest-list';

const TONES: readonly MarkTone[] = ['hint', 'query', 'error'];

/** Lays marks on a sheet: one conditional format for each tone, whatever the number of rows. The loudest lies on top. */
export function queueMarks(sheet: Excel.Worksheet, marks: readonly Mark[]): void {
  for (const tone of TONES) {
    const ranges = marks.filter((mark) => mark.tone === tone).map(({ range }) => range);
    for (const addresses of toAddressLists(ranges, LONGEST_LIST)) {
      queueMark(sheet.getRanges(addresses).conditionalFormats.add('Custom'), tone);
    }
  }
}

function queueMark(mark: Excel.ConditionalFormat, tone: MarkTone): void {
  const { rule, format } = mark.custom;
  const { fill, font, sign } = MARK_LOOKS[tone];
  rule.formula = markFormula(tone);
  format.fill.color = fill;
  format.font.color = font;
  if (sign === 'bold') format.font.bold = true;
  if (sign === 'italic') format.font.italic = true;
  if (sign === 'underline') format.font.underline = 'Single';
}

/** Takes marks off a sheet; other conditional formats stay. */
export function queueUnmarking(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const { conditionalFormats } = sheet.getRange();
  for (const id of ids) conditionalFormats.getItem(id).delete();
}

import type { Look } from '../../workbooks/write-looks';

const ACROSS = { left: 'Left', center: 'Center', right: 'Right', general: 'General' } as const;

const SIDES = {
  box: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'],
  below: ['EdgeBottom', 'InsideHorizontal'],
  none: [],
} as const;

/** Gives cells a look; their number format goes with their contents. */
export function queueLook(format: Excel.RangeFormat, look: Look): void {
  const { font, borders } = format;
  font.name = look.font;
  font.size = look.size;
  font.bold = look.bold;
  format.horizontalAlignment = ACROSS[look.across];
  format.verticalAlignment = 'Center';
  format.wrapText = look.wraps;
  if (look.indent > 0) format.indentLevel = look.indent;
  for (const side of SIDES[look.border]) {
    const line = borders.getItem(side);
    line.style = 'Continuous';
    line.weight = 'Thin';
  }
}

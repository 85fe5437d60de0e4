import type { CellStyle } from '../domain/layout/sheet-plan';

/** How a cell looks on paper. Sizes in points. */
export interface Look {
  readonly font: '宋体' | '黑体';
  readonly size: number;
  readonly bold: boolean;
  readonly across: 'left' | 'center' | 'right' | 'general';
  readonly wraps: boolean;
  /** Space before or after the text, in steps of about one character; not for centred text. */
  readonly indent: number;
  /** Lines around the cell: all four, one below to write on, or none. */
  readonly border: 'box' | 'below' | 'none';
  /** Number format as Excel writes it. */
  readonly format: string;
}

const BODY: Look = {
  font: '宋体',
  size: 11,
  bold: false,
  across: 'general',
  wraps: false,
  indent: 0,
  border: 'none',
  format: 'General',
};

const BOXED: Look = { ...BODY, border: 'box', wraps: true };

const FIGURE: Look = { ...BOXED, across: 'right', wraps: false, indent: 1 };

/** Text as typed: 0451… keeps its zero, 1-2 is no date. */
const AS_TYPED = '@';

/**
 * How each role looks: the one table of it. 黑体 for titles and heads of columns and 宋体 for the rest, as
 * the notices print their forms.
 *
 * Counts have no format of their own: `0` would show a typed 12.5 as 13. Money shows at least two
 * decimals and as many more as were typed, down to 1/100 元: `0.00` would show 27.2849 as 27.28.
 */
export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { ...BODY, font: '黑体', size: 18, across: 'center', wraps: true },
  'head-line': { ...BODY, across: 'left' },
  'head-value': { ...BODY, across: 'left', border: 'below', format: AS_TYPED },
  'column-head': { ...BOXED, font: '黑体', across: 'center' },
  number: { ...BOXED, across: 'center' },
  code: { ...BOXED, across: 'center' },
  label: { ...BOXED, across: 'left' },
  'column-label': { ...BOXED, across: 'left' },
  count: FIGURE,
  money: { ...FIGURE, format: '0.00####' },
  answer: { ...BOXED, across: 'center' },
  text: { ...BOXED, across: 'left', format: AS_TYPED },
  reference: { ...BODY, across: 'left', format: AS_TYPED, size: 9 },
  note: { ...BODY, across: 'left', wraps: true, size: 10 },
};

/** The same roles in bold, as totals have them. */
export const BOLD_LOOKS: Readonly<Record<CellStyle, Look>> = {
  ...LOOKS,
  ...Object.fromEntries(
    Object.entries(LOOKS).map(([style, look]) => [style, { ...look, bold: true }]),
  ),
};

/** Look of a cell that nothing is said about; also the workbook's own, which column widths refer to. */
export const PLAIN_LOOK = BODY;

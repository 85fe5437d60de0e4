import { formatRange } from '../domain/grid/cell-range';
import { formatA1, formatColumn } from '../domain/grid/cell-ref';
import type { PrintSetup } from '../domain/layout/sheet-plan';

/** Margins of every page we set up, in inches. */
export const MARGINS = {
  left: 0.5,
  right: 0.5,
  top: 0.6,
  bottom: 0.6,
  header: 0.3,
  footer: 0.3,
} as const;

/** Page and number of pages, as Excel and WPS write it for the foot of a page. */
export const PAGE_NUMBER = '&P / &N';

const POINTS_PER_INCH = 72;

/** How the pages of a plan are set up, in the words of the object models of Excel and WPS. */
export interface PlannedPage {
  /** In points. */
  readonly margins: Readonly<Record<keyof typeof MARGINS, number>>;
  /** `$1:$3`. */
  readonly titleRows: string | undefined;
  /** `$A:$B`. */
  readonly titleColumns: string | undefined;
  /** The whole sheet unless it is given. */
  readonly area: string | undefined;
  readonly pagesWide: number;
  /** `undefined`: as many as it takes. */
  readonly pagesHigh: number | undefined;
  /** Cells that begin a page. */
  readonly pageStarts: readonly string[];
}

/** Puts what a plan says of its pages into the words of the object models. */
export function pageOfPlan(print: PrintSetup): PlannedPage {
  const { repeatRows, repeatCols, area, pageStarts = [], pagesWide = 1, pagesHigh } = print;
  const { left, right, top, bottom, header, footer } = MARGINS;
  return {
    margins: {
      left: left * POINTS_PER_INCH,
      right: right * POINTS_PER_INCH,
      top: top * POINTS_PER_INCH,
      bottom: bottom * POINTS_PER_INCH,
      header: header * POINTS_PER_INCH,
      footer: footer * POINTS_PER_INCH,
    },
    titleRows: linesOf(repeatRows, (row) => String(row + 1)),
    titleColumns: linesOf(repeatCols, formatColumn),
    area: area === undefined ? undefined : formatRange(area),
    pagesWide,
    pagesHigh: pagesHigh === 0 ? undefined : pagesHigh,
    pageStarts: pageStarts.map((row) => formatA1({ row, col: 0 })),
  };
}

function linesOf(
  lines: readonly [first: number, last: number] | undefined,
  nameOf: (at: number) => string,
): string | undefined {
  if (lines === undefined) return undefined;
  const [first, last] = lines;
  return `$${nameOf(first)}:$${nameOf(last)}`;
}

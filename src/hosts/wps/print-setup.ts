import { formatRange } from '../../domain/grid/cell-range';
import { formatA1, formatColumn } from '../../domain/grid/cell-ref';
import type { PrintSetup } from '../../domain/layout/sheet-plan';
import { ORIENTATIONS, PAPERS } from './enumerations';
import type { WpsSheet } from './jsapi';

const POINTS_PER_INCH = 72;
const inches = (count: number): number => count * POINTS_PER_INCH;

/** Page and number of pages in the middle of the foot. */
const PAGE_NUMBER = '&P / &N';

/** Sets up how a sheet is printed, with the margins of the .xlsx files we write; where no printer is installed, it is left. */
export function setUpPrinting(sheet: WpsSheet, print: PrintSetup): void {
  try {
    setUpPages(sheet, print);
  } catch {
    // Programs without a printer have no pages to set up; the sheet itself is drawn.
  }
}

function setUpPages(sheet: WpsSheet, print: PrintSetup): void {
  const { PageSetup: page } = sheet;
  const { pagesWide = 1, pagesHigh, repeatRows, repeatCols, area, pageStarts = [] } = print;
  page.Orientation = ORIENTATIONS[print.orientation];
  page.PaperSize = PAPERS[print.paper];
  page.CenterHorizontally = true;
  page.LeftMargin = inches(0.5);
  page.RightMargin = inches(0.5);
  page.TopMargin = inches(0.6);
  page.BottomMargin = inches(0.6);
  page.HeaderMargin = inches(0.3);
  page.FooterMargin = inches(0.3);
  page.CenterFooter = PAGE_NUMBER;
  page.Zoom = false;
  page.FitToPagesWide = pagesWide;
  page.FitToPagesTall = pagesHigh === 0 ? false : pagesHigh;
  if (repeatRows !== undefined) page.PrintTitleRows = lines(repeatRows, (row) => String(row + 1));
  if (repeatCols !== undefined) page.PrintTitleColumns = lines(repeatCols, formatColumn);
  if (area !== undefined) page.PrintArea = formatRange(area);
  for (const row of pageStarts) sheet.HPageBreaks.Add(sheet.Range(formatA1({ row, col: 0 })));
}

function lines(
  [first, last]: readonly [first: number, last: number],
  name: (at: number) => string,
): string {
  return `$${name(first)}:$${name(last)}`;
}

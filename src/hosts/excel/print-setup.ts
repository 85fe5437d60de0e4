import { formatRange } from '../../domain/grid/cell-range';
import { formatA1, formatColumn } from '../../domain/grid/cell-ref';
import type { PrintSetup } from '../../domain/layout/sheet-plan';

const POINTS_PER_INCH = 72;
const inches = (count: number): number => count * POINTS_PER_INCH;

const PAPERS = { A4: 'A4', A3: 'A3' } as const;
const ORIENTATIONS = { portrait: 'Portrait', landscape: 'Landscape' } as const;
/** Page and number of pages in the middle of the foot, as Excel writes it. */
const PAGE_NUMBER = '&P / &N';

/** Sets up how a sheet is printed, with the margins of the .xlsx files we write. */
export function queuePrintSetup(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  const { pagesWide = 1, repeatCols, area } = print;
  pageLayout.orientation = ORIENTATIONS[print.orientation];
  pageLayout.paperSize = PAPERS[print.paper];
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = inches(0.5);
  pageLayout.rightMargin = inches(0.5);
  pageLayout.topMargin = inches(0.6);
  pageLayout.bottomMargin = inches(0.6);
  pageLayout.headerMargin = inches(0.3);
  pageLayout.footerMargin = inches(0.3);
  pageLayout.zoom =
    print.pagesHigh === 0
      ? { horizontalFitToPages: pagesWide }
      : { horizontalFitToPages: pagesWide, verticalFitToPages: print.pagesHigh };
  pageLayout.headersFooters.defaultForAllPages.centerFooter = PAGE_NUMBER;
  if (print.repeatRows !== undefined) {
    const [first, last] = print.repeatRows;
    pageLayout.setPrintTitleRows(`$${String(first + 1)}:$${String(last + 1)}`);
  }
  if (repeatCols !== undefined) {
    const [first, last] = repeatCols;
    pageLayout.setPrintTitleColumns(`$${formatColumn(first)}:$${formatColumn(last)}`);
  }
  if (area !== undefined) pageLayout.setPrintArea(formatRange(area));
  for (const row of print.pageStarts ?? []) {
    sheet.horizontalPageBreaks.add(formatA1({ row, col: 0 }));
  }
}

import type { PrintSetup } from '../../domain/layout/sheet-plan';
import { PAGE_NUMBER, pageOfPlan } from '../../workbooks/page-of-plan';

const ORIENTATIONS = { portrait: 'Portrait', landscape: 'Landscape' } as const;

/** Sets up how a sheet is printed, as in the .xlsx files we write. */
export function queuePrintSetup(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  const { margins, titleRows, titleColumns, area, pagesWide, pagesHigh, pageStarts } =
    pageOfPlan(print);
  pageLayout.orientation = ORIENTATIONS[print.orientation];
  pageLayout.paperSize = print.paper;
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = margins.left;
  pageLayout.rightMargin = margins.right;
  pageLayout.topMargin = margins.top;
  pageLayout.bottomMargin = margins.bottom;
  pageLayout.headerMargin = margins.header;
  pageLayout.footerMargin = margins.footer;
  pageLayout.zoom =
    pagesHigh === undefined
      ? { horizontalFitToPages: pagesWide }
      : { horizontalFitToPages: pagesWide, verticalFitToPages: pagesHigh };
  pageLayout.headersFooters.defaultForAllPages.centerFooter = PAGE_NUMBER;
  if (titleRows !== undefined) pageLayout.setPrintTitleRows(titleRows);
  if (titleColumns !== undefined) pageLayout.setPrintTitleColumns(titleColumns);
  if (area !== undefined) pageLayout.setPrintArea(area);
  for (const start of pageStarts) sheet.horizontalPageBreaks.add(start);
}

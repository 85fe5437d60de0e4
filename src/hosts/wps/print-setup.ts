import type { PrintSetup } from '../../domain/layout/sheet-plan';
import { PAGE_NUMBER, pageOfPlan } from '../../workbooks/page-of-plan';
import { ORIENTATIONS, PAPERS } from './enumerations';
import type { WpsSheet } from './jsapi';

/** Sets up how a sheet is printed, as in the .xlsx files we write; where no printer is installed, it is left. */
export function setUpPrinting(sheet: WpsSheet, print: PrintSetup): void {
  try {
    setUpPages(sheet, print);
  } catch {
    // Programs without a printer have no pages to set up; the sheet itself is drawn.
  }
}

function setUpPages(sheet: WpsSheet, print: PrintSetup): void {
  const { PageSetup: page } = sheet;
  const { margins, titleRows, titleColumns, area, pagesWide, pagesHigh, pageStarts } =
    pageOfPlan(print);
  page.Orientation = ORIENTATIONS[print.orientation];
  page.PaperSize = PAPERS[print.paper];
  page.CenterHorizontally = true;
  page.LeftMargin = margins.left;
  page.RightMargin = margins.right;
  page.TopMargin = margins.top;
  page.BottomMargin = margins.bottom;
  page.HeaderMargin = margins.header;
  page.FooterMargin = margins.footer;
  page.CenterFooter = PAGE_NUMBER;
  page.Zoom = false;
  page.FitToPagesWide = pagesWide;
  page.FitToPagesTall = pagesHigh ?? false;
  if (titleRows !== undefined) page.PrintTitleRows = titleRows;
  if (titleColumns !== undefined) page.PrintTitleColumns = titleColumns;
  if (area !== undefined) page.PrintArea = area;
  for (const start of pageStarts) sheet.HPageBreaks.Add(sheet.Range(start));
}

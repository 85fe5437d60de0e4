import type { CellRange } from '../../../src/domain/grid/cell-range';
import { SHEET_LIMITS } from '../../../src/domain/grid/cell-ref';
import { rangeOrThrow } from './cells-of-range';
import { type ModelObject, keptProperties, numberOf, textOf } from './model-object';
import { modelRange, modelRangeAreas } from './model-range';
import type { SimulatedSheet } from './simulated-sheet';
import type { SimulatedWorkbook } from './simulated-workbook';

const WHOLE_SHEET: CellRange = {
  top: 0,
  left: 0,
  bottom: SHEET_LIMITS.rows - 1,
  right: SHEET_LIMITS.cols - 1,
};

/** Longer lists of addresses are cut off by Excel without a word. */
const LONGEST_ADDRESSES = 8192;

/** A sheet of the workbook. */
export function modelSheet(workbook: SimulatedWorkbook, sheet: SimulatedSheet): ModelObject {
  const place = { workbook, sheet };
  const range = (at: CellRange): ModelObject => modelRange(place, at);
  return {
    kind: 'Worksheet',
    id: sheet.id,
    get: {
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
      Protection: () => ({
        kind: 'WorksheetProtection',
        get: {
          Protected: () => sheet.protection !== undefined,
          Options: () => (sheet.protection === undefined ? null : { ...sheet.protection }),
        },
      }),
      PageLayout: () => pageLayout(sheet),
      FreezePanes: () => freezePanes(sheet),
      HorizontalPageBreaks: () => ({
        kind: 'PageBreakCollection',
        call: {
          Add: (address: unknown) => {
            sheet.pageBreaks.push(textOf(address));
            return { kind: 'PageBreak' };
          },
        },
      }),
    },
    call: {
      GetRange: (address) =>
        range(
          address === null || address === undefined ? WHOLE_SHEET : rangeOrThrow(textOf(address)),
        ),
      GetRangeByIndexes: (...args) => range(rangeByIndexes(args.map(numberOf))),
      GetRanges: (addresses) => {
        const whole = textOf(addresses).slice(0, LONGEST_ADDRESSES).split(',');
        return modelRangeAreas(place, whole.map(rangeOrThrow));
      },
      GetUsedRange: (valuesOnly) => range(usedRange(sheet, valuesOnly === true)),
      Activate: () => workbook.activate(sheet),
      Delete: () => workbook.deleteSheet(sheet),
    },
  };
}

function rangeByIndexes([top = 0, left = 0, rows = 1, cols = 1]: readonly number[]): CellRange {
  return { top, left, bottom: top + rows - 1, right: left + cols - 1 };
}

/** An empty sheet answers with its first cell. */
function usedRange(sheet: SimulatedSheet, valuesOnly: boolean): CellRange {
  const refs = (valuesOnly ? sheet.filled() : sheet.cells()).map(({ ref }) => ref);
  if (refs.length === 0) return { top: 0, left: 0, bottom: 0, right: 0 };
  const rows = refs.map(({ row }) => row);
  const cols = refs.map(({ col }) => col);
  return {
    top: Math.min(...rows),
    left: Math.min(...cols),
    bottom: Math.max(...rows),
    right: Math.max(...cols),
  };
}

const PAGE_PROPERTIES = [
  ...['Orientation', 'PaperSize', 'CenterHorizontally', 'Zoom'],
  ...['LeftMargin', 'RightMargin', 'TopMargin', 'BottomMargin', 'HeaderMargin', 'FooterMargin'],
];

function pageLayout({ page }: SimulatedSheet): ModelObject {
  const keep = {
    read: (name: string) => page[name],
    write: (name: string, value: unknown) => {
      page[name] = value;
    },
  };
  const own = keptProperties(Object.fromEntries(PAGE_PROPERTIES.map((name) => [name, name])), keep);
  const footer = keptProperties({ CenterFooter: 'CenterFooter' }, keep);
  return {
    kind: 'PageLayout',
    set: own.set,
    get: {
      ...own.get,
      HeadersFooters: () => ({
        kind: 'HeaderFooterGroup',
        get: { DefaultForAllPages: () => ({ kind: 'HeaderFooter', ...footer }) },
      }),
    },
    call: {
      SetPrintTitleRows: (rows) => keep.write('PrintTitleRows', textOf(rows)),
      SetPrintTitleColumns: (cols) => keep.write('PrintTitleColumns', textOf(cols)),
      SetPrintArea: (area) => keep.write('PrintArea', textOf(area)),
    },
  };
}

/** What stays in sight is kept with the page, as one more property of the sheet. */
function freezePanes({ page }: SimulatedSheet): ModelObject {
  const keep = (name: string) => (frozen: unknown) => {
    page[name] = frozen;
  };
  return {
    kind: 'WorksheetFreezePanes',
    call: {
      FreezeAt: keep('FrozenAt'),
      FreezeRows: keep('FrozenRows'),
      FreezeColumns: keep('FrozenColumns'),
    },
  };
}

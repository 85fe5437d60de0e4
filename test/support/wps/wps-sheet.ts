import { type CellRange, formatRange } from '../../../src/domain/grid/cell-range';
import type { CellRef } from '../../../src/domain/grid/cell-ref';
import type { SimulatedSheet } from '../excel/simulated-sheet';
import { type SheetPlace, needFormats } from './wps-place';
import { rangeAt, rangeBehind, wpsRange } from './wps-range';

const VISIBILITIES = { Visible: -1, Hidden: 0, VeryHidden: 2 } as const;

const PAGE = [
  ...['Orientation', 'PaperSize', 'CenterHorizontally', 'CenterFooter', 'Zoom'],
  ...['LeftMargin', 'RightMargin', 'TopMargin', 'BottomMargin', 'HeaderMargin', 'FooterMargin'],
  ...['FitToPagesWide', 'FitToPagesTall', 'PrintTitleRows', 'PrintTitleColumns', 'PrintArea'],
];

/** A sheet, in a new wrapper each time it is asked for. */
export function wpsSheet(place: SheetPlace): object {
  const { bridge, sheet, workbook } = place;
  const find = (): SimulatedSheet => {
    if (!workbook.sheets.includes(sheet)) throw new Error('0x800401A8');
    return sheet;
  };
  return bridge.wrap(
    'Worksheet',
    {
      get: {
        Name: () => find().name,
        Visible: () => VISIBILITIES[find().visibility],
        ProtectContents: () => find().protection !== undefined,
        Protection: () =>
          bridge.wrap('Protection', {
            get: { AllowFormattingCells: () => sheet.protection?.allowFormatCells ?? true },
          }),
        UsedRange: () => wpsRange(place, [usedRange(find())]),
        Cells: () => wpsRange(place, [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]),
        PageSetup: () => pageSetup(place),
        HPageBreaks: () =>
          bridge.wrap('HPageBreaks', {
            change: {
              Add: (before) => {
                needFormats(place);
                sheet.pageBreaks.push(formatRange(rangeBehind(place, before).range));
              },
            },
          }),
      },
      set: {
        Name: (name) => {
          if (typeof name !== 'string' || name.length > 31 || workbook.find(name) !== undefined) {
            throw new Error('0x800A03EC');
          }
          find().name = name;
        },
      },
      call: {
        Range: (address) => rangeAt({ ...place, sheet: find() }, address),
        Activate: () => workbook.activate(find()),
      },
      change: {
        Delete: () => {
          if (place.asks()) place.questions.push(`Delete ${sheet.name}?`);
          workbook.deleteSheet(find());
        },
      },
    },
    sheet,
  );
}

/** Counts cells that merely have a format; A1 on an empty sheet. */
function usedRange(sheet: SimulatedSheet): CellRange {
  const refs: readonly CellRef[] = [
    ...sheet.cells().map(({ ref }) => ref),
    ...sheet.merges.flatMap(({ top, left, bottom, right }) => [
      { row: top, col: left },
      { row: bottom, col: right },
    ]),
  ];
  const rows = refs.map(({ row }) => row);
  const cols = refs.map(({ col }) => col);
  if (refs.length === 0) return { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    top: least(rows),
    left: least(cols),
    bottom: -least(rows.map((row) => -row)),
    right: -least(cols.map((col) => -col)),
  };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Infinity);
}

function pageSetup(place: SheetPlace): object {
  const { bridge, sheet, variant } = place;
  return bridge.wrap('PageSetup', {
    set: Object.fromEntries(
      PAGE.map((name) => [
        name,
        (value: unknown): void => {
          if (!variant.hasPrinter) throw new Error('0x800A03EC');
          sheet.page[name] = value;
        },
      ]),
    ),
  });
}

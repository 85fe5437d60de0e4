import { queueRangeCells, toCell } from '../../../src/hosts/excel/cell-of-range';
import { queuePrintSetup } from '../../../src/hosts/excel/print-setup';
import { queueSheetList } from '../../../src/hosts/excel/sheet-list';
import { officeMock } from '../../support/office-mock';

type MockedRange = Excel.Range;
type MockedContext = Excel.RequestContext;
type MockedSheet = Excel.Worksheet;

/** The mock stands for a range; only what a test seeds is there. */
function toMockedRange(mock: unknown): MockedRange {
  return mock as MockedRange;
}

function toMockedContext(mock: unknown): MockedContext {
  return mock as MockedContext;
}

function toMockedSheet(mock: unknown): MockedSheet {
  return mock as MockedSheet;
}

describe('queueRangeCells', () => {
  it('loads all it reads: the mock gives a sentence instead of what was not loaded', async () => {
    const mock = officeMock({
      values: [
        ['C', 30],
        ['#N/A', ''],
      ],
      formulas: [
        ['C', '=SUM(B2:B9)'],
        ['#N/A', ''],
      ],
      text: [
        ['C', '30.00'],
        ['#N/A', ''],
      ],
      numberFormat: [
        ['General', '0.00'],
        ['General', 'General'],
      ],
      valueTypes: [
        ['String', 'Double'],
        ['Error', 'Empty'],
      ],
    });
    const cellsOf = queueRangeCells(toMockedRange(mock));
    await mock.sync();
    const cells = cellsOf().flatMap((line, row) =>
      line.map((raw, col) => toCell({ row, col }, raw)),
    );
    expect(cells).toEqual([
      {
        ref: { row: 0, col: 0 },
        value: { kind: 'text', text: 'C' },
        formula: undefined,
        shown: undefined,
      },
      {
        ref: { row: 0, col: 1 },
        value: { kind: 'number', number: 30 },
        formula: 'SUM(B2:B9)',
        shown: '30.00',
      },
      {
        ref: { row: 1, col: 0 },
        value: { kind: 'error', error: '#N/A' },
        formula: undefined,
        shown: undefined,
      },
      { ref: { row: 1, col: 1 }, value: { kind: 'blank' }, formula: undefined, shown: undefined },
    ]);
  });
});

describe('queueSheetList', () => {
  it('names the sheet in front', async () => {
    const active = { id: '{2}', name: '附件1', visibility: 'Visible' };
    const worksheets = { items: [], load: () => undefined, getActiveWorksheet: () => sheet };
    const sheet = officeMock(active);
    const listOf = queueSheetList(
      toMockedContext({ workbook: { worksheets }, sync: () => sheet.sync() }),
    );
    await sheet.sync();
    expect(listOf()).toEqual({ sheets: [], active });
  });
});

describe('queuePrintSetup', () => {
  it('sets the page up as the plan says', () => {
    const mock = officeMock({
      pageLayout: {
        headersFooters: { defaultForAllPages: { centerFooter: '' } },
        setPrintTitleRows(rows: string) {
          titleRows.push(rows);
        },
      },
      horizontalPageBreaks: {
        add(address: string) {
          breaks.push(address);
        },
      },
    });
    const titleRows: string[] = [];
    const breaks: string[] = [];
    const sheet = toMockedSheet(mock);
    queuePrintSetup(sheet, {
      paper: 'A3',
      orientation: 'landscape',
      pagesHigh: 2,
      repeatRows: [3, 4],
      pageStarts: [40],
    });
    expect(sheet.pageLayout).toMatchObject({
      paperSize: 'A3',
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 },
    });
    expect([titleRows, breaks]).toEqual([['$4:$5'], ['A41']]);
  });
});

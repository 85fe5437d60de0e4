import { formatA1 } from '../../src/domain/grid/cell-ref';
import { patchFault, writeOf } from '../support/patched';
import { sheetXml, xlsxOf, xlsxPartsOf } from '../support/xlsx-of';
import { zipOf } from '../support/zip-of';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function reasonAfter(xml: string, ...sketches: readonly string[]): string | undefined {
  const bytes = xlsxOf({
    sheets: [{ name: 'Sheet1', xml: xml.startsWith('<?xml') ? xml : sheetXml(xml) }],
  });
  const fault = patchFault(
    bytes,
    sketches.map((sketch) => writeOf(sketch)),
  );
  return fault?.code === 'not-writable' ? `${fault.reason} ${formatA1(fault.ref)}` : fault?.code;
}

describe('patchXlsx, when it cannot', () => {
  it.each([
    [
      'a cell under a merged range',
      sheetXml('<row r="1"/>', {
        after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
      }),
      'merged-away B1',
    ],
    [
      'a cell of an array formula',
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">A2:B2*2</f></c><c r="B1"><v>1</v></c></row>',
      'array-formula B1',
    ],
    [
      'a cell of a what-if table',
      '<row r="1"><c r="A1"><f t="dataTable" ref="A1:B1" r1="C1"/></c></row>',
      'data-table B1',
    ],
    [
      'a locked cell of a protected sheet',
      sheetXml('<row r="1"/>', { after: '<sheetProtection sheet="1"/>' }),
      'protected B1',
    ],
    [
      'a shared formula with two first cells',
      '<row r="1"><c r="B1"><f t="shared" ref="B1:C1" si="0">B2</f></c><c r="C1"><f t="shared" ref="C1:D1" si="0">C3</f></c></row>',
      'shared-formula B1',
    ],
    ['rows out of order', '<row r="2"/><row r="1"/>', 'unreadable'],
    ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>', 'unreadable'],
    ['a cell of another row', '<row r="1"><c r="A2"/></row>', 'unreadable'],
    ['an element that is not closed', '<row r="1"><c r="A1"></row>', 'unreadable'],
    [
      'another namespace',
      '<?xml version="1.0"?><worksheet xmlns="x"><sheetData/></worksheet>',
      'unreadable',
    ],
    [
      'a document type',
      `<?xml version="1.0"?><!DOCTYPE a><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
      'unreadable',
    ],
    [
      'an encoding that is not UTF-8',
      `<?xml version="1.0" encoding="GBK"?><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
      'unreadable',
    ],
  ])('refuses %s', (_, xml, reason) => {
    expect(reasonAfter(xml, 'B1 = 1')).toBe(reason);
  });

  it('refuses a part in UTF-16', () => {
    const text = `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    const data = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const parts = xlsxPartsOf('').map((part) => (part.name === SHEET ? { ...part, data } : part));
    expect(patchFault(zipOf(parts), [writeOf('A1 = 1')])?.code).toBe('unreadable');
  });

  it('refuses a sheet that the workbook does not have', () => {
    expect(patchFault(xlsxOf('<row r="1"/>'), [writeOf('A1 = 1', '附件1')])).toEqual({
      code: 'not-writable',
      reason: 'sheet-absent',
      sheet: '附件1',
      ref: { row: 0, col: 0 },
    });
  });

  it('writes where a protected sheet is unlocked', () => {
    const unlocked = `<?xml version="1.0"?><styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs></styleSheet>`;
    const sheet = sheetXml('<row r="1"><c r="A1" s="1"/><c r="B1"/></row>', {
      after: '<sheetProtection sheet="1"/>',
    });
    const bytes = zipOf(
      xlsxPartsOf({ sheets: [{ name: 'Sheet1', xml: sheet }] }).map((part) =>
        part.name === 'xl/styles.xml' ? { ...part, data: unlocked } : part,
      ),
    );
    expect(patchFault(bytes, [writeOf('A1 = 1')])).toBeUndefined();
    expect(patchFault(bytes, [writeOf('B1 = 1')])?.code).toBe('not-writable');
  });

  it('throws when one cell is planned twice, which is a bug of the plan', () => {
    const bytes = xlsxOf('<row r="1"/>');
    expect(() => patchFault(bytes, [writeOf('A1 = 1'), writeOf('A1 = 2')])).toThrow(
      'planned twice',
    );
  });
});

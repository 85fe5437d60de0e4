import { planBlankForm } from '../../src/domain/blank/plan-blank-form';
import { recogniseWorkbook } from '../../src/domain/recognise/recognise-workbook';
import { writeSheets } from '../../src/workbooks/write-sheets';
import { patchedBytes, writeOf } from '../support/patched';
import { firstSheetOf, openedOf, valuesOf } from '../support/read-bytes-of';
import { catalogueEntry, catalogueIds } from '../support/read-catalogue-entry';
import { convertAllWithSoffice, convertWithSoffice } from '../support/soffice';

const LONGEST_MS = 180_000;
const catalogue = catalogueIds().map(catalogueEntry);
const blank = (id: string): Promise<Uint8Array> => writeSheets([planBlankForm(catalogueEntry(id))]);

/** Pages of a PDF: its page objects, which LibreOffice does not pack. */
function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .split(/\/Type\s*\/Page\b/u).length - 1
  );
}

describe('LibreOffice, on what we write', () => {
  it.each(['xls', 'ods', 'xlsx'] as const)(
    'saves the blank form of every template as .%s, each recognised as exactly that one',
    async (format) => {
      const ids = catalogueIds();
      const blanks = await Promise.all(ids.map(blank));
      const recognised = convertAllWithSoffice(blanks, format).map((bytes) => {
        const { workbook } = openedOf(bytes, `form.${format}`);
        return recogniseWorkbook(workbook, catalogue).tables.map((table) => ({
          id: table.template.id,
          differences: table.differences,
        }));
      });
      expect(recognised).toEqual(ids.map((id) => [{ id, differences: [] }]));
    },
    LONGEST_MS,
  );

  it(
    'prints a blank form on two pages',
    async () => {
      expect(pagesOf(convertWithSoffice(await blank('centre-2021-beijing'), 'pdf'))).toBe(2);
    },
    LONGEST_MS,
  );

  it(
    'calculates the live sums of a form whose figures were put in',
    async () => {
      const sheet = '送温暖统计表';
      const writes = ['E8 = 1.1', 'E9 = 2.25', 'E16 = 3', 'E18 = 4'].map((sketch) =>
        writeOf(sketch, sheet),
      );
      const filled = patchedBytes(await blank('warmth-2022-shanghai'), writes);
      const values = valuesOf(firstSheetOf(convertWithSoffice(filled, 'xlsx')));
      expect(values).toMatchObject({
        E7: '=SUM(E8:E13) 3.35',
        E14: '=SUM(E16,E18,E20,E22,E24,E26,E28,E30,E32,E34,E36) 7',
        E15: '=SUM(E17,E19,E21,E23,E25,E27,E29,E31,E33,E35,E37) 0',
      });
    },
    LONGEST_MS,
  );
});

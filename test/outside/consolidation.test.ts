import { planConsolidation } from '../../src/app/plan-consolidation';
import { checkTable } from '../../src/domain/check/check-table';
import type { SheetPlan } from '../../src/domain/layout/sheet-plan';
import { recogniseWorkbook } from '../../src/domain/recognise/recognise-workbook';
import { writeSheets } from '../../src/workbooks/write-sheets';
import { openedOf, valuesOf } from '../support/read-bytes-of';
import { catalogueEntry, catalogueIds } from '../support/read-catalogue-entry';
import { consolidationSource, receivedFile } from '../support/received-set';
import { rightFigures } from '../support/right-figures';
import { convertAllWithSoffice, convertWithSoffice } from '../support/soffice';

const LONGEST_MS = 180_000;
const catalogue = catalogueIds().map(catalogueEntry);

function plansOf(id: string): readonly SheetPlan[] {
  const template = catalogueEntry(id);
  const files = ['东区', '西区', '=南区'].map((organisation, at) =>
    receivedFile(template, { organisation, figures: rightFigures(template, at + 1) }),
  );
  return planConsolidation(consolidationSource(files));
}

/** What stands in every cell; LibreOffice leaves out the quotes around a sheet's name that needs none. */
function resultsOf(bytes: Uint8Array): readonly unknown[] {
  return openedOf(bytes).workbook.sheets.map((sheet) =>
    Object.entries(valuesOf(sheet)).map(([at, value]) => [at, value.replaceAll("'", '')]),
  );
}

describe('LibreOffice, on the workbook of a consolidation', () => {
  it.each(['xls', 'ods'] as const)(
    'saves it as .%s with a form that is recognised and right, for every template',
    async (format) => {
      const ids = catalogueIds();
      const books = await Promise.all(ids.map((id) => writeSheets(plansOf(id))));
      const seen = convertAllWithSoffice(books, format).map((bytes) => {
        const { workbook } = openedOf(bytes, `汇总.${format}`);
        return recogniseWorkbook(workbook, catalogue).tables.map((table) => ({
          id: table.template.id,
          differences: table.differences,
          grave: checkTable(table).findings.filter(({ severity }) => severity === 'error'),
        }));
      });
      expect(seen).toEqual(
        ids.map((id) => [
          { id, differences: [], grave: [expect.objectContaining({ code: 'head-incomplete' })] },
        ]),
      );
    },
    LONGEST_MS,
  );

  it(
    'calculates the results that are stored with the formulas',
    async () => {
      const plans = plansOf('centre-2021-beijing').slice(0, 2);
      const stored = resultsOf(await writeSheets(plans));
      // Without stored results it has to calculate everything itself.
      const bare = plans.map((plan) => ({
        ...plan,
        cells: plan.cells.map((cell) =>
          cell.content.kind === 'formula'
            ? { ...cell, content: { ...cell.content, cached: '' } }
            : cell,
        ),
      }));
      expect(resultsOf(convertWithSoffice(await writeSheets(bare), 'xlsx'))).toEqual(stored);
    },
    LONGEST_MS,
  );
});

import { findProvenance } from '../../src/app/find-provenance';
import { planConsolidation } from '../../src/app/plan-consolidation';
import { formatAmount } from '../../src/domain/figures/amount';
import { formatA1, parseA1 } from '../../src/domain/grid/cell-ref';
import type { Workbook } from '../../src/domain/grid/grid';
import { writeSheets } from '../../src/workbooks/write-sheets';
import { drawnGrid } from '../support/drawn-grid';
import { openedOf } from '../support/read-bytes-of';
import { catalogueEntry, catalogueIds } from '../support/read-catalogue-entry';
import { consolidationSource, receivedFile, type UnitSketch } from '../support/received-set';

const catalogue = catalogueIds().map(catalogueEntry);
const warmth = catalogueEntry('warmth-2022-shanghai');
const centre = catalogueEntry('centre-2021-beijing');

function workbookOf(
  units: Readonly<Record<string, UnitSketch['figures']>>,
  template = warmth,
): Workbook {
  const files = Object.entries(units).map(([organisation, figures]) =>
    receivedFile(template, { organisation, figures }),
  );
  return { sheets: planConsolidation(consolidationSource(files)).map(drawnGrid) };
}

/** Contributors to the figure in a cell, a line each: who, file and cell, item and figure. */
function linesAt(
  workbook: Workbook,
  address: string,
  sheet = '汇总表',
): readonly string[] | undefined {
  const ref = parseA1(address) ?? { row: 0, col: 0 };
  return findProvenance(workbook, { sheet, ref }, catalogue)?.contributors.map((one) => {
    const { stated } = one;
    const said =
      stated.kind === 'figure'
        ? formatAmount(stated.amount)
        : stated.kind === 'answers'
          ? `${String(stated.yes)}/${String(stated.no)}`
          : stated.raw;
    const cell = one.cell === undefined ? '—' : formatA1(one.cell);
    return `${one.organisation} ${one.file}!${cell} ${one.item} ${said}`;
  });
}

const UNITS = {
  西区: { A: 5, B1: 1, B2: 2 },
  东区: { A: 5, B1: 30, B3: '约三十' },
  南区: { A: 12 },
};

describe('findProvenance', () => {
  it('finds the cells behind a figure, largest first, those of one size by name', () => {
    expect(linesAt(workbookOf(UNITS), 'E6')).toEqual([
      '南区 南区.xlsx!E6 A 12',
      '东区 东区.xlsx!E6 A 5',
      '西区 西区.xlsx!E6 A 5',
    ]);
  });

  it('finds those of the parts of a total, and what could not be read last', () => {
    expect(linesAt(workbookOf(UNITS), 'E7')).toEqual([
      '东区 东区.xlsx!E8 B1 30',
      '西区 西区.xlsx!E9 B2 2',
      '西区 西区.xlsx!E8 B1 1',
      '东区 东区.xlsx!E10 B3 约三十',
    ]);
  });

  it('finds who answered what', () => {
    const workbook = workbookOf({ 东区: { I: '否' }, 西区: { I: '是' } }, centre);
    const row = workbook.sheets[0]?.rows.find(({ cells }) =>
      cells.some(({ ref, value }) => ref.col === 1 && value.kind === 'text' && value.text === 'I'),
    );
    expect(linesAt(workbook, `E${String((row?.row ?? 0) + 1)}`)).toEqual([
      expect.stringMatching(/^西区 .* I 1\/0$/u),
      expect.stringMatching(/^东区 .* I 0\/1$/u),
    ]);
  });

  it('finds them in a workbook that was saved and opened again', async () => {
    const files = Object.entries(UNITS).map(([organisation, figures]) =>
      receivedFile(warmth, { organisation, figures }),
    );
    const bytes = await writeSheets(planConsolidation(consolidationSource(files)));
    expect(linesAt(openedOf(bytes).workbook, 'E7')).toEqual(linesAt(workbookOf(UNITS), 'E7'));
  });

  it('looks at the sheet that the formulas name', () => {
    const { sheets } = workbookOf(UNITS);
    const older = workbookOf({ 北区: { A: 1 } }).sheets.map((grid) => ({
      ...grid,
      name: `${grid.name} (2)`,
    }));
    const workbook = { sheets: [...older, ...sheets] };
    expect(linesAt(workbook, 'E6')?.[0]).toBe('南区 南区.xlsx!E6 A 12');
  });

  it.each([
    ['a cell without an item', 'A1', '汇总表'],
    ['another sheet', 'E6', '报送情况'],
    ['a sheet that is not there', 'E6', '别的'],
  ])('finds nothing for %s', (_, address, sheet) => {
    expect(linesAt(workbookOf(UNITS), address, sheet)).toBeUndefined();
  });

  it('finds nothing where no list of units lies beside the form', () => {
    expect(linesAt({ sheets: workbookOf(UNITS).sheets.slice(0, 1) }, 'E6')).toBeUndefined();
  });
});

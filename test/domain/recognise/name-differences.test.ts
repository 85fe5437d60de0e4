import type { Difference } from '../../../src/domain/table/table';
import { recogniseWorkbook } from '../../../src/domain/recognise/recognise-workbook';
import { gridOf } from '../../support/grid-of';
import { paperOf } from '../../support/paper-of';
import { catalogueEntry } from '../../support/read-catalogue-entry';

const template = catalogueEntry('warmth-2022-beijing');

/** The differences named on a sheet whose codes were changed: `{ C3: 'C4' }` prints C4 where C3 belongs. */
function differencesWith(codes: Readonly<Record<string, string>>): readonly Difference[] {
  const { head, rows } = paperOf(template);
  const changed = rows.map(([number = '', code = '', ...rest]) => [
    number,
    codes[String(code)] ?? code,
    ...rest,
  ]);
  const [table] = recogniseWorkbook({ sheets: [gridOf([...head, ...changed])] }, [template]).tables;
  expect(table).toMatchObject({ status: 'registered' });
  return table?.differences ?? [];
}

describe('nameDifferences', () => {
  it('names codes that stand at another label, the label deciding', () => {
    expect(differencesWith({ E2: 'E3', E3: 'E2' })).toEqual([
      { kind: 'code-misread', code: 'E2', found: 'E3' },
      { kind: 'code-misread', code: 'E3', found: 'E2' },
    ]);
  });

  it('has nothing to name where every code is the paper’s', () => {
    expect(differencesWith({})).toEqual([]);
  });
});

import { planConsolidation } from '../../src/app/plan-consolidation';
import { checkTable } from '../../src/domain/check/check-table';
import { formatAmount } from '../../src/domain/figures/amount';
import { recogniseWorkbook } from '../../src/domain/recognise/recognise-workbook';
import { writeSheets } from '../../src/workbooks/write-sheets';
import { codeOf } from '../support/code-of';
import { firstSheetOf } from '../support/read-bytes-of';
import { catalogueEntry, catalogueIds } from '../support/read-catalogue-entry';
import { consolidationSource, receivedFile, receivedGrid } from '../support/received-set';
import { rightFigures } from '../support/right-figures';

const catalogue = catalogueIds().map(catalogueEntry);
const centre = catalogueEntry('centre-2021-beijing');
/** The item that is answered with 是 or 否. */
const ASKED = codeOf('I');

/** So many centres, of which some say 是. */
function districts(yes: number, no: number): ReturnType<typeof consolidationSource> {
  return consolidationSource(
    Array.from({ length: yes + no }, (_, at) => {
      const figures = rightFigures(centre, 2 ** at);
      const answered = at < yes ? { I: '是' } : { I: '否', J: '' };
      return receivedFile(centre, {
        organisation: `第${String(at)}区`,
        figures: { ...figures, ...answered },
      });
    }),
  );
}

describe('a 汇总表 with counted answers', () => {
  it('is written, read back and recognised, and its answers are in order', async () => {
    const bytes = await writeSheets(planConsolidation(districts(3, 13)));
    const grid = firstSheetOf(bytes);
    const { tables } = recogniseWorkbook({ sheets: [grid] }, catalogue);
    expect(tables).toMatchObject([{ template: { id: centre.id }, status: 'registered' }]);
    const entry = tables[0]?.entries.get(ASKED);
    expect(entry).toMatchObject({
      value: { kind: 'text', text: '是3 否13' },
      reading: { kind: 'answer', yes: 3, no: 13 },
    });
    const findings = tables.flatMap((table) => checkTable(table).findings);
    const errors = findings.filter(({ severity }) => severity === 'error');
    // Whoever sends it on fills in the head.
    expect(errors.map(({ code }) => code)).toEqual(['head-incomplete']);
    expect(findings.filter(({ item }) => item === ASKED)).toEqual([]);
  });

  it('is consolidated again: answers are counted together, figures added', async () => {
    const files = await Promise.all(
      [districts(3, 13), districts(2, 1)].map(async (source, at) =>
        receivedGrid(
          firstSheetOf(await writeSheets(planConsolidation(source))),
          `${String(at)}.xlsx`,
        ),
      ),
    );
    const one = receivedFile(centre, {
      organisation: '直属',
      figures: { ...rightFigures(centre, 1), I: '是' },
    });
    const { totals } = consolidationSource([...files, one]).consolidation;
    expect(totals.get(ASKED)).toEqual({ kind: 'answers', yes: 6, no: 14 });
    const sizes = 2 ** 16 - 1 + (2 ** 3 - 1) + 1;
    const [figure] = centre.items.filter(({ measure }) => measure.kind === 'count');
    const single = Number(rightFigures(centre, 1)[figure?.code ?? '']);
    const total = totals.get(figure?.code ?? ASKED);
    expect(total && 'amount' in total && formatAmount(total.amount)).toBe(String(single * sizes));
  });
});

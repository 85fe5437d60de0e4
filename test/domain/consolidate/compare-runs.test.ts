import { compareRuns } from '../../../src/domain/consolidate/compare-runs';
import { detailOf } from '../../../src/domain/consolidate/detail-of';
import type { Detail } from '../../../src/domain/consolidate/detail';
import { readDetail } from '../../../src/domain/consolidate/read-detail';
import { formatA1 } from '../../../src/domain/grid/cell-ref';
import { planConsolidation } from '../../../src/app/plan-consolidation';
import { drawnGrid } from '../../support/drawn-grid';
import { catalogueEntry } from '../../support/read-catalogue-entry';
import { consolidationSource, receivedFile, type UnitSketch } from '../../support/received-set';

const warmth = catalogueEntry('warmth-2022-shanghai');

function detail(units: Readonly<Record<string, UnitSketch['figures']>>): Detail {
  const files = Object.entries(units).map(([organisation, figures]) =>
    receivedFile(warmth, { organisation, figures }),
  );
  const source = consolidationSource(files);
  return detailOf(source.consolidation, source.choices);
}

/** The comparison, a line each. */
function told(before: Detail, after: Detail): readonly string[] {
  const { changed, added, gone, same } = compareRuns(before, after);
  return [
    ...changed.flatMap(({ line, changes }) =>
      changes.map(({ item, before: was, after: now, cell }) => {
        const at = cell === undefined ? '' : ` ${formatA1(cell)}`;
        return `${line.organisation} ${item}${at}: ${JSON.stringify(was)} → ${JSON.stringify(now)}`;
      }),
    ),
    ...added.map(({ organisation }) => `+ ${organisation}`),
    ...gone.map(({ organisation }) => `- ${organisation}`),
    `= ${String(same)}`,
  ];
}

describe('compareRuns', () => {
  it('names the figures that changed, and the units that came and went', () => {
    const before = detail({ 东区: { A: 3, B1: '约三十' }, 西区: { A: 4 }, 南区: { A: 5 } });
    const after = detail({ 东区: { A: 3, B1: 30 }, 西区总工会: { A: 4 }, 北区: { A: 5 } });
    expect(told(before, after)).toEqual([
      '东区 B1 E8: {"kind":"unreadable","raw":"约三十"} → "30"',
      '+ 北区',
      '- 南区',
      '= 1',
    ]);
  });

  it('finds nothing between a consolidation and its own sheet read back', () => {
    const files = [
      receivedFile(warmth, { organisation: '东区', figures: { A: 3, B1: '2.50', B2: '同上' } }),
      receivedFile(warmth, { organisation: '=西区', figures: { A: 4, B1: 0 } }),
    ];
    const source = consolidationSource(files);
    const read = readDetail(drawnGrid(planConsolidation(source)[1]));
    const now = detailOf(source.consolidation, source.choices);
    expect(read).toEqual({
      ...now,
      lines: now.lines.map((line) => ({
        ...line,
        figures: line.figures.map((figure) => (figure === '2.50' ? '2.5' : figure)),
      })),
    });
    expect(told(read ?? now, now)).toEqual(['= 2']);
  });

  it('counts an item as blank where the earlier form did not have it', () => {
    const after = detail({ 东区: { A: 3, B1: 1 } });
    const [line] = after.lines;
    const before = {
      codes: after.codes.slice(0, 1),
      lines: line === undefined ? [] : [{ ...line, figures: ['3'] }],
    };
    expect(told(before, after)).toEqual(['东区 B1 E8: "" → "1"', '= 0']);
  });
});

describe('readDetail', () => {
  it('takes no other sheet for one', () => {
    const source = consolidationSource([
      receivedFile(warmth, { organisation: '东区', figures: { A: 3 } }),
    ]);
    const [summary, , receipt, review] = planConsolidation(source);
    expect([summary, receipt, review].map((plan) => readDetail(drawnGrid(plan)))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

import fc from 'fast-check';

import { checkSheets } from '../../src/app/check-sheets';
import { applyFill, planSheetsFill, type SheetsFill } from '../../src/app/fill-sheets';
import { planTableFill } from '../../src/app/plan-fill';
import type { PlannedWrite } from '../../src/domain/fill/fill-plan';
import { formatA1 } from '../../src/domain/grid/cell-ref';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { fixturesWithForms, fixtureWorkbook, workbookIn } from '../support/fixture-workbook';
import { createMemoryHost, type MemoryHost } from '../support/memory-host';
import { faultFrom, must } from '../support/must';

const catalogue = readCatalogue();
const RUNS = 60;

const chosenOf = ({ tables }: SheetsFill): readonly PlannedWrite[] =>
  tables.flatMap(({ chosen }) => chosen);

/** Every write of the plan, as when the user accepts all of them. */
const allOf = ({ tables }: SheetsFill): readonly PlannedWrite[] =>
  tables.flatMap(({ table }) => planTableFill(table, 'all').chosen);

async function sumErrors(host: MemoryHost): Promise<readonly string[]> {
  const { tables } = await must(checkSheets(host, catalogue, 'all'));
  return tables
    .flatMap(({ result }) => result.findings)
    .filter(({ code }) => code === 'sum-mismatch')
    .map(({ item }) => item ?? '');
}

describe('planSheetsFill', () => {
  it('plans a blank total with its formula, in one trip, and writes nothing', async () => {
    const host = createMemoryHost(fixtureWorkbook('blank-total/form.xlsx'));
    const before = host.snapshot();
    const fill = await must(planSheetsFill(host, catalogue, 'active'));
    expect(chosenOf(fill).map(({ code, before: now, formula }) => [code, now, formula])).toEqual([
      ['B', '', 'SUM(E8:E13)'],
    ]);
    expect(host.trips()).toBe(1);
    expect(host.snapshot()).toEqual(before);
  });

  it('names a total that states something else, and does not choose it', async () => {
    const host = createMemoryHost(fixtureWorkbook('total-misses-a-part/form.xlsx'));
    const fill = await must(planSheetsFill(host, catalogue, 'active'));
    expect(fill.tables.flatMap(({ plan }) => plan.writes.map(({ code }) => code))).toEqual(['C']);
    expect(chosenOf(fill)).toEqual([]);
    expect(allOf(fill).map(({ code, reason }) => [code, reason])).toEqual([['C', 'disagrees']]);
  });

  it('has no tables where there is no form', async () => {
    const host = createMemoryHost({ sheets: [] });
    expect((await must(planSheetsFill(host, catalogue, 'all'))).tables).toEqual([]);
  });

  it('passes on why the program could not be asked', async () => {
    const host = createMemoryHost(fixtureWorkbook('blank-total/form.xlsx'));
    host.refuse('too-large');
    const fault = await faultFrom(planSheetsFill(host, catalogue, 'all'));
    expect(fault).toEqual({ code: 'too-large' });
  });
});

describe('applyFill', () => {
  it('writes live formulas, which go on adding when a part changes', async () => {
    const host = createMemoryHost(fixtureWorkbook('blank-total/form.xlsx'));
    const fill = await must(planSheetsFill(host, catalogue, 'active'));
    const [write] = chosenOf(fill);
    expect(await must(applyFill(host, fill, chosenOf(fill)))).toBe(1);
    expect(await sumErrors(host)).toEqual([]);
    await host.person.types('附件1', { row: 7, col: 4 }, 1000);
    expect(await sumErrors(host)).toEqual([]);
    const grid = host.workbook().sheets.find(({ name }) => name === write?.sheet);
    const cells = grid?.rows.flatMap((row) => row.cells) ?? [];
    const total = cells.find(
      ({ ref }) => write !== undefined && formatA1(ref) === formatA1(write.ref),
    );
    expect(total?.formula).toBe('SUM(E8:E13)');
  });

  it('asks nothing of the program when nothing was chosen', async () => {
    const host = createMemoryHost(fixtureWorkbook('blank-total/form.xlsx'));
    const fill = await must(planSheetsFill(host, catalogue, 'active'));
    host.refuse('host-failed');
    expect(await must(applyFill(host, fill, []))).toBe(0);
  });

  it('writes nothing over what was typed since the plan was made', async () => {
    const host = createMemoryHost(fixtureWorkbook('blank-total/form.xlsx'));
    const fill = await must(planSheetsFill(host, catalogue, 'active'));
    await host.person.types('附件1', { row: 7, col: 4 }, 1000);
    const before = host.snapshot();
    const fault = await faultFrom(applyFill(host, fill, chosenOf(fill)));
    expect(fault).toEqual({ code: 'content-changed' });
    expect(host.snapshot()).toEqual(before);
  });

  it('says that the sheet is protected, and has written nothing', async () => {
    const protectedSheets = new Set(['附件1']);
    const host = createMemoryHost(fixtureWorkbook('blank-total/form.xlsx'), { protectedSheets });
    const fill = await must(planSheetsFill(host, catalogue, 'active'));
    const before = host.snapshot();
    const fault = await faultFrom(applyFill(host, fill, chosenOf(fill)));
    expect(fault).toEqual({ code: 'sheet-protected', sheet: '附件1' });
    expect(host.snapshot()).toEqual(before);
  });

  it.each(fixturesWithForms().map((file) => [file.name, file] as const))(
    'leaves no failing sum in %s that can be filled, writes nothing the second time, and can be undone',
    async (_, file) => {
      const host = createMemoryHost(workbookIn(file));
      const before = host.snapshot();
      const fill = await must(planSheetsFill(host, catalogue, 'all'));
      const writes = allOf(fill);
      await must(applyFill(host, fill, writes));
      const again = await must(planSheetsFill(host, catalogue, 'all'));
      expect(allOf(again)).toEqual([]);
      const failing = await sumErrors(host);
      expect(failing.filter((code) => writes.some((write) => write.code === code))).toEqual([]);
      if (writes.length > 0) await must(host.undoLast());
      expect(host.snapshot()).toEqual(before);
    },
  );

  it('writes the cells the user chose and no others, whichever they are', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), async (wanted) => {
        const host = createMemoryHost(fixtureWorkbook('many-mistakes/form.xlsx'));
        const fill = await must(planSheetsFill(host, catalogue, 'all'));
        const writes = allOf(fill).filter((_, at) => wanted[at] === true);
        const formulas = formulasIn(host);
        await must(applyFill(host, fill, writes));
        const written = new Map(writes.map(({ ref, formula }) => [formatA1(ref), formula]));
        expect(formulasIn(host)).toEqual(new Map([...formulas, ...written]));
      }),
      { numRuns: RUNS },
    ));
});

function formulasIn(host: MemoryHost): ReadonlyMap<string, string | undefined> {
  const cells = host.workbook().sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return new Map(cells.map(({ ref, formula }) => [formatA1(ref), formula]));
}

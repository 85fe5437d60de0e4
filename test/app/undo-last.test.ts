import { addBlankForm } from '../../src/app/add-blank-form';
import { checkSheets } from '../../src/app/check-sheets';
import { applyFill, planSheetsFill } from '../../src/app/fill-sheets';
import { markFindings } from '../../src/app/mark-findings';
import { planTableFill } from '../../src/app/plan-fill';
import { undoLast } from '../../src/app/undo-last';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { fixtureWorkbook } from '../support/fixture-workbook';
import { createMemoryHost, type MemoryHost } from '../support/memory-host';
import { faultFrom, must } from '../support/must';
import { catalogueEntry } from '../support/read-catalogue-entry';

const catalogue = readCatalogue();
const MARKED = { catalogue, scope: 'all' } as const;

/** 逻辑检查: checks and marks. */
async function check(host: MemoryHost): Promise<void> {
  await must(markFindings(host, await must(checkSheets(host, catalogue, 'all'))));
}

/** 自动合计 with everything accepted. */
async function fill(host: MemoryHost): Promise<void> {
  const planned = await must(planSheetsFill(host, catalogue, 'all'));
  const writes = planned.tables.flatMap(({ table }) => planTableFill(table, 'all').chosen);
  await must(applyFill(host, planned, writes));
}

describe('undoLast', () => {
  it('says so where nothing was written', async () => {
    const host = createMemoryHost(fixtureWorkbook('many-mistakes/form.xlsx'));
    expect(await faultFrom(undoLast(host, MARKED))).toEqual({ code: 'nothing-to-undo' });
  });

  it('brings values, formulas and marks back as they were before a fill', async () => {
    const host = createMemoryHost(fixtureWorkbook('many-mistakes/form.xlsx'));
    await check(host);
    const before = host.snapshot();
    await fill(host);
    await check(host);
    expect(host.marks().length).toBeGreaterThan(0);
    expect(host.snapshot()).not.toEqual(before);
    await must(undoLast(host, MARKED));
    expect(host.snapshot()).toEqual(before);
  });

  it('leaves the marks alone where no check was shown', async () => {
    const host = createMemoryHost(fixtureWorkbook('many-mistakes/form.xlsx'));
    const before = host.snapshot();
    await fill(host);
    await must(undoLast(host));
    expect(host.snapshot()).toEqual(before);
    expect(host.marks()).toEqual([]);
  });

  it('takes a blank form away again, then the fill before it', async () => {
    const host = createMemoryHost(fixtureWorkbook('blank-total/form.xlsx'));
    const first = host.snapshot();
    await fill(host);
    const filled = host.snapshot();
    await must(addBlankForm(host, catalogueEntry('centre-2021-beijing')));
    await must(undoLast(host));
    expect(host.snapshot()).toEqual(filled);
    await must(undoLast(host));
    expect(host.snapshot()).toEqual(first);
  });

  it('passes on why it could not undo, and has undone nothing', async () => {
    const host = createMemoryHost(fixtureWorkbook('blank-total/form.xlsx'));
    await fill(host);
    const filled = host.snapshot();
    host.refuse('cell-being-edited');
    expect(await faultFrom(undoLast(host, MARKED))).toEqual({ code: 'cell-being-edited' });
    expect(host.snapshot()).toEqual(filled);
  });
});

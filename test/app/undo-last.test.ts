import { addBlankForm } from '../../src/app/add-blank-form';
import { checkSheets } from '../../src/app/check-sheets';
import { applyFill, planSheetsFill } from '../../src/app/fill-sheets';
import { markFindings } from '../../src/app/mark-findings';
import { planTableFill } from '../../src/app/plan-fill';
import { type TrackedHost, trackWrites } from '../../src/app/track-writes';
import { undoLast } from '../../src/app/undo-last';
import { fail } from '../../src/domain/kernel/result';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { figure } from '../hosts/contract/sketch-of';
import { fixtureWorkbook } from '../support/fixture-workbook';
import { createMemoryHost, type MemoryHost } from '../support/memory-host';
import { faultFrom, must } from '../support/must';
import { catalogueEntry } from '../support/read-catalogue-entry';

const catalogue = readCatalogue();
const ORDER = { catalogue, isSure: false };
const WRONG = 'many-mistakes/form.xlsx';

/** The program, and the host on it as the pane uses it. */
interface Opened {
  readonly program: MemoryHost;
  readonly host: TrackedHost;
}

function open(file: string): Opened {
  const program = createMemoryHost(fixtureWorkbook(file));
  return { program, host: trackWrites(program) };
}

/** 逻辑检查: checks and marks. */
async function check(host: TrackedHost | MemoryHost): Promise<void> {
  await must(markFindings(host, await must(checkSheets(host, catalogue, 'all'))));
}

/** 自动合计 with everything accepted. */
async function fill(host: TrackedHost): Promise<void> {
  const planned = await must(planSheetsFill(host, catalogue, 'all'));
  const writes = planned.tables.flatMap(({ table }) => planTableFill(table, 'all').chosen);
  await must(applyFill(host, planned, writes));
}

describe('undoLast', () => {
  it('says so where nothing was written', async () => {
    const { host } = open(WRONG);
    expect(await faultFrom(undoLast(host, ORDER))).toEqual({ code: 'nothing-to-undo' });
  });

  it('brings values, formulas and marks back as they were before a fill', async () => {
    const { host, program } = open(WRONG);
    await check(host);
    const before = program.snapshot();
    await fill(host);
    await must(undoLast(host, ORDER));
    expect(program.snapshot()).toEqual(before);
  });

  it('marks again what stands there now where a check after the fill had marked other rows', async () => {
    const { host, program } = open(WRONG);
    await check(host);
    const before = program.snapshot();
    await fill(host);
    await check(host);
    expect(program.marks().length).toBeGreaterThan(0);
    expect(program.snapshot()).not.toEqual(before);
    const { checked, markFault } = await must(undoLast(host, ORDER));
    expect(program.snapshot()).toEqual(before);
    expect(checked).toEqual(await must(checkSheets(host, catalogue, 'all')));
    expect(markFault).toBeUndefined();
  });

  it.each([
    ['is shown', false],
    ['was made after it', true],
  ])('leaves no marks where none lay there before the fill and a check %s', async (_, checks) => {
    const { host, program } = open(WRONG);
    const before = program.snapshot();
    await fill(host);
    if (checks) await check(host);
    expect((await must(undoLast(host, ORDER))).checked).toBeUndefined();
    expect(program.snapshot()).toEqual(before);
  });

  it('sees marks that the ribbon laid or took off, since they lie in the workbook', async () => {
    const marked = open(WRONG);
    await check(marked.program);
    const before = marked.program.snapshot();
    await fill(marked.host);
    await check(marked.program);
    await must(undoLast(marked.host, ORDER));
    expect(marked.program.snapshot()).toEqual(before);

    const cleared = open(WRONG);
    const unmarked = cleared.program.snapshot();
    await check(cleared.host);
    await must(cleared.program.clearMarks());
    await fill(cleared.host);
    await check(cleared.host);
    await must(undoLast(cleared.host, ORDER));
    expect(cleared.program.snapshot()).toEqual(unmarked);
  });

  it('leaves marks off that the user took off after the fill', async () => {
    const { host, program } = open(WRONG);
    const unmarked = program.snapshot();
    await check(host);
    await fill(host);
    await must(host.clearMarks());
    await must(undoLast(host, ORDER));
    expect(program.snapshot()).toEqual(unmarked);
  });

  it('marks again where a check after the fill found nothing to mark', async () => {
    const { host, program } = open('total-misses-a-part/form.xlsx');
    await check(host);
    const before = program.snapshot();
    await fill(host);
    await must(host.clearMarks());
    await check(host);
    expect(program.marks()).toEqual([]);
    await must(undoLast(host, ORDER));
    expect(program.snapshot()).toEqual(before);
  });

  it('leaves the marks alone where nobody had looked at the sheets before the write', async () => {
    const { host, program } = open(WRONG);
    await must(host.applyWrites([figure('附件1!E7', '1')]));
    await check(host);
    const marks = program.marks();
    await must(undoLast(host, ORDER));
    expect(program.marks()).toEqual(marks);
  });

  it('takes a blank form away again and leaves the marks, then the fill before it', async () => {
    const { host, program } = open(WRONG);
    await check(host);
    const first = program.snapshot();
    await fill(host);
    await check(host);
    const filled = program.snapshot();
    await must(addBlankForm(host, catalogueEntry('centre-2021-beijing')));
    await must(undoLast(host, ORDER));
    expect(program.snapshot()).toEqual(filled);
    await must(undoLast(host, ORDER));
    expect(program.snapshot()).toEqual(first);
  });

  it('passes on why it could not undo, has undone nothing, and can try again', async () => {
    const { host, program } = open('blank-total/form.xlsx');
    const first = program.snapshot();
    await fill(host);
    const filled = program.snapshot();
    program.refuse('cell-being-edited');
    expect(await faultFrom(undoLast(host, ORDER))).toEqual({ code: 'cell-being-edited' });
    expect(program.snapshot()).toEqual(filled);
    program.obey();
    await must(undoLast(host, ORDER));
    expect(program.snapshot()).toEqual(first);
  });

  it('says why marks could not be laid, and has undone the write all the same', async () => {
    const program = createMemoryHost(fixtureWorkbook(WRONG));
    let isStuck = false;
    const host = trackWrites({
      ...program,
      replaceMarks: (sheets, marks) =>
        isStuck
          ? Promise.resolve(fail({ code: 'too-large' }))
          : program.replaceMarks(sheets, marks),
    });
    const { workbook } = program;
    const before = workbook();
    await check(host);
    await fill(host);
    isStuck = true;
    const undone = await must(undoLast(host, ORDER));
    expect(undone).toEqual({ checked: undefined, markFault: { code: 'too-large' } });
    expect(workbook()).toEqual(before);
    expect(host.lastWrite()).toBeUndefined();
  });

  it('asks before a sheet goes into which the user typed, and only then', async () => {
    const { host, program } = open('blank-total/form.xlsx');
    const first = program.snapshot();
    const sheet = await must(addBlankForm(host, catalogueEntry('centre-2021-beijing')));
    await program.person.types(sheet, { row: 5, col: 4 }, 12);
    const typed = program.snapshot();
    expect(await faultFrom(undoLast(host, ORDER))).toEqual({ code: 'sheet-edited', sheet });
    expect(program.snapshot()).toEqual(typed);
    await must(undoLast(host, { ...ORDER, isSure: true }));
    expect(program.snapshot()).toEqual(first);
  });

  it('does not ask where what was typed was deleted again, or only another sheet changed', async () => {
    const { host, program } = open('blank-total/form.xlsx');
    const sheet = await must(addBlankForm(host, catalogueEntry('centre-2021-beijing')));
    await program.person.types(sheet, { row: 70, col: 4 }, 12);
    await program.person.types(sheet, { row: 70, col: 4 }, '');
    await program.person.types('附件1', { row: 6, col: 4 }, 12);
    await must(undoLast(host, ORDER));
    expect(program.workbook().sheets.map(({ name }) => name)).not.toContain(sheet);
  });

  it('asks where it could not see what it added', async () => {
    const program = createMemoryHost(fixtureWorkbook('blank-total/form.xlsx'));
    let isBusy = true;
    const host = trackWrites({
      ...program,
      readSheets: (scope) =>
        isBusy ? Promise.resolve(fail({ code: 'cell-being-edited' })) : program.readSheets(scope),
    });
    const sheet = await must(addBlankForm(host, catalogueEntry('centre-2021-beijing')));
    expect(await faultFrom(undoLast(host, ORDER))).toEqual({ code: 'cell-being-edited' });
    isBusy = false;
    expect(await faultFrom(undoLast(host, ORDER))).toEqual({ code: 'sheet-edited', sheet });
  });

  it('forgets a write whose sheet is gone, and takes back the one before', async () => {
    const { host, program } = open('blank-total/form.xlsx');
    const first = program.snapshot();
    await fill(host);
    const sheet = await must(addBlankForm(host, catalogueEntry('centre-2021-beijing')));
    await program.person.deletesSheet(sheet);
    const sure = { ...ORDER, isSure: true };
    expect(await faultFrom(undoLast(host, ORDER))).toEqual({ code: 'sheet-edited', sheet });
    expect(await faultFrom(undoLast(host, sure))).toEqual({ code: 'sheet-absent', sheet });
    await must(undoLast(host, ORDER));
    expect(program.snapshot()).toEqual(first);
  });
});

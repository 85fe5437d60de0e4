import { checkSheets } from '../../src/app/check-sheets';
import {
  findExplanation,
  type GivenExplanation,
  loadExplanations,
  saveExplanation,
} from '../../src/app/explanations';
import type { Finding } from '../../src/domain/check/finding';
import type { Table } from '../../src/domain/table/table';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { fixtureWorkbook } from '../support/fixture-workbook';
import { createMemoryHost, type MemoryHost } from '../support/memory-host';
import { faultFrom, must } from '../support/must';

const catalogue = readCatalogue();
const REASON = '慰问品由企业捐赠，未计入人次';
const SETTING = 'nuanbiao.explanations';

/** The finding of a form that asks for a reason. */
async function queryOf(host: MemoryHost): Promise<{ finding: Finding; table: Table }> {
  const { tables } = await must(checkSheets(host, catalogue, 'all'));
  for (const { table, result } of tables) {
    const finding = result.findings.find(({ severity }) => severity === 'query');
    if (finding !== undefined) return { finding, table };
  }
  throw new Error('Nothing to explain');
}

/** What is kept about that finding. */
async function givenOn(host: MemoryHost): Promise<GivenExplanation | undefined> {
  const { finding, table } = await queryOf(host);
  return findExplanation(await must(loadExplanations(host)), finding, table);
}

function openForm(): MemoryHost {
  return createMemoryHost(fixtureWorkbook('money-without-people/form.xlsx'));
}

describe('saveExplanation', () => {
  it('keeps a reason with the workbook, where it is found after reopening', async () => {
    const host = openForm();
    expect(await givenOn(host)).toBeUndefined();
    await must(saveExplanation(host, { ...(await queryOf(host)), typed: ` ${REASON} ` }));
    expect(await givenOn(host)).toEqual({ text: REASON, outdated: false });
    expect(await givenOn(host.reopen())).toEqual({ text: REASON, outdated: false });
  });

  it('keeps one reason for a finding, the last, and gives all that are kept', async () => {
    const host = openForm();
    const asked = await queryOf(host);
    await must(saveExplanation(host, { ...asked, typed: REASON }));
    const kept = await must(saveExplanation(host, { ...asked, typed: '今年改由街道发放' }));
    expect(kept.map(({ text }) => text)).toEqual(['今年改由街道发放']);
    expect(await must(loadExplanations(host))).toEqual(kept);
  });

  it('keeps reasons of several findings apart', async () => {
    const host = openForm();
    const { finding, table } = await queryOf(host);
    const other: Finding = { ...finding, item: finding.parts[0], parts: [] };
    await must(saveExplanation(host, { finding, table, typed: REASON }));
    await must(saveExplanation(host, { finding: other, table, typed: '今年改由街道发放' }));
    const kept = await must(loadExplanations(host));
    expect(findExplanation(kept, finding, table)?.text).toBe(REASON);
    expect(findExplanation(kept, other, table)?.text).toBe('今年改由街道发放');
  });

  it('takes a reason away when the text is emptied', async () => {
    const host = openForm();
    const asked = await queryOf(host);
    await must(saveExplanation(host, { ...asked, typed: REASON }));
    expect(await must(saveExplanation(host, { ...asked, typed: ' ' }))).toEqual([]);
    expect(await givenOn(host)).toBeUndefined();
  });

  it.each([
    ['属实', 'empty-phrase'],
    ['核实无误。', 'empty-phrase'],
    ['捐赠', 'too-short'],
  ])('refuses %s and keeps what was there', async (typed, flaw) => {
    const host = openForm();
    const asked = await queryOf(host);
    await must(saveExplanation(host, { ...asked, typed: REASON }));
    const fault = await faultFrom(saveExplanation(host, { ...asked, typed }));
    expect(fault).toEqual({ code: 'explanation-refused', flaw });
    expect(await givenOn(host)).toEqual({ text: REASON, outdated: false });
  });

  it('overwrites nothing that a newer version keeps', async () => {
    const host = openForm();
    const newer = '{"version":9,"explanations":{}}';
    await must(host.saveSetting(SETTING, newer));
    const fault = { code: 'setting-unreadable', setting: SETTING };
    expect(await faultFrom(loadExplanations(host))).toEqual(fault);
    const saving = saveExplanation(host, { ...(await queryOf(host)), typed: REASON });
    expect(await faultFrom(saving)).toEqual(fault);
    expect(await must(host.loadSetting(SETTING))).toBe(newer);
  });

  it('passes on why the program could not keep it', async () => {
    const host = openForm();
    const asked = await queryOf(host);
    host.refuse('cell-being-edited');
    const fault = await faultFrom(saveExplanation(host, { ...asked, typed: REASON }));
    expect(fault).toEqual({ code: 'cell-being-edited' });
  });
});

describe('findExplanation', () => {
  it('says that a reason was given for other figures', async () => {
    const host = openForm();
    const asked = await queryOf(host);
    await must(saveExplanation(host, { ...asked, typed: REASON }));
    const [cell] = asked.finding.cells;
    if (cell === undefined) throw new Error('The finding names no cell');
    await host.person.types(asked.table.grid.name, cell, 77.7);
    expect(await givenOn(host)).toEqual({ text: REASON, outdated: true });
  });

  it('finds nothing for another kind of finding, nor on another sheet', async () => {
    const host = openForm();
    const { finding, table } = await queryOf(host);
    const kept = await must(saveExplanation(host, { finding, table, typed: REASON }));
    const sameElsewhere = { ...table, grid: { ...table.grid, name: '附件2' } };
    expect(findExplanation(kept, finding, sameElsewhere)).toBeUndefined();
    const other: Finding = { ...finding, code: 'blank-items', items: [] };
    expect(findExplanation(kept, other, table)).toBeUndefined();
  });
});

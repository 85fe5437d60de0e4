import fc from 'fast-check';

import type { PlannedCell } from '../../src/domain/layout/sheet-plan';
import { deflateInScript } from '../../src/workbooks/deflate';
import { writeSheets } from '../../src/workbooks/write-sheets';
import { partText } from '../support/patched';
import { firstSheetOf, openedOf, valuesOf } from '../support/read-bytes-of';
import { plannedCell, sheetPlan } from '../support/sheet-plan';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A text in column A, whatever it begins with. */
function textCell(text: string, row: number): PlannedCell {
  return { ...plannedCell('A1', 'x'), ref: { row, col: 0 }, content: { kind: 'text', text } };
}

describe('writeSheets', () => {
  it('writes texts, figures and formulas with their results', async () => {
    const cells = [
      plannedCell('B2', '12', 'count'),
      plannedCell('A1', '慰问对象 <C1> & "D1"\n第二行'),
      plannedCell('A2', '#12.50', 'money'),
      plannedCell('A3', '=SUM(A2:A2) → 12.5', 'money'),
      plannedCell('A4', '=SUM(A5:A6)', 'count'),
      plannedCell('A5', '', 'count'),
    ];
    const sheet = firstSheetOf(await writeSheets([sheetPlan({ cells })]));
    expect(sheet.name).toBe('附件1');
    expect(valuesOf(sheet)).toEqual({
      A1: JSON.stringify('慰问对象 <C1> & "D1"\n第二行'),
      A2: '12.5',
      B2: '"12"',
      A3: '=SUM(A2:A2) 12.5',
      A4: '=SUM(A5:A6) not-calculated',
    });
  });

  it('stores figures digit by digit', async () => {
    const cells = [plannedCell('A1', '#271.19', 'money'), plannedCell('A2', '#0.10', 'money')];
    const xml = partText(await writeSheets([sheetPlan({ cells })]), SHEET);
    expect(xml).toContain('<v>271.19</v>');
    expect(xml).toContain('<v>0.10</v>');
  });

  it('leaves a formula without a planned result without one', async () => {
    const bytes = await writeSheets([sheetPlan({ cells: [plannedCell('A1', '=SUM(A2:A3)')] })]);
    expect(partText(bytes, SHEET)).toMatch(/<c r="A1"[^>]*><f>SUM\(A2:A3\)<\/f><\/c>/u);
    expect(partText(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('merges cells and draws lines around all of them', async () => {
    const plan = sheetPlan({
      cells: [plannedCell('A1', '3', 'number')],
      merged: ['A1:A2', 'B1:C1'],
    });
    const bytes = await writeSheets([plan]);
    expect(firstSheetOf(bytes).merges).toEqual(plan.merges);
    const [first, second] = [...partText(bytes, SHEET).matchAll(/<c r="A[12]" s="(\d+)"/gu)];
    expect(first?.[1]).toBe(second?.[1]);
    expect(partText(bytes, 'xl/styles.xml')).toContain('<left style="thin">');
  });

  it('sets up the page', async () => {
    const print = {
      paper: 'A4',
      orientation: 'portrait',
      pagesHigh: 0,
      repeatRows: [3, 4],
      pageStarts: [30],
    } as const;
    const bytes = await writeSheets([
      sheetPlan({ name: "O'Neil", print, widths: [5, 44], heights: new Map([[0, 40]]) }),
    ]);
    const xml = partText(bytes, SHEET);
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<printOptions horizontalCentered="1"/>');
    expect(xml).toContain('<brk id="30" max="16383" man="1"/>');
    expect(xml).toContain('<row r="1" ht="40" customHeight="1"></row>');
    expect(xml).toContain('<col min="2" max="2" width="44.71484375" customWidth="1"/>');
    expect(partText(bytes, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'O''Neil'!$4:$5</definedName>`,
    );
  });

  it('offers a list of answers', async () => {
    const choices = [{ ref: { row: 1, col: 4 }, options: ['是', '否'] }];
    expect(partText(await writeSheets([sheetPlan({ choices })]), SHEET)).toContain(
      'sqref="E2"><formula1>&quot;是,否&quot;</formula1>',
    );
  });

  it('hides no digit that was typed', async () => {
    const cells = [plannedCell('A1', '#12.5', 'count'), plannedCell('A2', '#27.2849', 'money')];
    const styles = partText(await writeSheets([sheetPlan({ cells })]), 'xl/styles.xml');
    expect([...styles.matchAll(/formatCode="([^"]*)"/gu)].map((match) => match[1])).toEqual([
      '0.00####',
    ]);
    expect(styles).toMatch(
      /<xf numFmtId="0"[^>]*applyAlignment="1"><alignment horizontal="right"/u,
    );
  });

  it('gives the same bytes for the same plans', async () => {
    const plan = sheetPlan({ cells: [plannedCell('A1', '甲')] });
    expect(await writeSheets([plan, { ...plan, name: '乙' }])).toEqual(
      await writeSheets([plan, { ...plan, name: '乙' }]),
    );
  });

  it('keeps the order of the sheets, whichever is packed first', async () => {
    const plans = ['甲', '乙', '丙'].map((name) => sheetPlan({ name, cells: [textCell(name, 0)] }));
    const waiting: (() => void)[] = [];
    const writing = writeSheets(plans, (bytes) => {
      return new Promise((resolve) => {
        waiting.unshift(() => {
          resolve(deflateInScript(bytes));
        });
      });
    });
    for (const pack of waiting) pack();
    expect(await writing).toEqual(await writeSheets(plans));
  });

  it('writes every text so that it is read again', async () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (texts) => {
        const cells = texts.map(textCell);
        const { workbook } = openedOf(await writeSheets([sheetPlan({ cells })]));
        const read = workbook.sheets[0]?.rows.map(({ cells: [cell] }) => cell?.value);
        // The reader takes every line break for one of its own kind.
        const kept = texts.map((text) => text.replace(/\r\n?/gu, '\n'));
        expect(read).toEqual(kept.map((text) => ({ kind: 'text', text })));
      }),
      { numRuns: 60, examples: [[['_x0041_', 'a\rb\r\nc', '\u0000\ufffe', ' x ', '=1+1']]] },
    );
  });
});

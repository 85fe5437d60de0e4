import { cpuTime } from '../../support/cpu-time';
import fc from 'fast-check';

import type { FormulaTerm } from '../../../src/domain/templates/parse-side';
import { toPlainLabel } from '../../../src/domain/templates/plain-label';
import { readFormulas } from '../../../src/domain/templates/read-formula';
import { codeTexts } from '../../support/code-texts';

const SIGNS = { equal: '=', 'at-least': '≥', 'at-most': '≤' };

/** Formulas on one line: rows of codes as `C1..C11`. */
function read(text: string): string {
  return readFormulas(toPlainLabel(text))
    .map((reading) =>
      reading.kind === 'unreadable'
        ? `unreadable ${reading.printed}`
        : `${side(reading.left)} ${SIGNS[reading.relation]} ${side(reading.right)}`,
    )
    .join(' ; ');
}

function side(terms: readonly FormulaTerm[]): string {
  return terms
    .map(({ code, to, sign }, i) => {
      const lead = sign === -1 ? '-' : '+';
      return `${i === 0 && sign === 1 ? '' : lead}${code}${to === undefined ? '' : `..${to}`}`;
    })
    .join('');
}

describe('readFormulas', () => {
  it.each([
    ['B=B1+B2+B3', 'B = B1+B2+B3'],
    ['B = B1 + B2', 'B = B1+B2'],
    ['Ａ＝Ｂ＋Ｃ', 'A = B+C'],
    ['A=B-C', 'A = B-C'],
    ['A=B－C', 'A = B-C'],
    ['A=B—C', 'A = B-C'],
    ['A=B十C', 'A = B+C'],
    ['A=B-(C+D)', 'A = B-C-D'],
    ['A=B-(C-D)', 'A = B-C+D'],
    ['B1+B2=B', 'B1+B2 = B'],
    ['B1=B1.1+B1.2', 'B1 = B1.1+B1.2'],
    ['$B=B_1+B_{2}$', 'B = B1+B2'],
    ['E=El+E2', 'E = E1+E2'],
    ['C=C9+CIO+CH', 'C = C9+C10+C11'],
    ['01=02+03', '01 = 02+03'],
    ['1行=2行+3行', '1 = 2+3'],
    ['第1行=第2行+第3行', '1 = 2+3'],
    ['(1)=(2)+(3)', '1 = 2+3'],
    ['A等于B加C', 'A = B+C'],
    ['A应等于B、C之和', 'A = B+C'],
    ['C=C1+C2+\nC3', 'C = C1+C2+C3'],
    ['C=C1+C2\n+C3', 'C = C1+C2+C3'],
  ])('reads the sum %j', (text, formulas) => {
    expect(read(text)).toBe(formulas);
  });

  it.each([
    ['A≥B', 'A ≥ B'],
    ['A>=B', 'A ≥ B'],
    ['A〉=B', 'A ≥ B'],
    ['A≧B', 'A ≥ B'],
    ['$A \\geq B$', 'A ≥ B'],
    ['A不小于B', 'A ≥ B'],
    ['A≤B+C', 'A ≤ B+C'],
    ['A不大于B', 'A ≤ B'],
  ])('reads the inequality %j', (text, formulas) => {
    expect(read(text)).toBe(formulas);
  });

  it.each([
    ['C=C1+…+C11', 'C = C1..C11'],
    ['C=C1+...+C11', 'C = C1..C11'],
    ['C=C1+···+C11', 'C = C1..C11'],
    ['C=C1+C2+…+C11', 'C = C1+C2..C11'],
    ['C=C1+C2+……+C11', 'C = C1+C2..C11'],
    ['C=C1~C11', 'C = C1..C11'],
    ['C=C1～C11', 'C = C1..C11'],
    ['C=C1至C11', 'C = C1..C11'],
    ['C=C1—C11', 'C = C1..C11'],
    ['A1=ΣA11~A15', 'A1 = A11..A15'],
    ['A1=Σ(A11…A15)', 'A1 = A11..A15'],
    ['A=Σ(A1-A5)', 'A = A1..A5'],
    ['A=Σ(A1,A2,A3)', 'A = A1+A2+A3'],
    ['A=ΣAi(i=1..5)', 'A = A1..A5'],
    ['A=ΣAi（i=1,2,…,5）', 'A = A1..A5'],
    ['A=SUM(A1:A5)', 'A = A1..A5'],
    ['A=A1-A5之和', 'A = A1..A5'],
    ['C=C1-C11', 'C = C1-C11'],
  ])('reads the row of codes in %j', (text, formulas) => {
    expect(read(text)).toBe(formulas);
  });

  it.each([
    ['审核关系：A=A1+A2；B≥A。', 'A = A1+A2 ; B ≥ A'],
    ['B=B1+B2，C=C1+C2', 'B = B1+B2 ; C = C1+C2'],
    ['B=B1+B2\nC=C1+C2', 'B = B1+B2 ; C = C1+C2'],
    ['1.A=B+C 2.D=E+F', 'A = B+C ; D = E+F'],
    ['总额（万元）E=E1+E2', 'E = E1+E2'],
    ['总额E=E1+E2（万元）', 'E = E1+E2'],
    ['D=D1+D2，其中D1≥D3', 'D = D1+D2 ; D1 ≥ D3'],
  ])('reads every formula in %j', (text, formulas) => {
    expect(read(text)).toBe(formulas);
  });

  it.each(['A=B*C', 'A=B/C×100%', 'A>B', 'A=B=C', 'A=B+', 'A=各项之和', 'A=(B+C', 'A=ΣAi'])(
    'reports %j as unreadable',
    (text) => {
      expect(read(text)).toBe(`unreadable ${text}`);
    },
  );

  it.each(['', '走访企业（家）', '年龄≥60岁', '1=是，0=否', '甲类=1', 'A=1', 'C7', 'PMI=1'])(
    'finds no formula in %j',
    (text) => {
      expect(read(text)).toBe('');
    },
  );

  it('tells where a formula stands', () => {
    const [formula] = readFormulas('总额 E = E1+E2（万元）');
    expect(formula).toMatchObject({ printed: 'E=E1+E2', start: 3, end: 12 });
  });

  it('reads back any sum that is written out', () => {
    const term = fc.record({ code: codeTexts, sign: fc.constantFrom<1 | -1>(1, -1) });
    const sum = fc.array(term, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(codeTexts, sum, fc.constantFrom('', ' ', '\n'), (total, terms, gap) => {
        const written = terms
          .map((part, i) => {
            const sign = part.sign === -1 ? '-' : '+';
            return `${i === 0 && part.sign === 1 ? '' : gap + sign + gap}${part.code}`;
          })
          .join('');
        expect(readFormulas(`${total}=${written}`)).toMatchObject([
          {
            relation: 'equal',
            left: [{ code: total, sign: 1 }],
            right: terms.map((part) => ({ ...part, to: undefined })),
          },
        ]);
      }),
    );
  });

  it('reads long texts in no time', () => {
    const started = cpuTime();
    readFormulas('A=B+'.repeat(8000));
    readFormulas(`A=Σ(${'('.repeat(3000)}`);
    readFormulas(`A=${'A1、'.repeat(8000)}`);
    expect(cpuTime() - started).toBeLessThan(2000);
  });
});

import fc from 'fast-check';

import type {
  Consolidated,
  Consolidation,
  Placed,
} from '../../../src/domain/consolidate/consolidation';
import { matchRoster } from '../../../src/domain/consolidate/match-roster';
import type { Submission } from '../../../src/domain/consolidate/submission';
import {
  type Amount,
  addAmounts,
  formatAmount,
  isSameAmount,
  subtractAmounts,
  ZERO,
} from '../../../src/domain/figures/amount';
import { amountOf } from '../../support/amount-of';
import { arbitrarySet } from '../../support/arbitrary-sets';
import { codeOf } from '../../support/code-of';
import {
  consolidationOf,
  residualsOf,
  setFindingsOf,
  standingsOf,
  totalsOf,
} from '../../support/consolidation-of';
import { catalogueEntry } from '../../support/read-catalogue-entry';
import {
  printedForm,
  registeredForm,
  submissionOf,
  templateOfForm,
} from '../../support/submission-of';

const FORM = printedForm([
  ['A', '走访企业（家）'],
  ['B', '筹集慰问款物总额（万元）B=B1+B2'],
  ['B1', '其中：财政（万元）B1=B11+B12'],
  ['B11', '其中：中央财政（万元）'],
  ['B12', '地方财政（万元）'],
  ['B2', '工会经费（万元）'],
  ['C', '是否开展慰问（是/否）'],
]);
const KIN = printedForm([
  ['A', '走访企业（家）'],
  ['B', '筹集慰问款物总额（万元）B=B1+B2+B3'],
  ['B1', '其中：财政（万元）B1=B11+B12'],
  ['B11', '其中：中央财政（元）'],
  ['B12', '地方财政（万元）'],
  ['B2', '工会经费（万元）'],
  ['B3', '社会捐助（万元）'],
]);
const template = templateOfForm(FORM);
const sets = arbitrarySet({ forms: [FORM, KIN], unreadable: 1 });
const readableSets = arbitrarySet({ forms: [FORM, KIN] });

const consolidateOn = (set: readonly Submission[]): Consolidation =>
  consolidationOf(set, { template });

/** The consolidated form as a unit above would send it on. */
function sentOn(done: Consolidation, from: string): Submission {
  return submissionOf({ form: FORM, from, figures: totalsOf(done) });
}

function includedIn(placed: readonly Placed[]): readonly Submission[] {
  return placed
    .filter(({ standing }) => standing.status === 'included')
    .map(({ submission }) => submission);
}

function sumOf(figures: readonly string[]): Amount {
  return addAmounts(figures.filter((figure) => figure !== '').map(amountOf));
}

/** What an item comes to; nothing where it is blank. */
function amountIn(total: Consolidated | undefined): Amount {
  return total !== undefined && 'amount' in total ? total.amount : ZERO;
}

describe('consolidate, by law', () => {
  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(
        sets.chain((set) =>
          fc.tuple(
            fc.constant(set),
            fc.shuffledSubarray([...set], { minLength: set.length, maxLength: set.length }),
          ),
        ),
        ([set, shuffled]) => {
          const one = consolidateOn(set);
          const other = consolidateOn(shuffled);
          expect(totalsOf(other)).toEqual(totalsOf(one));
          expect(residualsOf(other)).toEqual(residualsOf(one));
          expect(standingsOf(other)).toEqual(standingsOf(one));
          expect(setFindingsOf(other)).toEqual(setFindingsOf(one));
          expect(other.partlyCovered.map(({ amount }) => amount)).toEqual(
            one.partlyCovered.map(({ amount }) => amount),
          );
        },
      ),
    );
  });

  it('chooses the same form in any order', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const chosen = consolidationOf(set).template;
        expect(consolidationOf([...set].reverse()).template).toEqual(chosen);
      }),
    );
  });

  it('gives the same whether the parts are consolidated at once or level by level', () => {
    fc.assert(
      fc.property(readableSets, fc.nat(7), (set, cut) => {
        const units = set.map((submission, n) => ({
          ...submission,
          organisation: `第${String(n)}区总工会`,
        }));
        const halves = [units.slice(0, cut), units.slice(cut)].filter(({ length }) => length > 0);
        const above = halves.map((half, n) => sentOn(consolidateOn(half), `${String(n)}市`));
        expect(totalsOf(consolidateOn(above))).toEqual(totalsOf(consolidateOn(units)));
      }),
    );
  });

  it('attributes every residual in full', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const { residuals } = consolidateOn(set);
        for (const { difference, by } of residuals) {
          const shares = addAmounts(by.map((share) => share.difference));
          expect(isSameAmount(shares, difference)).toBe(true);
          expect(by.some((share) => isSameAmount(share.difference, ZERO))).toBe(false);
        }
      }),
    );
  });

  it('has residuals that are the totals received less the totals recomputed', () => {
    fc.assert(
      fc.property(arbitrarySet({ forms: [FORM] }), (set) => {
        const { placed, totals, residuals } = consolidateOn(set);
        const at = FORM.items.findIndex(({ code }) => code === 'B1');
        const received = sumOf(includedIn(placed).map(({ figures }) => figures[at] ?? ''));
        const recomputed = amountIn(totals.get(codeOf('B1')));
        const residual = residuals.find(({ item }) => item === 'B1')?.difference ?? ZERO;
        expect(formatAmount(residual)).toBe(formatAmount(subtractAmounts(received, recomputed)));
      }),
    );
  });

  it('loses exactly the figures of a file that is removed', () => {
    fc.assert(
      fc.property(readableSets, fc.nat(6), (set, n) => {
        const units = set.map((submission, at) => ({
          ...submission,
          organisation: `第${String(at)}区总工会`,
        }));
        const removed = units[n % units.length];
        if (removed === undefined) return;
        const key = `${removed.source.file}\n${removed.source.sheet}` as const;
        const all = consolidateOn(units);
        const alone = consolidateOn([removed]);
        const rest = consolidationOf(units, { template, excluded: new Set([key]) });
        for (const [code, total] of all.totals) {
          const without = subtractAmounts(amountIn(total), amountIn(alone.totals.get(code)));
          expect(formatAmount(amountIn(rest.totals.get(code)))).toBe(formatAmount(without));
        }
      }),
    );
  });

  it('does not change when a unit sends the same again', () => {
    fc.assert(
      fc.property(sets, fc.nat(6), (set, n) => {
        const again = set[n % set.length];
        if (again === undefined) return;
        const copy = { ...again, source: { ...again.source, file: `副本/${again.source.file}` } };
        const one = consolidateOn(set);
        const other = consolidateOn([...set, copy]);
        expect(totalsOf(other)).toEqual(totalsOf(one));
        expect(residualsOf(other)).toEqual(residualsOf(one));
      }),
    );
  });

  it('counts everybody on the roster once: 应报 = 已报 + 未报, and every submission stands in one place', () => {
    const names = fc.uniqueArray(
      fc.constantFrom('东区', '西区总工会', '南区工会', '上海市北区总工会', '老区', '外区', '新区'),
    );
    fc.assert(
      fc.property(sets, names, (set, roster) => {
        const { placed, findings } = consolidationOf(set, { template, roster: { names: roster } });
        const match = matchRoster(placed, { names: roster });
        const missing = findings.flatMap((f) => (f.code === 'missing' ? f.names : []));
        const received = match.expected.filter(({ keys }) => keys.length > 0);
        expect(received.length + missing.length).toBe(roster.length);
        const listed = [
          ...match.expected.flatMap(({ keys, uncertain }) => [...keys, ...uncertain]),
          ...match.notOnRoster,
          ...match.nameless,
        ];
        expect([...listed].sort()).toEqual(placed.map(({ key }) => key).sort());
      }),
    );
  });

  it('adds the figures of every item that is no total, on a shipped form', () => {
    const shipped = registeredForm(catalogueEntry('warmth-2022-beijing'));
    fc.assert(
      fc.property(arbitrarySet({ forms: [shipped], most: 4 }), (set) => {
        const { placed, totals } = consolidationOf(set);
        const included = includedIn(placed);
        shipped.items.forEach(({ code }, at) => {
          const total = totals.get(code);
          if (total?.kind !== 'added') return;
          const stated = included.map(({ figures }) => figures[at] ?? '');
          expect(formatAmount(total.amount)).toBe(formatAmount(sumOf(stated)));
        });
      }),
      { numRuns: 30 },
    );
  });
});

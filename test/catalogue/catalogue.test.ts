import type { Item } from '../../src/domain/templates/item';
import { readPrintedRows } from '../../src/domain/templates/read-printed-rows';
import type { Rule } from '../../src/domain/templates/rule';
import { catalogueEntry, catalogueIds, catalogueJson } from '../support/read-catalogue-entry';
import { wordsOfDefect, wordsOfRule } from '../support/rule-words';

/** `C1<C 人次`, with 其 before items of a list with 其中. */
function wordsOfItem({ code, parent, measure, ofWhich }: Item): string {
  return `${ofWhich ? '其' : ''}${code}${parent === undefined ? '' : `<${parent}`} ${measure.unit}`;
}

function itemsOf(id: string): readonly string[] {
  return catalogueEntry(id).items.map(wordsOfItem);
}

function rulesOf(id: string, kind: Rule['kind']): readonly string[] {
  return catalogueEntry(id)
    .rules.filter((rule) => rule.kind === kind)
    .map(wordsOfRule);
}

function labelOf(id: string, code: string): string | undefined {
  return catalogueEntry(id).items.find((item) => item.code === code)?.label;
}

/** Items of a table written one group a line, separated by commas. */
function listed(table: string): readonly string[] {
  return table
    .split(/[,\n]/u)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** Puts the keys of every object in order. */
function sortKeys(_: string, json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  return Object.fromEntries(Object.entries(json).sort(([one], [other]) => (one < other ? -1 : 1)));
}

const WARMTH = `
  A 家
  B 万元, 其B1<B 万元, 其B2<B 万元, 其B3<B 万元, 其B4<B 万元, 其B5<B 万元, 其B6<B 万元
  C 人次, D 万元
  C1<C 人次, D1<D 万元, C2<C 人次, D2<D 万元, C3<C 人次, D3<D 万元, C4<C 人次, D4<D 万元
  C5<C 人次, D5<D 万元, C6<C 人次, D6<D 万元, C7<C 人次, D7<D 万元, C8<C 人次, D8<D 万元
  C9<C 人次, D9<D 万元, C10<C 人次, D10<D 万元, C11<C 人次, D11<D 万元
  E 人次, 其E1<E 人次, 其E2<E 人次, 其E3<E 人次, 其E4<E 人次, 其E5<E 人次
  F 人次, 其F1<F 人次, 其F2<F 人次, 其F3<F 人次
  G 人次
  H 人次, I 万元`;

const CENTRE = `
  A 个, 其A1<A 个, 其A2<A 个, 其A3<A 个
  B 人
  其B1<B 人, 其B1.1<B1 人, 其B1.2<B1 人, 其B1.3<B1 人
  其B2<B 人, 其B2.1<B2 人, 其B2.2<B2 人, 其B2.3<B2 人
  其B3<B 人, 其B3.1<B3 人, 其B3.2<B3 人, 其B3.3<B3 人
  C 人
  D 个, 其D.1<D 个
  E 万元, 其E1<E 万元, 其E2<E 万元, 其E3<E 万元, 其E4<E 万元, 其E5<E 万元
  F 人次, G 万元
  其F1<F 人次, G1<G 万元, 其F2<F 人次, G2<G 万元, 其F3<F 人次, G3<G 万元
  其F4<F 人次, G4<G 万元, 其F5<F 人次, G5<G 万元, 其F6<F 人次, G6<G 万元
  其F7<F 人次, G7<G 万元
  H 户, 其H1<H 户, 其H2<H 户, 其H3<H 户, 其H4<H 户
  I 是/否, J 万元
  K 人次, 其K1<K 人次, 其K2<K 人次
  L 万元, M 万元`;

const ELEVEN = Array.from({ length: 11 }, (_, i) => String(i + 1));
const SEVEN = ELEVEN.slice(0, 7);

const WARMTH_SUMS = [
  'B = B1 + B2 + B3 + B4 + B5 + B6',
  'C = C1 + C2 + C3 + C4 + C5 + C6 + C7 + C8 + C9 + C10 + C11',
  'D = D1 + D2 + D3 + D4 + D5 + D6 + D7 + D8 + D9 + D10 + D11',
  'E = E1 + E2 + E3 + E4 + E5',
  'F = F1 + F2 + F3',
];

const CENTRE_SUMS = [
  'A = A1 + A2 + A3',
  'B = B1 + B2 + B3',
  'E = E1 + E2 + E3 + E4 + E5',
  'F = F1 + F2 + F3 + F4 + F5 + F6 + F7',
  'G = G1 + G2 + G3 + G4 + G5 + G6 + G7',
  'H = H1 + H2 + H3 + H4',
  'K = K1 + K2',
];

const CENTRE_LISTS = [
  '其中 B1: B1.1 + B1.2 + B1.3',
  '其中 B2: B2.1 + B2.2 + B2.3',
  '其中 B3: B3.1 + B3.2 + B3.3',
  '其中 D: D.1',
];

describe('the shipped templates', () => {
  it('are the eight forms of five notices', () => {
    expect(catalogueIds()).toEqual([
      'centre-2020-cangzhou',
      'centre-2020-heilongjiang',
      'centre-2021-beijing',
      'centre-2021-shanghai',
      'warmth-2021-heilongjiang',
      'warmth-2022-beijing',
      'warmth-2022-ezhou',
      'warmth-2022-shanghai',
    ]);
  });

  it.each(catalogueIds())('%s names itself like its file, with its keys sorted', (id) => {
    const json = catalogueJson(id);
    expect(catalogueEntry(id).id).toBe(id);
    expect(JSON.stringify(json)).toBe(JSON.stringify(json, sortKeys));
  });

  it.each(catalogueIds())('%s says the year of its title and labels', (id) => {
    const { year, title, items } = catalogueEntry(id);
    expect(title.startsWith(`${String(year)}年`)).toBe(true);
    expect(items.every((item) => item.year === undefined || item.year === year)).toBe(true);
  });

  it.each(catalogueIds())('%s tells its items apart by code, and by words and measure', (id) => {
    const { items, itemsByCode } = catalogueEntry(id);
    expect(itemsByCode.size).toBe(items.length);
    expect(items.every(({ label, measure }) => label !== '' && measure.unit !== '')).toBe(true);
  });

  it.each(catalogueIds())('%s holds no damage of a scan', (id) => {
    for (const { label, columnLabel } of catalogueEntry(id).printedRows) {
      expect(label + columnLabel).not.toMatch(/[\s$<>(),:;]|医疔|困病|and/u);
    }
  });
});

describe('the warmth forms', () => {
  it.each([
    ['warmth-2022-beijing', ''],
    ['warmth-2021-heilongjiang', 'J1 人次, J2 万元'],
    ['warmth-2022-shanghai', 'J1 人次, J2 万元, J3 人次, J4 万元'],
    ['warmth-2022-ezhou', 'J1 人次, J2 万元, J3 人次, J4 万元'],
  ])('%s asks for the items on its paper', (id, further) => {
    expect(itemsOf(id)).toEqual([...listed(WARMTH), ...listed(further)]);
  });

  it.each([
    ['warmth-2022-beijing', []],
    ['warmth-2021-heilongjiang', ['J1 ~ J2']],
    ['warmth-2022-shanghai', ['J1 ~ J2', 'J3 ~ J4']],
    ['warmth-2022-ezhou', ['J1 ~ J2', 'J3 ~ J4']],
  ])('%s relates them as its paper does', (id, further) => {
    expect(rulesOf(id, 'sum')).toEqual(WARMTH_SUMS);
    expect(rulesOf(id, 'of-which')).toEqual([]);
    expect(rulesOf(id, 'paired')).toEqual([
      'C ~ D',
      ...ELEVEN.map((n) => `C${n} ~ D${n}`),
      'H ~ I',
      ...further,
    ]);
    expect(catalogueEntry(id).defects).toEqual([]);
  });

  it.each([
    ['warmth-2022-beijing', []],
    ['warmth-2021-heilongjiang', ['J2 / J1']],
    ['warmth-2022-shanghai', ['J2 / J1', 'J4 / J3']],
    ['warmth-2022-ezhou', ['J2 / J1', 'J4 / J3']],
  ])('%s limits what a head receives, not the wages that are recovered', (id, further) => {
    const pairs = ['D / C', ...ELEVEN.map((n) => `D${n} / C${n}`), ...further];
    expect(rulesOf(id, 'per-head')).toEqual(pairs.map((pair) => `${pair}: 20–20000, usual 3000`));
  });

  it.each([
    ['warmth-2022-beijing', 'G', '元旦春节期间共帮助农民工平安返乡'],
    ['warmth-2022-ezhou', 'G', '春节期间共帮助农民工平安返乡'],
    ['warmth-2022-shanghai', 'J1', '两节期间共慰问疫情防控一线职工'],
    ['warmth-2022-ezhou', 'J1', '春节期间共慰问疫情防控一线职工'],
    ['warmth-2021-heilongjiang', 'J1', '两节期间共慰问疫情防控一线医务人员'],
  ])('%s words %s in its own way', (id, code, label) => {
    expect(labelOf(id, code)).toBe(label);
  });
});

describe('the centre forms', () => {
  const centres = catalogueIds().filter((id) => id.startsWith('centre-'));

  it.each(centres)('%s asks for the items on its paper', (id) => {
    const further = id === 'centre-2021-shanghai' ? ['N1 个', 'N2 个'] : [];
    expect(itemsOf(id)).toEqual([...listed(CENTRE), ...further]);
  });

  it.each(centres)('%s relates them as its paper means', (id) => {
    expect(rulesOf(id, 'sum')).toEqual(CENTRE_SUMS);
    expect(rulesOf(id, 'of-which')).toEqual(CENTRE_LISTS);
    expect(rulesOf(id, 'paired')).toEqual(['F ~ G', ...SEVEN.map((n) => `F${n} ~ G${n}`)]);
    expect(rulesOf(id, 'answered')).toEqual(['I ? J']);
  });

  it.each(centres)('%s sets bounds a head, not for loans', (id) => {
    const pairs = ['G / F', ...SEVEN.filter((n) => n !== '5').map((n) => `G${n} / F${n}`)];
    expect(rulesOf(id, 'per-head')).toEqual(pairs.map((pair) => `${pair}: 20–20000`));
  });

  it('names the misprint of Heilongjiang 2020 and runs what is meant', () => {
    expect(catalogueEntry('centre-2020-heilongjiang').defects.map(wordsOfDefect)).toEqual([
      'misprint F=F1+F2+F3+F4+F5+F6 [F7] → F1 F2 F3 F4 F5 F6 F7',
      'misprint G=G1+G2+G3+G4+G5+G6 [G7] → G1 G2 G3 G4 G5 G6 G7',
    ]);
  });

  it('has the same items and rules without the errata of Heilongjiang 2020', () => {
    const entry = catalogueEntry('centre-2020-heilongjiang');
    const read = readPrintedRows(entry.printedRows);
    expect(read.items).toEqual(entry.items);
    expect(read.rules).toEqual(
      entry.rules.filter(({ kind }) => kind !== 'per-head' && kind !== 'answered'),
    );
    expect(read.defects.map(wordsOfDefect)).toEqual([
      'part-left-out F=F1+F2+F3+F4+F5+F6 [F7] → F1 F2 F3 F4 F5 F6 F7',
      'doubled-code G=G1+G2+G3+G4+G5+G6 [G6] → G1 G2 G3 G4 G5 G6 G7',
    ]);
  });
});

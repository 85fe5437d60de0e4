import * as SheetJs from '@e965/xlsx';

import { addAmounts, formatAmount, parseAmount } from '../../src/domain/figures/amount';
import { catalogueEntry } from './read-catalogue-entry';
import { rightFigures } from './right-figures';
import { sentWorkbook } from './sent-workbook';
import { zipOf } from './zip-of';

/** A file as it arrived. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const template = catalogueEntry('warmth-2022-shanghai');

/** Sixteen districts: one sends its form twice, one a wrong total, one a broken file, the last nothing. */
export const DISTRICTS = Array.from(
  '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳',
  (name) => `${name}区总工会`,
);
const [TWICE = ''] = DISTRICTS;
export const WRONG = DISTRICTS[2] ?? '';
export const BROKEN = DISTRICTS[14] ?? '';
export const MISSING = DISTRICTS[15] ?? '';
const KINDS = ['xlsx', 'xls', 'et', 'ods'] as const;

/** Powers of two, none of which is a sum of others: no district looks like the sum of its neighbours. */
function figuresOf(unit: string): Readonly<Record<string, string>> {
  return rightFigures(template, 2 ** DISTRICTS.indexOf(unit));
}

/** What an item adds up to over the districts that can be read, the wrong one by its parts. */
export function sumOfDistricts(code: string): string {
  const read = DISTRICTS.filter((unit) => unit !== BROKEN && unit !== MISSING);
  const amounts = read.flatMap((unit) => parseAmount(figuresOf(unit)[code] ?? '') ?? []);
  return formatAmount(addAmounts(amounts));
}

/** What the districts send: workbooks of four formats, two of them packed together. */
export async function sentByDistricts(): Promise<readonly SentFile[]> {
  const senders = DISTRICTS.filter((unit) => unit !== MISSING);
  const files = await Promise.all(
    senders.map((unit, at) => fileOf(unit, KINDS[at % KINDS.length])),
  );
  const again = await fileOf(TWICE, 'xlsx');
  const [first, second, ...others] = files;
  if (first === undefined || second === undefined) throw new Error('Nobody sent anything');
  const packed = zipOf([first, second].map(({ name, bytes }) => ({ name, data: bytes })));
  return [
    { name: '甲乙两区.zip', bytes: packed },
    ...others,
    { ...again, name: '甲区（再发一次）.xlsx' },
  ];
}

async function fileOf(
  organisation: string,
  kind: (typeof KINDS)[number] = 'xlsx',
): Promise<SentFile> {
  const figures = figuresOf(organisation);
  const stated = organisation === WRONG ? { ...figures, C: Number(figures['C']) + 7 } : figures;
  const bytes = savedAs(kind, await sentWorkbook(template, { organisation, figures: stated }));
  return {
    name: `${organisation}.${kind}`,
    bytes: organisation === BROKEN ? bytes.subarray(0, bytes.length / 2) : bytes,
  };
}

/** The same workbook as another program would save it. */
function savedAs(kind: (typeof KINDS)[number], bytes: Uint8Array): Uint8Array {
  if (kind === 'xlsx') return bytes;
  const book = SheetJs.read(bytes, { cellFormula: true });
  const bookType = kind === 'ods' ? 'ods' : 'biff8';
  const saved: unknown = SheetJs.write(book, { type: 'buffer', bookType });
  if (!(saved instanceof Uint8Array)) throw new Error(`Not saved as ${kind}`);
  return new Uint8Array(saved);
}

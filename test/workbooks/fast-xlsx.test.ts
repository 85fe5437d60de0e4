import { isDeepStrictEqual } from 'node:util';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import type { Workbook } from '../../src/domain/grid/grid';
import { inflateInNode } from '../../src/hosts/file/node-inflate';
import { IN_SCRIPT, readXlsxFast } from '../../src/workbooks/fast-xlsx';
import { readWorkbook } from '../../src/workbooks/read-workbook';
import { readXlsx } from '../../src/workbooks/read-xlsx';
import { catchRefusals } from '../../src/workbooks/refusal';
import { openZip } from '../../src/workbooks/zip-archive';
import { createRandom } from '../bench/random';
import { formsAtRandom } from '../support/forms-at-random';
import { mangleText } from '../support/mangle-text';
import { fixturesWithForms } from '../support/fixture-workbook';
import { sheetXml, xlsxOf } from '../support/xlsx-of';

/** How the lanes compare over one package: the careful reader, WebAssembly, script. Only `different` is wrong. */
type Verdict = 'same' | 'handed over' | 'both refuse' | 'different';

function verdictOn(bytes: Uint8Array): Verdict {
  const archive = openZip(bytes, inflateInNode);
  if (!archive.ok) return 'both refuse';
  const careful = catchRefusals(() => readXlsx(archive.value));
  const fast = readXlsxFast(archive.value);
  const inScript = readXlsxFast(archive.value, IN_SCRIPT);
  if (fast === undefined && inScript === undefined)
    return careful.ok ? 'handed over' : 'both refuse';
  const isSame = (read: Workbook | undefined): boolean =>
    read === undefined || (careful.ok && isDeepStrictEqual(read, careful.value));
  return isSame(fast) && isSame(inScript) ? 'same' : 'different';
}

function countVerdicts(verdicts: readonly Verdict[]): Readonly<Record<Verdict, number>> {
  const counts = { same: 0, 'handed over': 0, 'both refuse': 0, different: 0 };
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

const SEED = 20_221_130;
describe('readXlsxFast', () => {
  it.each(fixturesWithForms().map((file) => [file.name, file] as const))(
    'reads the same from %s as the careful reader',
    (_, { bytes }) => {
      expect(verdictOn(bytes())).toBe('same');
    },
  );

  it('reads the same from a thousand forms, as we, WPS, Excel and POI save them', async () => {
    const verdicts = (await formsAtRandom(1000, SEED)).map(verdictOn);
    expect(countVerdicts(verdicts)).toMatchObject({ same: 1000, different: 0 });
  });

  it('reads the same or hands over when the XML of a part is mangled', async () => {
    const random = createRandom(SEED);
    const forms = [
      ...(await formsAtRandom(4, SEED)),
      ...fixturesWithForms().map(({ bytes }) => bytes()),
    ];
    const verdicts = Array.from({ length: 3000 }, (_, index) => {
      const parts = unzipSync(forms[index % forms.length] ?? new Uint8Array());
      const names = Object.keys(parts).filter((name) =>
        /sheet1|sharedStrings|workbook|styles/u.test(name),
      );
      const [first = ''] = names.filter((name) => name.includes('sheet1'));
      const name = random() < 0.6 ? first : (names[Math.floor(random() * names.length)] ?? first);
      const mangled = mangleText(strFromU8(parts[name] ?? new Uint8Array()), random);
      return verdictOn(zipSync({ ...parts, [name]: strToU8(mangled) }, { level: 0 }));
    });
    const { same, different, ...others } = countVerdicts(verdicts);
    expect(different).toBe(0);
    expect(same).toBeGreaterThan(100);
    expect(others['handed over']).toBeGreaterThan(100);
    expect(others['both refuse']).toBeGreaterThan(100);
  });

  it('reads nothing else from bytes that were flipped, cut off or put in', async () => {
    const random = createRandom(SEED);
    const forms = await formsAtRandom(8, SEED);
    const whole = forms.map((bytes) => workbookIn(bytes));
    const wrong = Array.from({ length: 2000 }, (_, index) => {
      const at = index % forms.length;
      const read = workbookIn(flipBytes(forms[at] ?? new Uint8Array(), random));
      return read !== undefined && !isDeepStrictEqual(read, whole[at]);
    });
    expect(wrong).not.toContain(true);
  });

  it.each([
    ['names with a prefix', sheetXml('').replaceAll('<', '<x:').replaceAll('<x:/', '</x:')],
    ['single quotes', sheetXml(`<row r='1'><c r='A1'><v>1</v></c></row>`)],
    ['cells without their place', sheetXml('<row><c><v>1</v></c></row>')],
    [
      'rich text in a cell',
      sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r></is></c></row>'),
    ],
    ['a comment', sheetXml('<row r="1"><!-- 1 --><c r="A1"><v>1</v></c></row>')],
    ['marked characters', sheetXml('<row r="1"><c r="A1"><v><![CDATA[1]]></v></c></row>')],
    ['an attribute nobody expects', sheetXml('<row r="1"><c r="A1" zz="1"><v>1</v></c></row>')],
  ])('is not led astray by %s', (_, xml) => {
    expect(['same', 'handed over', 'both refuse']).toContain(
      verdictOn(xlsxOf({ sheets: [{ name: 'a', xml }] })),
    );
  });
});

function workbookIn(bytes: Uint8Array): Workbook | undefined {
  const opened = readWorkbook(bytes, { fileName: 'a.xlsx', inflate: inflateInNode });
  return opened.ok ? opened.value.workbook : undefined;
}

function flipBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  const flipped = bytes.slice();
  const at = Math.floor(random() * bytes.length);
  const kind = random();
  if (kind < 0.1) return bytes.slice(0, at);
  if (kind < 0.2) return new Uint8Array([...bytes.slice(0, at), at % 256, ...bytes.slice(at)]);
  flipped[at] = (flipped[at] ?? 0) ^ (1 + Math.floor(random() * 255));
  return flipped;
}

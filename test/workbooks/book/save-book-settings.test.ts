import { toBook } from '../../../src/hosts/workbench/to-book';
import type { Book } from '../../../src/workbooks/book/book';
import type { OpenedBook } from '../../../src/workbooks/book/open-book';
import { openedBookOf, savedBytes } from '../../support/book-of';
import { partNames, partText } from '../../support/patched';
import { readFixtures } from '../../support/read-fixture';
import { snapshotOf } from '../../support/snapshot-of';
import { sheetXml, xlsxPartsOf } from '../../support/xlsx-of';
import { zipOf } from '../../support/zip-of';

const MAIN = 'xl/workbook.xml';
const SETTING = 'nuanbiao.explanations';
const ROWS = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';

/** A workbook of one sheet with these names in it. */
function named(names: string): Uint8Array {
  const sheets = [{ name: 'Sheet1', xml: sheetXml(ROWS) }];
  const list = names === '' ? '' : `<definedNames>${names}</definedNames>`;
  return zipOf(
    xlsxPartsOf({ sheets }).map((part) =>
      part.name === MAIN
        ? { ...part, data: String(part.data).replace('</sheets>', `</sheets>${list}`) }
        : part,
    ),
  );
}

function withSetting({ book }: OpenedBook, text: string): Book {
  return { ...book, settings: new Map(book.settings).set(SETTING, text) };
}

/** What a file is saved as after somebody explained something and nothing else happened. */
function explained(bytes: Uint8Array, text: string, fileName?: string): Uint8Array {
  const opened = openedBookOf(bytes, fileName);
  const book = withSetting(opened, text);
  return savedBytes(opened, toBook(snapshotOf(book), book));
}

function settingIn(bytes: Uint8Array): string | undefined {
  return openedBookOf(bytes).book.settings.get(SETTING);
}

const PRINTED = '<definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1</definedName>';
const USERS = '<definedName name="合计">Sheet1!$B$1</definedName>';
const KEPT =
  '<definedName name="nuanbiao.explanations.1" hidden="1">"旧"</definedName><definedName name="nuanbiao.explanations.2" hidden="1">"的"&amp;"%22"</definedName>';

describe('saveBook, settings', () => {
  it.each([
    ['a rare character', '说明：经街道核定𠮷'],
    ['line breaks and markup', ' "一"\n&<二>\t%三 '],
    ['an empty text', ''],
    ['a long text', '暖'.repeat(20_000)],
  ])('keeps %s in the file', (_, text) => {
    expect(settingIn(explained(named(''), text))).toBe(text);
  });

  it('changes no part but the one of the names', () => {
    const before = named(PRINTED + USERS);
    const after = explained(before, '经街道核定');
    expect(partNames(after)).toEqual(partNames(before));
    for (const name of partNames(before).filter((part) => part !== MAIN)) {
      expect(partText(after, name)).toBe(partText(before, name));
    }
    const fresh =
      '<definedName name="nuanbiao.explanations.1" hidden="1">&quot;经街道核定&quot;</definedName>';
    expect(partText(after, MAIN)).toBe(
      partText(before, MAIN).replace('</definedNames>', `${fresh}</definedNames>`),
    );
  });

  it('puts a text in the place of the one before, with all its parts', () => {
    const after = explained(named(KEPT + USERS), '新');
    expect(settingIn(after)).toBe('新');
    expect(partText(after, MAIN).match(/nuanbiao/gu)).toHaveLength(1);
    expect(openedBookOf(after).book.names.map(({ name }) => name)).toEqual(['合计']);
  });

  it('reads what was kept and gives the very bytes when nothing changed', () => {
    const bytes = named(KEPT + USERS);
    expect(settingIn(bytes)).toBe('旧的"');
    expect(Buffer.compare(explained(bytes, '旧的"'), bytes)).toBe(0);
  });

  it('keeps a name that is called like ours and holds no text, as long as nothing is to be kept', () => {
    const bytes = named('<definedName name="nuanbiao.explanations.1">Sheet1!$A$1</definedName>');
    const opened = openedBookOf(bytes);
    expect(opened.book.settings).toEqual(new Map());
    expect(Buffer.compare(savedBytes(opened, opened.book), bytes)).toBe(0);
    const after = explained(bytes, '新');
    expect(partText(after, MAIN).match(/nuanbiao\.explanations\.1/gu)).toHaveLength(1);
  });

  it('keeps them in a file of another format, written anew', () => {
    const [old] = readFixtures().filter(({ name }) => name.endsWith('.xls'));
    if (old === undefined) throw new Error('No .xls among the fixtures');
    expect(settingIn(explained(old.bytes(), '经街道核定', old.fileName))).toBe('经街道核定');
  });
});

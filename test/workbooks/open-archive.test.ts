import { inflateInNode } from '../../src/hosts/file/node-inflate';
import { inflate } from '../../src/workbooks/inflate';
import { openArchive } from '../../src/workbooks/open-archive';
import { xlsxOf } from '../support/xlsx-of';
import { type ZipPart, zipOf } from '../support/zip-of';

const UTF8 = 0x800;
const form = xlsxOf('<row r="1"><c r="A1"><v>1</v></c></row>');

function filesOf(parts: readonly ZipPart[]): readonly string[] {
  const opened = openArchive(zipOf(parts), inflateInNode);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  return opened.value.map(({ path }) => path);
}

/** A zip whose entry has these bytes for a name: the length of the placeholder is theirs. */
function namedInBytes(name: readonly number[]): Uint8Array {
  const placeholder = 'n'.repeat(name.length);
  const zip = Buffer.from(zipOf([{ name: placeholder, data: 'x' }]));
  for (let at = zip.indexOf(placeholder); at >= 0; at = zip.indexOf(placeholder)) {
    zip.set(name, at);
  }
  return zip;
}

describe('openArchive', () => {
  it('lists files with their folders, without what systems leave in archives', () => {
    expect(
      filesOf([
        { name: '东区/', data: '', flags: UTF8 },
        { name: '东区/表.xlsx', data: form, flags: UTF8 },
        { name: '说明.docx', data: '', flags: UTF8 },
        { name: '东区/~$表.xlsx', data: '', flags: UTF8 },
        { name: '__MACOSX/东区/._表.xlsx', data: '', flags: UTF8 },
        { name: '东区/.DS_Store', data: '', flags: UTF8 },
        { name: 'Thumbs.db', data: '', flags: UTF8 },
      ]),
    ).toEqual(['东区/表.xlsx', '说明.docx']);
  });

  it.each([
    ['GBK', [0xb6, 0xab, 0xc7, 0xf8, 0x2e, 0x78, 0x6c, 0x73]],
    ['UTF-8 that does not say so', [...Buffer.from('东区.xls')]],
  ])('reads names in %s', (_, name) => {
    const opened = openArchive(namedInBytes(name), inflateInNode);
    expect(opened.ok && opened.value.map(({ path }) => path)).toEqual(['东区.xls']);
  });

  it('keeps paths inside the archive', () => {
    expect(filesOf([{ name: '..\\..//a/./b.xlsx', data: '' }])).toEqual(['a/b.xlsx']);
  });

  it.each([
    ['Node', inflateInNode],
    ['a browser', inflate],
  ])('opens files of an archive in the archive, in %s', (_, inflater) => {
    const inner = zipOf([{ name: '表.xlsx', data: form, flags: UTF8 }]);
    const outer = zipOf([{ name: '东区.zip', data: inner, flags: UTF8, stored: true }]);
    const opened = openArchive(outer, inflater);
    const [file] = opened.ok ? opened.value : [];
    expect(file?.path).toBe('东区.zip/表.xlsx');
    expect(file?.open()).toEqual({ ok: true, value: form });
  });

  it('leaves an archive in an archive in an archive closed', () => {
    const third = zipOf([{ name: 'c.xlsx', data: form }]);
    const second = zipOf([{ name: 'b.zip', data: third }]);
    expect(filesOf([{ name: 'a.zip', data: second }])).toEqual(['a.zip/b.zip']);
  });

  it.each([
    ['a wrong checksum', { declared: { crc: 1 } }, { code: 'unreadable', damage: 'checksum' }],
    ['a password', { flags: 1 }, { code: 'encrypted' }],
  ])('tells of %s when the file is opened, and opens the others', (_, change, fault) => {
    const parts = [
      { name: 'a.xlsx', data: form, ...change },
      { name: 'b.xlsx', data: form },
    ];
    const opened = openArchive(zipOf(parts), inflateInNode);
    const results = opened.ok ? opened.value.map(({ open }) => open()) : [];
    expect(results).toMatchObject([{ ok: false, fault }, { ok: true }]);
  });

  it('tells of an archive inside that is broken, under its name', () => {
    const opened = openArchive(zipOf([{ name: 'a.zip', data: 'no zip' }]), inflateInNode);
    const files = opened.ok ? opened.value : [];
    expect(files.map(({ path, open }) => [path, open().ok])).toEqual([['a.zip', false]]);
  });

  it('refuses an archive that would unpack to more than any set of forms', () => {
    const parts = Array.from({ length: 50 }, (_, index) => ({
      name: `${String(index)}.xlsx`,
      data: 'x',
      declared: { size: 50_000_000 },
    }));
    expect(openArchive(zipOf(parts), inflateInNode)).toMatchObject({
      ok: false,
      fault: { code: 'too-large', limit: 'inflated-bytes' },
    });
  });
});

import { replaceEntries } from '../../src/workbooks/patch-xlsx-zip';
import { readCentralDirectory } from '../../src/workbooks/zip-directory';
import { changedEntries, partText } from '../support/patched';
import { streamedZipOf } from '../support/streamed-zip-of';
import { zipOf } from '../support/zip-of';

const PARTS = [
  ['a.xml', '<a>one</a>'],
  ['文件夹/b.xml', '<b>two</b>'.repeat(50)],
  ['c.xml', '<c>three</c>'],
] as const;
const COMMENT = Buffer.from('整个文件的备注');

const replaced = (bytes: Uint8Array, name: string, text: string): Uint8Array =>
  replaceEntries(bytes, new Map([[name, new TextEncoder().encode(text)]]));

describe('replaceEntries', () => {
  it.each([
    ['sizes behind the data', { signed: true, zip64: false }],
    ['sizes behind the data without a signature', { signed: false, zip64: false }],
    ['places in eight bytes', { signed: true, zip64: true }],
    ['places in eight bytes without a signature', { signed: false, zip64: true }],
  ])('changes one entry and no other in a file with %s', (_, how) => {
    const before = streamedZipOf(PARTS, how);
    const after = replaced(before, '文件夹/b.xml', '<b>new</b>');
    expect(changedEntries(before, after)).toEqual(['文件夹/b.xml']);
    expect(partText(after, '文件夹/b.xml')).toBe('<b>new</b>');
    expect(Buffer.from(after.subarray(-COMMENT.length))).toEqual(COMMENT);
    expect(Buffer.from(after).includes('备注 文件夹/b.xml')).toBe(true);
  });

  it.each(PARTS.map(([name]) => name))('changes %s wherever it stands', (name) => {
    const before = streamedZipOf(PARTS, { signed: true, zip64: false });
    const after = replaced(before, name, '<x/>'.repeat(500));
    expect(changedEntries(before, after)).toEqual([name]);
    expect(partText(after, name)).toBe('<x/>'.repeat(500));
  });

  it('keeps time, method and attributes of the entry it changes', () => {
    const before = streamedZipOf(PARTS, { signed: true, zip64: true });
    const entryOf = (bytes: Uint8Array): unknown => {
      const [entry] = readCentralDirectory(bytes);
      return [entry?.time, entry?.date, entry?.method, entry?.externalAttributes];
    };
    expect(entryOf(replaced(before, 'a.xml', '<a/>'))).toEqual(entryOf(before));
  });

  it('leaves an entry unpacked that was unpacked', () => {
    const before = zipOf([{ name: 'a.xml', data: '<a/>', stored: true }]);
    const after = replaced(before, 'a.xml', '<b>stored</b>');
    expect(Buffer.from(after).includes('<b>stored</b>')).toBe(true);
    expect(partText(after, 'a.xml')).toBe('<b>stored</b>');
  });

  it('is the same file when nothing is replaced', () => {
    const before = streamedZipOf(PARTS, { signed: true, zip64: true });
    expect(replaceEntries(before, new Map())).toEqual(before);
  });
});

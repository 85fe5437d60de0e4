import { contentOfPackage } from '../../src/workbooks/package-content';
import { inflate } from '../../src/workbooks/inflate';
import { sniffContent } from '../../src/workbooks/sniff-content';
import { openZip } from '../../src/workbooks/zip-archive';
import { type ZipPart, zipOf } from '../support/zip-of';

const bytesOf = (latin1: string): Uint8Array => new Uint8Array(Buffer.from(latin1, 'latin1'));

describe('sniffContent', () => {
  it.each([
    ['%PDF-1.7\n%\u00e2', 'pdf'],
    ['\u0089PNG\r\n\u001a\n\u0000', 'picture'],
    ['\u00ff\u00d8\u00ff\u00e0\u0000', 'picture'],
    ['GIF89a\u0001\u0000', 'picture'],
    ['BM\u0000\u0001\u0002\u0000', 'picture'],
    ['RIFF\u0000\u0000\u0000\u0000WEBPVP8', 'picture'],
    ['\u0000\u0000\u0000\u0018ftypheic\u0000', 'picture'],
    ['Rar!\u001a\u0007\u0000', 'archive'],
    ["7z\u00bc\u00af'\u001c\u0000", 'archive'],
    ['\u001f\u008b\u0008\u0000', 'archive'],
    ['{\\rtf1\\ansi', 'word'],
    ['MIME-Version: 1.0\nX: y', 'web-page'],
    ['<!DOCTYPE html><html></html>', 'web-page'],
    ['\u0009\u0004\u0006\u0000\u0000\u0000', 'old-excel'],
    ['BMW is a text', 'text'],
    ['\u0000\u0001\u0002\u0003', 'unknown'],
    ['\u00ff\u00ff\u00ff\u00ff', 'unknown'],
  ])('tells %j by its first bytes', (head, content) => {
    expect(sniffContent(bytesOf(head), 'form.xlsx')).toEqual({ kind: 'foreign', content });
  });

  it.each(['~$form.xlsx', 'C:\\forms\\~$form.xlsx', 'forms/.~lock.form.ods#'])(
    'tells the lock file %s by its name',
    (name) => {
      expect(sniffContent(bytesOf('PK\u0003\u0004'), name)).toEqual({
        kind: 'foreign',
        content: 'lock-file',
      });
    },
  );

  it('tells an empty file', () => {
    expect(sniffContent(new Uint8Array(), 'form.xlsx')).toEqual({ kind: 'empty' });
    expect(sniffContent(bytesOf(' \n'), 'form.xlsx')).toEqual({ kind: 'empty' });
  });

  it.each(['utf8', 'utf16le'] as const)('reads Chinese text in %s', (encoding) => {
    const mark = encoding === 'utf8' ? '' : '\ufeff';
    const bytes = new Uint8Array(Buffer.from(`${mark}代码,数量\n甲,1`, encoding));
    expect(sniffContent(bytes, 'a')).toEqual({
      kind: 'csv',
      rows: [
        ['代码', '数量'],
        ['甲', '1'],
      ],
    });
  });

  it('reads Chinese text in GBK', () => {
    const bytes = Uint8Array.of(0xbc, 0xd7, 0x2c, 0x31, 0x0a, 0xd2, 0xd2, 0x2c, 0x32);
    expect(sniffContent(bytes, 'a')).toEqual({
      kind: 'csv',
      rows: [
        ['甲', '1'],
        ['乙', '2'],
      ],
    });
  });
});

describe('contentOfPackage', () => {
  const contentOf = (...parts: readonly ZipPart[]): unknown => {
    const opened = openZip(zipOf(parts), inflate);
    return opened.ok ? contentOfPackage(opened.value) : opened.fault;
  };
  const typesOf = (type: string): ZipPart => ({
    name: '[Content_Types].xml',
    data: `<Types><Override ContentType="application/${type}"/></Types>`,
  });

  it.each([
    ['vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', { kind: 'xlsx' }],
    ['vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', { kind: 'xlsx' }],
    ['vnd.ms-excel.sheet.macroEnabled.main+xml', { kind: 'xlsm' }],
    ['vnd.ms-excel.sheet.binary.macroEnabled.main', { kind: 'foreign', content: 'xlsb' }],
    [
      'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      { kind: 'foreign', content: 'word' },
    ],
    [
      'vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      { kind: 'foreign', content: 'presentation' },
    ],
    ['vnd.ms-package.other', { kind: 'foreign', content: 'archive' }],
  ])('tells a package with the type %s', (type, content) => {
    expect(contentOf(typesOf(type))).toEqual(content);
  });

  it.each([
    ['spreadsheet', { kind: 'ods' }],
    ['text', { kind: 'foreign', content: 'word' }],
    ['presentation', { kind: 'foreign', content: 'presentation' }],
    ['chart', { kind: 'foreign', content: 'archive' }],
  ])('tells an open document of %s', (type, content) => {
    expect(
      contentOf({
        name: 'mimetype',
        data: `application/vnd.oasis.opendocument.${type}`,
        stored: true,
      }),
    ).toEqual(content);
  });

  it('tells forms packed together', () => {
    expect(contentOf({ name: 'a.xlsx', data: 'x' })).toEqual({
      kind: 'foreign',
      content: 'archive',
    });
  });
});

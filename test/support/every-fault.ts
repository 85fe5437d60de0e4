import type { HostFault } from '../../src/app/host';
import type {
  Damage,
  ForeignContent,
  SizeLimit,
  WorkbookFault,
} from '../../src/domain/grid/workbook-fault';
import type { NotWritable, WriteFault } from '../../src/domain/grid/write-fault';
import { keysOf } from './rows-of';

const DAMAGES: Readonly<Record<Damage, null>> = {
  truncated: null,
  checksum: null,
  'size-mismatch': null,
  structure: null,
  'missing-part': null,
  'not-found': null,
  'no-permission': null,
};
const CONTENTS: Readonly<Record<ForeignContent, null>> = {
  text: null,
  picture: null,
  pdf: null,
  word: null,
  presentation: null,
  archive: null,
  'web-page': null,
  'lock-file': null,
  'old-excel': null,
  xlsb: null,
  'empty-folder': null,
  unknown: null,
};
const LIMITS: Readonly<Record<SizeLimit, number>> = {
  'file-bytes': 52_428_800,
  'inflated-bytes': 134_217_728,
  sheets: 1000,
  cells: 5000,
  rows: 5000,
  parts: 5000,
  time: 20_000,
  memory: 350,
};
const NOT_WRITABLE: Readonly<Record<NotWritable, null>> = {
  'sheet-absent': null,
  'outside-sheet': null,
  'merged-away': null,
  'array-formula': null,
  'data-table': null,
  'shared-formula': null,
  protected: null,
};

/** A fault of a file of every kind; the compiler asks for new kinds. */
export const EVERY_WORKBOOK_FAULT: readonly WorkbookFault[] = [
  ...keysOf(DAMAGES).map((damage) => ({ code: 'unreadable', damage, part: undefined }) as const),
  { code: 'unreadable', damage: 'checksum', part: 'xl/worksheets/sheet1.xml' },
  { code: 'encrypted' },
  { code: 'empty' },
  { code: 'skipped' },
  ...keysOf(CONTENTS).map((content) => ({ code: 'not-a-workbook', content }) as const),
  ...keysOf(LIMITS).map((limit) => ({ code: 'too-large', limit, most: LIMITS[limit] }) as const),
  { code: 'no-table', nearest: undefined },
  {
    code: 'no-table',
    nearest: { title: '送温暖统计表', found: 12, of: 49, missing: ['A 一', 'B 二'] },
  },
];

/** A fault of writing of every kind. */
export const EVERY_WRITE_FAULT: readonly WriteFault[] = keysOf(NOT_WRITABLE).map((reason) => ({
  code: 'not-writable',
  reason,
  sheet: '附件1',
  ref: { row: 4, col: 2 },
}));

/** A fault of a spreadsheet program of every kind. */
export const EVERY_HOST_FAULT: {
  readonly [C in HostFault['code']]: HostFault & { readonly code: C };
} = {
  'sheet-protected': { code: 'sheet-protected', sheet: '附件1' },
  'sheet-absent': { code: 'sheet-absent', sheet: '附件1' },
  'sheet-hidden': { code: 'sheet-hidden', sheet: '附件1' },
  'cell-being-edited': { code: 'cell-being-edited' },
  'workbook-switched': { code: 'workbook-switched' },
  'read-only': { code: 'read-only' },
  'too-large': { code: 'too-large' },
  'nothing-to-undo': { code: 'nothing-to-undo' },
  'not-supported': { code: 'not-supported', needs: 'ExcelApi 1.10' },
  'host-failed': { code: 'host-failed', cause: new Error('GeneralException') },
};

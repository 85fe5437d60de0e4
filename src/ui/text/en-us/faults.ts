import { type FaultWords, createFaultTexts } from '../fault-words';
import { quoted } from '../quoted';
import { shortListText } from './phrases';

const SAVE_AS = 'open it in Excel or WPS, save it as .xlsx and try again';
const SEND_AGAIN = 'copy it again or ask the sender for it once more';
const WANTED = 'ask the sender for a spreadsheet';
const UNFORMULATED = 'turn it into an ordinary formula first';

const FAULTS: FaultWords = {
  damage: {
    truncated: `The file is incomplete; ${SEND_AGAIN}`,
    checksum: `The file is damaged (checksum) and its figures cannot be trusted; ${SEND_AGAIN}`,
    'size-mismatch': `The file is damaged (size) and its figures cannot be trusted; ${SEND_AGAIN}`,
    structure: `The file cannot be understood and may be damaged; ${SAVE_AS}`,
    'missing-part': `The file lacks a part it needs and may be damaged; ${SAVE_AS}`,
    'not-found': 'The file cannot be found; check its name and folder',
    'no-permission':
      'The file may not be read, or another program has it open; close it there and try again',
  },
  inPart: (part) => ` (${part})`,
  content: {
    text: `This is plain text, not a workbook; ${SAVE_AS}`,
    picture: `This is a picture without figures to read; ${WANTED}`,
    pdf: `This is a PDF without figures to read; ${WANTED}`,
    word: 'This is a Word document; copy its table into Excel or WPS, save it as .xlsx and try again',
    presentation: `This is a presentation, not a workbook; ${WANTED}`,
    archive: 'This is an archive; unpack it and choose the workbook inside',
    'web-page': `This is a web page, not a workbook; ${SAVE_AS}`,
    'lock-file':
      'This is a temporary file of an open workbook; choose the file of that name without ~$',
    'old-excel': `This is a format of Excel 95 or older whose text may be misread; ${SAVE_AS}`,
    xlsb: `This is a binary workbook (.xlsb); ${SAVE_AS}`,
    'empty-folder':
      'There is no workbook (.xlsx .xlsm .xls .et .ods .csv) in this folder; check the path',
    unknown: `This is no workbook that can be read; if Excel or WPS can, ${SAVE_AS}`,
  },
  encrypted:
    'The file has a password; open it with the password, save it without one and try again',
  skipped: 'is no report (not read)',
  empty: `The file is empty; ${SEND_AGAIN}`,
  limit: {
    'file-bytes': (most) => `The file is larger than ${most} MB`,
    'inflated-bytes': (most) => `The file unpacks to more than ${most} MB`,
    sheets: (most) => `There are more than ${most} sheets`,
    cells: (most) => `There are more than ${most} cells`,
    rows: (most) => `There are more than ${most} rows`,
    parts: (most) => `The file has more than ${most} parts inside`,
    time: (most) => `Reading takes more than ${most} seconds`,
    memory: (most) => `Reading needs more than ${most} MB of memory`,
  },
  tooLarge: (limit) =>
    `${limit}, so it was not read; keep only the form, delete other content and empty formats, then save`,
  noTable:
    'Not recognised: no form with codes was found; check that this is the right file and that its code column (A, B1, C2 …) is still there',
  notRecognised: 'Not recognised. ',
  nearForm: ({ title, found, of }, lacks) =>
    `Nearest to ${quoted(title)}, but only ${String(found)} of ${String(of)} items were found${lacks === '' ? '' : `; missing: ${lacks}`}; restore codes and labels, or start from a blank form`,
  unlikeAny:
    'unlike every registered form, and it prints no formula such as A=B+C to check it by; make sure it is the form to send, or use a blank form',
  notWritable: {
    'sheet-absent': 'there is no such sheet',
    'outside-sheet': 'it lies beyond the sheet',
    'merged-away': 'it is covered by a merged cell; unmerge it first',
    'array-formula': `it is part of an array formula; ${UNFORMULATED}`,
    'data-table': `it is part of a what-if data table; ${UNFORMULATED}`,
    'shared-formula': `its formula is tied to other cells; ${SAVE_AS}`,
    protected: 'it is protected; unprotect the sheet first',
  },
  notWritten: ({ sheet, a1 }, why) => `${a1} on sheet ${quoted(sheet)} cannot be written: ${why}`,
  shortListText,
};

/** Why no table can be had from a file or nothing could be written to it, and what to do about it. */
export const { faultText, nearestText, unrecognisedText, writeFaultText } =
  createFaultTexts(FAULTS);

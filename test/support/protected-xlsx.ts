import { sheetXml, xlsxPartsOf } from './xlsx-of';
import { zipOf } from './zip-of';

const UNLOCKED =
  '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>';

/** A workbook with a protected sheet; what has the look 1, by `s` or `style`, is open. */
export function protectedXlsx(rows: string, { before = '', after = '' } = {}): Uint8Array {
  const xml = sheetXml(rows, { before, after: `<sheetProtection sheet="1"/>${after}` });
  const parts = xlsxPartsOf({ sheets: [{ name: '表', xml }] });
  return zipOf(
    parts.map((part) => (part.name === 'xl/styles.xml' ? { ...part, data: UNLOCKED } : part)),
  );
}

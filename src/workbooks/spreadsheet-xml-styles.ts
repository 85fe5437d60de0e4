import { type XmlAttributes, findAttribute } from './scan-xml';
import { toFormatCode } from './spreadsheet-xml-cell';

/** Collects the styles of a workbook of the 2003 format; they stand before its sheets. */
export interface SpreadsheetXmlStyles {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  /** The number format of a style, its own or the one it inherits. */
  readonly formatOf: (style: string | undefined) => string;
}

/** Styles nest by name; a chain this long can only be a loop. */
const LONGEST_CHAIN = 20;

/** An empty collection. */
export function createSpreadsheetXmlStyles(): SpreadsheetXmlStyles {
  const formats = new Map<string, string>();
  const parents = new Map<string, string>();
  let current = '';
  return {
    open: (name, attributes) => {
      if (name === 'Style') {
        current = findAttribute(attributes, 'ID') ?? '';
        parents.set(current, findAttribute(attributes, 'Parent') ?? 'Default');
      }
      if (name === 'NumberFormat') {
        formats.set(current, toFormatCode(findAttribute(attributes, 'Format') ?? 'General'));
      }
    },
    formatOf: (style) => {
      let name = style ?? 'Default';
      for (let step = 0; step < LONGEST_CHAIN; step += 1) {
        const format = formats.get(name);
        if (format !== undefined) return format;
        name = parents.get(name) ?? 'Default';
      }
      return 'General';
    },
  };
}

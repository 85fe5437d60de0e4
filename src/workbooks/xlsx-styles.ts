import { builtInFormat } from './number-format';
import { findAttribute, scanXml } from './scan-xml';

/** The number format of each cell style, by the number cells name it with. */
export function readCellFormats(xml: string, part: string): readonly string[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  scanXml(xml, part, {
    open: (name, attributes, parent) => {
      const id = Number(findAttribute(attributes, 'numFmtId') ?? '0');
      if (name === 'numFmt' && parent === 'numFmts') {
        own.set(id, findAttribute(attributes, 'formatCode') ?? 'General');
      }
      if (name === 'xf' && parent === 'cellXfs') ids.push(id);
    },
  });
  return ids.map((id) => own.get(id) ?? builtInFormat(id));
}

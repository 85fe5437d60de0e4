import { decodeXml } from './decode-text';
import { rememberParts } from './remember-parts';
import { builtInFormat } from './number-format';
import { findAttribute, scanXml } from './scan-xml';

/** The number format of each cell style, by the number cells name it with. */
export const readCellFormats = rememberParts((bytes, part): readonly string[] => {
  const own = new Map<number, string>();
  const ids: number[] = [];
  scanXml(decodeXml(bytes, part), part, {
    open: (name, attributes, parent) => {
      const id = Number(findAttribute(attributes, 'numFmtId') ?? '0');
      if (name === 'numFmt' && parent === 'numFmts') {
        own.set(id, findAttribute(attributes, 'formatCode') ?? 'General');
      }
      if (name === 'xf' && parent === 'cellXfs') ids.push(id);
    },
  });
  return ids.map((id) => own.get(id) ?? builtInFormat(id));
});

import { type XmlAttributes, scanXml } from './scan-xml';

/** Builds the text of one rich text item from its tags; phonetic hints above the characters stay out. */
export interface RichText {
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** The text so far; starts anew. */
  readonly take: () => string;
}

/** A reader for the inside of `si` (shared) and `is` (inline) texts. */
export function createRichText(): RichText {
  let collected = '';
  let isText = false;
  let phonetic = 0;
  return {
    open: (name) => {
      if (name === 'rPh') phonetic += 1;
      if (name === 't') isText = phonetic === 0;
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') isText = false;
    },
    text: (text) => {
      if (isText) collected += text;
    },
    take: () => {
      const text = unescapeText(collected);
      collected = '';
      return text;
    },
  };
}

const ESCAPED = /_x([0-9a-f]{4})_/giu;

/** Characters that XML cannot hold are written as `_x000D_`. @see ECMA-376 part 1 §22.9.2.19 */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n');
}

/** The shared texts of a workbook in their order; cells name them by number. */
export function readSharedStrings(xml: string, part: string): readonly string[] {
  const strings: string[] = [];
  const rich = createRichText();
  scanXml(xml, part, {
    open: (name: string, _: XmlAttributes, parent: string) => {
      if (parent !== 'sst') rich.open(name);
    },
    close: (name, parent) => {
      if (name === 'si' && parent === 'sst') strings.push(rich.take());
      else rich.close(name);
    },
    text: rich.text,
  });
  return strings;
}

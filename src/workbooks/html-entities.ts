import { characterOf } from './xml-entities';

/** Named characters that programs write into tables beside those of XML. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['nbsp', '\u00a0'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['middot', '·'],
  ['times', '×'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['hellip', '…'],
  ['yen', '¥'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
]);

/** Text of a page with its named and numbered characters put in; one that is not known stays as written. */
export function decodeHtmlText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&([a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});/giu,
    (whole, name: string) => NAMED.get(name) ?? characterOf(name) ?? whole,
  );
}

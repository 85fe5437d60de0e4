import {
  type Cursor,
  createCursor,
  expectText,
  handOver,
  readAttributes,
  readText,
  skipSpace,
  takes,
} from './fast-cursor';
import { scanXml } from './scan-xml';
import { readSharedStrings, unescapeText } from './xlsx-strings';

/** The shared texts of a workbook, read fast where they are plain and carefully where they are not. */
export function readFastStrings(xml: string, part: string): readonly string[] {
  const start = xml.indexOf('<si>');
  if (start < 0) return readSharedStrings(xml, part);
  const cursor = createCursor(xml, part, start);
  const strings: string[] = [];
  while (takes(cursor, '<si>')) {
    strings.push(readItem(cursor));
    skipSpace(cursor);
  }
  checkAround(xml.slice(0, start) + xml.slice(cursor.at), part);
  return strings;
}

/** The text of an item whose `<si>` was passed, up to behind its end. */
export function readItem(cursor: Cursor): string {
  const start = cursor.at;
  if (takes(cursor, '<t>') || takes(cursor, '<t xml:space="preserve">')) {
    const text = readText(cursor);
    if (takes(cursor, '</t></si>') || takesHint(cursor)) return unescapeText(text);
  }
  return readRichItem(cursor, start);
}

const HINT_ATTRIBUTES = ['fontId', 'type', 'alignment'];

/** Excel tells for every text how its pronunciation would be written above it, though there is none. */
function takesHint(cursor: Cursor): boolean {
  if (!takes(cursor, '</t><phoneticPr')) return false;
  return readAttributes(cursor, HINT_ATTRIBUTES, []) && takes(cursor, '</si>');
}

/** A text in several looks, or with a phonetic hint, by itself through the careful reader. */
function readRichItem(cursor: Cursor, start: number): string {
  const { xml, part } = cursor;
  const end = xml.indexOf('</si>', start);
  const inside = xml.slice(start, end);
  if (end < 0 || inside.includes('<!') || inside.includes('<?')) return handOver(cursor);
  const [text = handOver(cursor), ...others] = readSharedStrings(
    `<sst><si>${inside}</si></sst>`,
    part,
  );
  if (others.length > 0) handOver(cursor);
  cursor.at = end;
  expectText(cursor, '</si>');
  return text;
}

/** The root as programs write it: its attributes are known by name and stand once. */
const USUAL_AROUND =
  /^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?\?>\s?\s?<sst xmlns="[\w:/.]+"(?: count="\d+")?(?: uniqueCount="\d+")?><\/sst>$/u;

/** Around the texts stands their root and nothing else; hands over whatever stands there otherwise. */
export function checkAround(around: string, part: string): void {
  if (USUAL_AROUND.test(around)) return;
  if (around.includes('<!') || around.lastIndexOf('<?') > 0) handOver({ part });
  scanXml(around, part, {
    open: (name, _, parent) => {
      if (name !== 'sst' || parent !== '') handOver({ part });
    },
  });
}

import { refuseDamaged } from './refusal';
import { decodeEntities } from './xml-entities';

/** A place in the XML of a part, moved along by those who read there. */
export interface Cursor {
  readonly xml: string;
  readonly part: string;
  /** Whether texts mean what they say, letter by letter: no entity stands in the part, and no carriage return. */
  readonly isPlain: boolean;
  at: number;
}

/** A cursor at a place of a part. */
export function createCursor(xml: string, part: string, at: number): Cursor {
  return { xml, part, isPlain: !xml.includes('&') && !xml.includes('\r'), at };
}

const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** Leaves the part to the careful reader. Whoever tries the fast one first takes every refusal so. */
export function handOver({ part }: Pick<Cursor, 'part'>): never {
  return refuseDamaged('structure', part);
}

/** Passes over white space, which means nothing between tags. */
export function skipSpace(cursor: Cursor): void {
  while (isSpace(cursor.xml.charCodeAt(cursor.at))) cursor.at += 1;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === RETURN || code === TAB;
}

/** Passes over a text when it stands here, and says whether it did. */
export function takes(cursor: Cursor, text: string): boolean {
  const { xml, at } = cursor;
  for (let index = 0; index < text.length; index += 1) {
    if (xml.charCodeAt(at + index) !== text.charCodeAt(index)) return false;
  }
  cursor.at = at + text.length;
  return true;
}

/** Passes over a text that must stand here. */
export function expectText(cursor: Cursor, text: string): void {
  if (!takes(cursor, text)) handOver(cursor);
}

/** The text from here to the next tag, entities put in. */
export function readText(cursor: Cursor): string {
  const { xml, at, part } = cursor;
  const end = xml.indexOf('<', at);
  if (end < 0) handOver(cursor);
  cursor.at = end;
  const text = xml.slice(at, end);
  return cursor.isPlain ? text : decodeEntities(text, part);
}

/**
 * Reads the attributes of a tag whose name was passed, and the end of the tag.
 *
 * @param names - those it may have, without prefix of ours; any other is handed over
 * @param values - filled with their values, in the order of the names
 * @returns whether the tag is closed by itself (`/>`)
 */
export function readAttributes(
  cursor: Cursor,
  names: readonly string[],
  values: (string | undefined)[],
): boolean {
  for (;;) {
    const end = readTagEnd(cursor);
    if (end !== undefined) return end;
    const index = names.indexOf(readName(cursor));
    if (index < 0 || values[index] !== undefined) handOver(cursor);
    values[index] = readValue(cursor);
  }
}

/** Whether the tag ends with `/>` (true), with `>` (false), or another attribute follows. */
export function readTagEnd(cursor: Cursor): boolean | undefined {
  const code = cursor.xml.charCodeAt(cursor.at);
  if (code === GREATER) {
    cursor.at += 1;
    return false;
  }
  if (code === SLASH) {
    expectText(cursor, '/>');
    return true;
  }
  if (!isSpace(code)) handOver(cursor);
  cursor.at += 1;
  return takes(cursor, '/>') ? true : undefined;
}

function readName(cursor: Cursor): string {
  const { xml, at } = cursor;
  let end = at;
  while (isNameCode(xml.charCodeAt(end))) end += 1;
  if (xml.charCodeAt(end) !== EQUALS) handOver(cursor);
  cursor.at = end + 1;
  return xml.slice(at, end);
}

/** Letters, digits and the colon of a prefix: all that a known name is made of. */
function isNameCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x3a)
  );
}

/** A value in double quotes that means what it says, letter by letter. */
export function readValue(cursor: Cursor): string {
  const { xml, at } = cursor;
  if (xml.charCodeAt(at) !== QUOTE) handOver(cursor);
  let end = at + 1;
  for (let code = xml.charCodeAt(end); code !== QUOTE; code = xml.charCodeAt(end)) {
    if (code === LESS || code === AMPERSAND || code === RETURN || Number.isNaN(code)) {
      handOver(cursor);
    }
    end += 1;
  }
  cursor.at = end + 1;
  return xml.slice(at + 1, end);
}

const ZERO = 0x30;

/** A whole number in double quotes. */
export function readNumberValue(cursor: Cursor): number {
  const { xml } = cursor;
  expectText(cursor, '"');
  const number = readDigits(cursor);
  if (xml.charCodeAt(cursor.at) !== QUOTE) handOver(cursor);
  cursor.at += 1;
  return number;
}

/** A whole number of seven digits at most, without leading zeros. */
export function readDigits(cursor: Cursor): number {
  const { xml, at } = cursor;
  let number = 0;
  let end = at;
  for (; end - at <= 7; end += 1) {
    const digit = xml.charCodeAt(end) - ZERO;
    if (!(digit >= 0 && digit <= 9)) break;
    number = number * 10 + digit;
  }
  const length = end - at;
  if (length === 0 || length > 7 || (length > 1 && xml.charCodeAt(at) === ZERO)) handOver(cursor);
  cursor.at = end;
  return number;
}

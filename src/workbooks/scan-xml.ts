import { LIMITS } from './limits';
import { refuseDamaged } from './refusal';
import { decodeEntities } from './xml-entities';

/** Attributes of a tag, names and values in turn; read them with `findAttribute`. */
export type XmlAttributes = readonly string[];

/** A tag with where it stands. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly parent: string;
}

/** What a reader of one kind of part does at each piece of it. Names come without their prefix. */
export interface XmlHandler {
  readonly open: (name: string, attributes: XmlAttributes, parent: string) => void;
  readonly close?: (name: string, parent: string) => void;
  readonly text?: (text: string) => void;
}

const ATTRIBUTE = /\s*([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const TAG_NAME = /[^\s<>"'/=]+/uy;
const TAG_END = /\s*(\/?)>/uy;
/** The root of a package part names some 30 namespaces; nothing else has so many attributes. */
const MOST_ATTRIBUTES = 200;

/**
 * Walks well-formed XML once, in time linear in its length and memory linear in its depth.
 *
 * Refuses what is not well-formed, and every document type or entity declaration: no workbook
 * needs one, and they are how a small part grows without end (ECMA-376 part 2 §6.1.4 forbids them).
 */
export function scanXml(text: string, part: string, handler: XmlHandler): void {
  const scan: NestedScan = { part, handler, names: [] };
  let at = 0;
  let roots = 0;
  for (let tag = text.indexOf('<'); tag >= 0; tag = text.indexOf('<', at)) {
    scanText(text.slice(at, tag), scan);
    const isRoot = scan.names.length === 0;
    at = scanTag(text, tag, scan);
    if (isRoot && /[^?!/]/u.test(text[tag + 1] ?? '/')) roots += 1;
  }
  scanText(text.slice(at), { part, handler, names: [] });
  if (scan.names.length > 0) refuseDamaged('truncated', part);
  if (roots !== 1) refuseDamaged('structure', part);
}

function scanText(text: string, { part, handler, names }: NestedScan): void {
  if (names.length > 0) {
    const decoded = decodeEntities(text, part);
    handler.text?.(decoded);
  } else if (text.replace('\ufeff', '').trim() !== '') refuseDamaged('structure', part);
}

function scanTag(text: string, at: number, scan: NestedScan): number {
  switch (text.charAt(at + 1)) {
    case '?':
      return skipPast(text, '?>', { from: at, part: scan.part });
    case '!':
      return scanDeclaration(text, at, scan);
    case '/':
      return scanEnd(text, at, scan);
    default:
      return scanStart(text, at, scan);
  }
}

/** The value of the attribute of that name, whatever its prefix; `undefined` when the tag lacks it. */
export function findAttribute(attributes: XmlAttributes, name: string): string | undefined {
  for (let index = 0; index < attributes.length; index += 2) {
    if (attributes[index] === name) return attributes[index + 1];
  }
  for (let index = 0; index < attributes.length; index += 2) {
    if (localName(attributes[index] ?? '') === name) return attributes[index + 1];
  }
  return undefined;
}

/** Whether an attribute is set the way XML schema writes true. */
export function isTrue(attributes: XmlAttributes, name: string): boolean {
  const value = findAttribute(attributes, name);
  return value === '1' || value === 'true';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function skipPast(
  text: string,
  end: string,
  { from, part }: { readonly from: number; readonly part: string },
): number {
  const found = text.indexOf(end, from);
  return found < 0 ? refuseDamaged('truncated', part) : found + end.length;
}

interface Scan {
  readonly part: string;
  readonly handler: XmlHandler;
}

interface NestedScan extends Scan {
  /** Names of the open tags, with prefixes. */
  readonly names: string[];
}

function scanDeclaration(text: string, at: number, { part, handler }: Scan): number {
  if (text.startsWith('<!--', at)) return skipPast(text, '-->', { from: at + 4, part });
  if (!text.startsWith('<![CDATA[', at)) return refuseDamaged('structure', part);
  const end = skipPast(text, ']]>', { from: at, part });
  handler.text?.(text.slice(at + '<![CDATA['.length, end - ']]>'.length));
  return end;
}

function scanEnd(text: string, at: number, { part, handler, names }: NestedScan): number {
  const end = skipPast(text, '>', { from: at, part });
  const name = text.slice(at + 2, end - 1).trimEnd();
  if (names.pop() !== name) refuseDamaged('structure', part);
  handler.close?.(localName(name), localName(names.at(-1) ?? ''));
  return end;
}

function scanStart(text: string, at: number, { part, handler, names }: NestedScan): number {
  TAG_NAME.lastIndex = at + 1;
  const name = TAG_NAME.exec(text)?.[0] ?? refuseDamaged('structure', part);
  const { attributes, end } = scanAttributes(text, TAG_NAME.lastIndex, part);
  TAG_END.lastIndex = end;
  const close = TAG_END.exec(text);
  if (close === null) return refuseDamaged('structure', part);
  const parent = localName(names.at(-1) ?? '');
  const after = TAG_END.lastIndex;
  handler.open(localName(name), attributes, parent);
  if (close[1] === '/') handler.close?.(localName(name), parent);
  else if (names.push(name) > LIMITS.xmlDepth) refuseDamaged('structure', part);
  return after;
}

function scanAttributes(
  text: string,
  from: number,
  part: string,
): { readonly attributes: XmlAttributes; readonly end: number } {
  const attributes: string[] = [];
  let end = from;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(text);
    if (match === null) return { attributes, end };
    const [, name = '', doubleQuoted, singleQuoted = ''] = match;
    if (findExact(attributes, name)) refuseDamaged('structure', part);
    attributes.push(name, decodeEntities(doubleQuoted ?? singleQuoted, part));
    if (attributes.length > MOST_ATTRIBUTES * 2) refuseDamaged('structure', part);
    end = ATTRIBUTE.lastIndex;
  }
}

function findExact(attributes: XmlAttributes, name: string): boolean {
  for (let index = 0; index < attributes.length; index += 2) {
    if (attributes[index] === name) return true;
  }
  return false;
}

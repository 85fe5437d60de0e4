import {
  type Splice,
  type XmlAttribute,
  type XmlTag,
  readAttributes,
  readTags,
} from '../patch-xlsx-tokens';
import { refuseDamaged } from '../refusal';
import { escapeXml } from '../write-xml';
import { decodeEntities } from '../xml-entities';

/** An element of a part by its places in the text, so that what nobody changes stays to the letter. */
export interface Span {
  /** Without its prefix. */
  readonly name: string;
  /** With the colon; '' for none. */
  readonly prefix: string;
  readonly tag: XmlTag;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly Span[];
  /** Where its content ends. */
  readonly closeStart: number;
  readonly end: number;
}

interface OpenSpan {
  readonly tag: XmlTag;
  readonly attributes: readonly XmlAttribute[];
  readonly children: Span[];
}

/** The root of a part. Refuses what is not well-formed. */
export function readSpans(xml: string, part: string): Span {
  const open: OpenSpan[] = [];
  let root: Span | undefined;
  const put = (span: Span): void => {
    const parent = open.at(-1);
    if (parent === undefined) root = span;
    else parent.children.push(span);
  };
  for (const tag of readTags(xml)) {
    if (tag.kind === 'broken') return refuseDamaged('structure', part);
    if (tag.kind === 'open') {
      const attributes = readAttributes(xml, tag) ?? refuseDamaged('structure', part);
      if (tag.selfClosing) put(spanOf({ tag, attributes, children: [] }, tag.end, tag.end));
      else open.push({ tag, attributes, children: [] });
    } else {
      const opened = open.pop() ?? refuseDamaged('structure', part);
      put(spanOf(opened, tag.start, tag.end));
    }
  }
  return root ?? refuseDamaged('structure', part);
}

function spanOf(opened: OpenSpan, closeStart: number, end: number): Span {
  const { name } = opened.tag;
  const colon = name.indexOf(':') + 1;
  return { ...opened, name: name.slice(colon), prefix: name.slice(0, colon), closeStart, end };
}

/** The first child of that name. */
export function childSpan(parent: Span | undefined, name: string): Span | undefined {
  return parent?.children.find((child) => child.name === name);
}

/** What an attribute says, whatever its prefix; `undefined` when the element lacks it. */
export function valueIn(span: Span | undefined, name: string): string | undefined {
  const found = span?.attributes.find((one) => localName(one.name) === name);
  return found === undefined ? undefined : decodeEntities(found.raw, name);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An element's whole text, tags and all. */
export function outerText(xml: string, { tag, end }: Span): string {
  return xml.slice(tag.start, end);
}

/** The decoded text directly in an element that has no other in it. */
export function textIn(xml: string, { tag, closeStart }: Span): string {
  const raw = xml.slice(tag.end, Math.max(tag.end, closeStart));
  return raw.includes('<') ? '' : decodeEntities(raw, tag.name);
}

/** Gives an attribute another value, takes it away (`undefined`), or adds it. */
export function setAttribute(span: Span, name: string, value: string | undefined): Splice {
  const found = span.attributes.find((one) => one.name === name);
  const text = value === undefined ? '' : `${name}="${escapeXml(value)}"`;
  if (found !== undefined) return { start: found.start, end: found.end, text };
  const place = span.tag.start + 1 + span.tag.name.length;
  return { start: place, end: place, text: text === '' ? '' : ` ${text}` };
}

/** Puts text before the end of an element, which may have been without content. */
export function appendTo(span: Span, text: string): Splice {
  const { tag, closeStart } = span;
  if (!tag.selfClosing) return { start: closeStart, end: closeStart, text };
  return { start: tag.end - 2, end: tag.end, text: `>${text}</${tag.name}>` };
}

/** Puts another text in the place of an element; '' takes it away. */
export function replaceSpan({ tag, end }: Span, text: string): Splice {
  return { start: tag.start, end, text };
}

/** Puts text behind the last child that stands before it in the format's order, or first. */
export function insertInOrder(
  parent: Span,
  order: readonly string[],
  { name, text }: { readonly name: string; readonly text: string },
): Splice {
  const before = new Set(order.slice(0, order.indexOf(name)));
  const last = parent.children.findLast((child) => before.has(child.name));
  if (last === undefined && parent.tag.selfClosing) return appendTo(parent, text);
  const place = last?.end ?? parent.tag.end;
  return { start: place, end: place, text };
}

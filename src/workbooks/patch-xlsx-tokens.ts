/**
 * A start or end tag of an XML text, by its places in the text, so that what lies around it can be kept
 * to the letter. `start` is the `<`, `end` the place after the `>`.
 */
export interface XmlTag {
  /** `broken`: the text is no XML that we understand from here on; nothing follows. */
  readonly kind: 'open' | 'close' | 'broken';
  /** Name with its prefix, as `x:c`. */
  readonly name: string;
  /** Elements around it: 0 for the root. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  /** `<c/>`: a start without an end tag. No `close` follows. */
  readonly selfClosing: boolean;
}

/** An attribute by its places: `start` is its name's first letter, `end` the place after the closing quote. */
export interface XmlAttribute {
  readonly name: string;
  /** As written, entities not replaced. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const NAME = /[^\s/>="'<]+/uy;
const SPACE = /\s/u;

/**
 * Walks the tags of an XML text from left to right in one pass, so its time grows with the text and no
 * faster. Comments, CDATA and processing instructions are stepped over. A document type, an unclosed or
 * wrongly nested element ends the walk with `broken`.
 */
export function* readTags(xml: string): Generator<XmlTag, undefined> {
  const open: string[] = [];
  let rooted = false;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const skipped = skipSpecial(xml, at);
    if (skipped !== undefined) {
      if (skipped === -1) {
        yield broken(at);
        return undefined;
      }
      at = skipped;
      continue;
    }
    const tag = readTag(xml, at, open);
    if (tag === undefined || (rooted && tag.depth === 0 && tag.kind === 'open')) {
      yield broken(at);
      return undefined;
    }
    rooted = true;
    yield tag;
    at = tag.end;
  }
  if (open.length > 0 || !rooted) yield broken(xml.length);
  return undefined;
}

function broken(at: number): XmlTag {
  return { kind: 'broken', name: '', depth: 0, start: at, end: at, selfClosing: false };
}

/** Place after a comment, CDATA section or processing instruction; -1 when it is broken or a document type. */
function skipSpecial(xml: string, at: number): number | undefined {
  const next = xml[at + 1];
  if (next === '?') return after(xml, '?>', at + 2);
  if (next !== '!') return undefined;
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  return xml.startsWith('<![CDATA[', at) ? after(xml, ']]>', at + 9) : -1;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

function readTag(xml: string, start: number, open: string[]): XmlTag | undefined {
  const closes = xml[start + 1] === '/';
  NAME.lastIndex = start + (closes ? 2 : 1);
  const name = NAME.exec(xml)?.[0];
  const close = name === undefined ? -1 : findTagEnd(xml, NAME.lastIndex);
  if (name === undefined || close === -1) return undefined;
  const end = close + 1;
  if (closes) {
    if (open.pop() !== name) return undefined;
    return { kind: 'close', name, depth: open.length, start, end, selfClosing: false };
  }
  const selfClosing = xml[close - 1] === '/';
  const depth = open.length;
  if (!selfClosing) open.push(name);
  return { kind: 'open', name, depth, start, end, selfClosing };
}

/** Place of the `>` that ends a tag, not one inside quotes; -1 when there is none before the next tag. */
function findTagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const char = xml[at];
    if (char === '>') return at;
    if (char === '<') return -1;
    if (char === '"' || char === "'") {
      at = xml.indexOf(char, at + 1);
      if (at === -1) return -1;
    }
  }
  return -1;
}

/** Attributes of a start tag in their order; `undefined` when they cannot be told apart. */
export function readAttributes(xml: string, tag: XmlTag): readonly XmlAttribute[] | undefined {
  const attributes: XmlAttribute[] = [];
  const last = tag.end - (tag.selfClosing ? 2 : 1);
  let at = skipSpaces(xml, tag.start + 1 + tag.name.length);
  while (at < last) {
    const attribute = readAttribute(xml, at);
    if (attribute === undefined || attribute.end > last) return undefined;
    attributes.push(attribute);
    at = skipSpaces(xml, attribute.end);
  }
  return attributes;
}

function skipSpaces(xml: string, from: number): number {
  let at = from;
  while (SPACE.test(xml[at] ?? '')) at += 1;
  return at;
}

function readAttribute(xml: string, start: number): XmlAttribute | undefined {
  NAME.lastIndex = start;
  const name = NAME.exec(xml)?.[0];
  if (name === undefined) return undefined;
  const equals = skipSpaces(xml, NAME.lastIndex);
  const open = skipSpaces(xml, equals + 1);
  const quote = xml[open];
  if (xml[equals] !== '=' || (quote !== '"' && quote !== "'")) return undefined;
  const close = xml.indexOf(quote, open + 1);
  return close === -1
    ? undefined
    : { name, raw: xml.slice(open + 1, close), start, end: close + 1 };
}

/** A replacement of a stretch of text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with stretches replaced; they may come in any order and must not overlap. What is put in at a
 * place comes before what is replaced from there on; equal places keep their order.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of [...splices].sort(byPlace)) {
    if (splice.start < at) throw new Error(`Overlapping splices at ${String(splice.start)}`);
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

function byPlace(one: Splice, other: Splice): number {
  return one.start === other.start ? one.end - other.end : one.start - other.start;
}

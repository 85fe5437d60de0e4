import { type Splice, applySplices } from '../patch-xlsx-tokens';
import { escapeXml } from '../write-xml';
import type { BookLook, ConditionLook } from './book';
import { lookKey } from './look-key';
import { alignmentXml, bordersXml, fillXml, fontXml, rgb, slantsOf } from './look-xml';
import { type FileLooks, PLAIN_BOOK_LOOK } from './read-looks';
import {
  type Span,
  appendTo,
  childSpan,
  insertInOrder,
  outerText,
  readSpans,
  setAttribute,
  valueIn,
} from './spans';

/** Gives looks their numbers in a file's styles, adding those that it lacks. */
export interface LookWriter {
  /**
   * Number of a look for a cell.
   *
   * @param base - number of the look that the cell had: what a screen does not show of it, as protection, stays
   */
  readonly indexOf: (look: BookLook, base: number) => number;
  /** Number of what a condition changes. */
  readonly conditionIndexOf: (look: ConditionLook) => number;
  /** The part with what was added; `undefined` when nothing was. */
  readonly toXml: () => string | undefined;
}

/** Order of the lists in the part of styles (ECMA-376 part 1 §18.8.39). */
const ORDER = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'],
  ...['tableStyles', 'colors', 'extLst'],
];

/** First number of formats that a file defines itself; the others are agreed (ECMA-376 part 1 §18.8.30). */
const FIRST_OWN_FORMAT = 164;

/** Starts from the styles as they are in the file, and as they were read from it. */
export function createLookWriter(
  { xml, part }: { readonly xml: string; readonly part: string },
  looks: FileLooks,
): LookWriter {
  const root = readSpans(xml, part);
  const { prefix } = root;
  const lists = { xml, root };
  const formats = createFormats(lists);
  const fonts = createList(lists, 'fonts', [fontXml(PLAIN_BOOK_LOOK.letters, prefix)]);
  const fills = createList(lists, 'fills', firstFills(prefix));
  const borders = createList(lists, 'borders', [bordersXml(PLAIN_BOOK_LOOK.borders, prefix)]);
  const xfs = createList(lists, 'cellXfs');
  const dxfs = createList(lists, 'dxfs');
  const known = new Map<string, number>();
  const source = { xml, looks, prefix, formats, fonts, fills, borders, xfs };
  return {
    indexOf: (look, base) => {
      if (known.size === 0) addKnown(known, looks, xfs.spans);
      const key = `${String(base)} ${lookKey(look)}`;
      const index = known.get(key) ?? xfs.indexOf(xfXml(source, look, base));
      known.set(key, index);
      return index;
    },
    conditionIndexOf: (look) => {
      const same = looks.conditions.findIndex((one) => lookKey(one) === lookKey(look));
      return same < 0 ? dxfs.indexOf(conditionXml(look, prefix)) : same;
    },
    toXml: () => {
      const all = [formats, fonts, fills, borders, xfs, dxfs];
      const splices = all.flatMap((list) => list.splices());
      return splices.length === 0 ? undefined : applySplices(xml, splices);
    },
  };
}

interface LookSource {
  readonly xml: string;
  readonly looks: FileLooks;
  readonly prefix: string;
  readonly formats: FormatList;
  readonly fonts: StyleList;
  readonly fills: StyleList;
  readonly borders: StyleList;
  readonly xfs: StyleList;
}

/** A look as an entry of the file, with all of the look it was that no screen shows. */
function xfXml(source: LookSource, look: BookLook, base: number): string {
  const { xml, looks, prefix, xfs } = source;
  const xf = xfs.spans[base];
  const before = looks.cells[base];
  const alignment = childSpan(xf, 'alignment');
  const isPlacedAlike = before !== undefined && isSame(placing(look), placing(before));
  const aligned = isPlacedAlike
    ? textOrNone(xml, alignment)
    : alignmentXml(look, prefix, { alignment, before });
  const named = idsOf(source, look, { xf, before }).map(([name, id]) => `${name}="${String(id)}"`);
  const others = ['xfId', 'quotePrefix', 'applyProtection'].flatMap((name) => {
    const value = valueIn(xf, name);
    return value === undefined ? [] : [`${name}="${escapeXml(value)}"`];
  });
  const open = `<${prefix}xf ${[...named, ...others, APPLIED].join(' ')}`;
  return `${open}>${aligned}${textOrNone(xml, childSpan(xf, 'protection'))}</${prefix}xf>`;
}

function textOrNone(xml: string, span: Span | undefined): string {
  return span === undefined ? '' : outerText(xml, span);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Numbers of format, letters, fill and lines: the old ones where these are as they were. */
function idsOf(
  { xml, prefix, formats, fonts, fills, borders }: LookSource,
  look: BookLook,
  { xf, before }: { readonly xf: Span | undefined; readonly before: BookLook | undefined },
): readonly (readonly [name: string, id: number])[] {
  const id = (name: string, aspect: keyof BookLook, made: () => number) => {
    const stays = before !== undefined && isSame(look[aspect], before[aspect]);
    return [name, stays ? Number(valueIn(xf, name) ?? '0') : made()] as const;
  };
  return [
    id('numFmtId', 'format', () => formats.idOf(look.format)),
    id('fontId', 'letters', () => fonts.indexOf(fontXml(look.letters, prefix))),
    id('fillId', 'fill', () => fills.indexOf(fillXml(look.fill, prefix))),
    id('borderId', 'borders', () => {
      const old = borders.spans[Number(valueIn(xf, 'borderId') ?? '-1')];
      return borders.indexOf(bordersXml(look.borders, prefix, slantsOf(xml, old)));
    }),
  ];
}

/**
 * Looks of the file under their own numbers; for cells that had none, the first that looks so and says nothing that no
 * screen shows: neither that a cell may be changed nor that what stands in it is text.
 */
function addKnown(known: Map<string, number>, { cells }: FileLooks, spans: readonly Span[]): void {
  cells.forEach((look, index) => {
    const key = lookKey(look);
    known.set(`${String(index)} ${key}`, index);
    const xf = spans[index];
    const saysMore =
      valueIn(xf, 'quotePrefix') !== undefined || childSpan(xf, 'protection') !== undefined;
    if (!saysMore && !known.has(`0 ${key}`)) known.set(`0 ${key}`, index);
  });
}

const APPLIED =
  'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';

interface StyleLists {
  readonly xml: string;
  readonly root: Span;
}

interface StyleList {
  readonly spans: readonly Span[];
  /** Number of an entry; an equal one that was added before is used again. */
  readonly indexOf: (entry: string) => number;
  readonly splices: () => readonly Splice[];
}

/**
 * One of the lists.
 *
 * @param firsts - what a list begins with that the file lacks or has empty: all cells refer to its first entry
 */
function createList({ root }: StyleLists, name: string, firsts: readonly string[] = []): StyleList {
  const list = childSpan(root, name);
  const spans = list?.children ?? [];
  const given = spans.length === 0 ? firsts : [];
  const added = new Map(given.map((entry, index) => [entry, index]));
  return {
    spans,
    indexOf: (entry) => {
      const index = added.get(entry) ?? spans.length + added.size;
      added.set(entry, index);
      return index;
    },
    splices: () =>
      added.size === given.length ? [] : addedTo(root, { name, list, entries: [...added.keys()] }),
  };
}

/** Fills that every file begins with (ECMA-376 part 1 §18.8.21). */
function firstFills(prefix: string): readonly string[] {
  const dotted = `<${prefix}fill><${prefix}patternFill patternType="gray125"/></${prefix}fill>`;
  return [fillXml(undefined, prefix), dotted];
}

interface Addition {
  readonly name: string;
  readonly list: Span | undefined;
  readonly entries: readonly string[];
}

function addedTo(root: Span, { name, list, entries }: Addition): readonly Splice[] {
  if (entries.length === 0) return [];
  const text = entries.join('');
  if (list === undefined) {
    const element = `<${root.prefix}${name} count="${String(entries.length)}">${text}</${root.prefix}${name}>`;
    return [insertInOrder(root, ORDER, { name, text: element })];
  }
  const count = String(list.children.length + entries.length);
  return [setAttribute(list, 'count', count), appendTo(list, text)];
}

interface FormatList extends Pick<StyleList, 'splices'> {
  readonly idOf: (format: string) => number;
}

function createFormats({ root }: StyleLists): FormatList {
  const list = childSpan(root, 'numFmts');
  const ids = new Map<string, number>([['General', 0]]);
  let next = FIRST_OWN_FORMAT;
  for (const entry of list?.children ?? []) {
    const id = Number(valueIn(entry, 'numFmtId') ?? '0');
    ids.set(valueIn(entry, 'formatCode') ?? '', id);
    next = Math.max(next, id + 1);
  }
  const entries: string[] = [];
  return {
    idOf: (format) => {
      const known = ids.get(format);
      if (known !== undefined) return known;
      const id = next;
      next += 1;
      ids.set(format, id);
      const code = `formatCode="${escapeXml(format)}"`;
      entries.push(`<${root.prefix}numFmt numFmtId="${String(id)}" ${code}/>`);
      return id;
    },
    splices: () => addedTo(root, { name: 'numFmts', list, entries }),
  };
}

function placing({ across, down, wraps, indent, turned }: BookLook): readonly unknown[] {
  return [across, down, wraps, indent, turned];
}

function conditionXml({ fill, colour, bold, italic }: ConditionLook, prefix: string): string {
  const flag = (name: string, said: boolean | undefined): string =>
    said === undefined ? '' : `<${prefix}${name} val="${said ? '1' : '0'}"/>`;
  const font = [
    flag('b', bold),
    flag('i', italic),
    colour === undefined ? '' : `<${prefix}color ${rgb(colour)}/>`,
  ].join('');
  return [
    `<${prefix}dxf>`,
    font === '' ? '' : `<${prefix}font>${font}</${prefix}font>`,
    fill === undefined
      ? ''
      : `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}bgColor ${rgb(fill)}/></${prefix}patternFill></${prefix}fill>`,
    `</${prefix}dxf>`,
  ].join('');
}

/**
 * Styles of a new file: its plain look and nothing else.
 *
 * @param head - the declaration and the start tag of the part
 */
export function plainStylesXml(plain: BookLook, head: string): string {
  const ids = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return [
    head,
    `<fonts count="1">${fontXml(plain.letters, '')}</fonts>`,
    `<fills count="2">${firstFills('').join('')}</fills>`,
    `<borders count="1">${bordersXml(PLAIN_BOOK_LOOK.borders, '')}</borders>`,
    `<cellStyleXfs count="1"><xf ${ids}/></cellStyleXfs>`,
    `<cellXfs count="1"><xf ${ids} xfId="0">${alignmentXml(plain, '')}</xf></cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

import type { BookLook, Borders, Letters, Line } from '../../workbooks/book/book';
import { LINE_STYLES } from '../../workbooks/book/read-looks';
import { readColour } from './read-colour';
import { NO, type SnapshotBorders, type SnapshotLine, type SnapshotStyle, YES } from './snapshot';

/** Numbers by which Univer knows the ways of aligning; `undefined` leaves it to the value's kind. */
const ACROSS = { left: 1, center: 2, right: 3, justify: 4, distributed: 6 } as const;
const DOWN = { top: 1, center: 2, bottom: 3 } as const;
const OVERFLOWS = 1;
const WRAPS = 3;
/** Pixels of one step of indent. */
const INDENT = 9;
/** How a file says that letters stand below each other. */
const UPRIGHT = 255;

/** A look as Univer draws it; every property is said, so that nothing shines through from a row or column. */
export function toStyle(look: BookLook): SnapshotStyle {
  const { letters, fill, across, down, wraps, format } = look;
  return {
    ff: letters.font,
    fs: letters.size,
    bl: letters.bold ? YES : NO,
    it: letters.italic ? YES : NO,
    ul: { s: letters.underlined ? YES : NO },
    st: { s: letters.struck ? YES : NO },
    cl: letters.colour === undefined ? null : { rgb: letters.colour },
    bg: fill === undefined ? null : { rgb: fill },
    bd: toBorders(look.borders),
    vt: DOWN[down],
    tb: wraps ? WRAPS : OVERFLOWS,
    ...(across === 'general' ? {} : { ht: ACROSS[across] }),
    ...(format === 'General' ? {} : { n: { pattern: format } }),
    ...paddingOf(look),
    ...rotationOf(look.turned),
  };
}

function toBorders({ left, right, top, bottom }: Borders): SnapshotBorders {
  return {
    ...(left === undefined ? {} : { l: toBorder(left) }),
    ...(right === undefined ? {} : { r: toBorder(right) }),
    ...(top === undefined ? {} : { t: toBorder(top) }),
    ...(bottom === undefined ? {} : { b: toBorder(bottom) }),
  };
}

/** Univer counts the styles of lines in the order of ours, from 1. */
function toBorder({ style, colour }: Line): SnapshotLine {
  return { s: LINE_STYLES.indexOf(style) + 1, cl: { rgb: colour } };
}

function paddingOf({ indent, across }: BookLook): Pick<SnapshotStyle, 'pd'> {
  if (indent === 0) return {};
  return { pd: across === 'right' ? { r: indent * INDENT } : { l: indent * INDENT } };
}

/** Univer turns to the right by positive angles, files say how far to the left. */
function rotationOf(turned: number): Pick<SnapshotStyle, 'tr'> {
  if (turned === 0) return {};
  if (turned === UPRIGHT) return { tr: { a: 0, v: YES } };
  return { tr: { a: turned <= 90 ? -turned : turned - 90 } };
}

/**
 * The look of a cell that Univer draws in this style.
 *
 * @param plain - look of cells without a style, which holds for all that the style does not say
 */
export function toLook(style: SnapshotStyle, plain: BookLook): BookLook {
  return {
    letters: toLetters(style, plain.letters),
    ...toGround(style, plain),
    across: acrossOf(style) ?? plain.across,
    down: downOf(style) ?? plain.down,
    wraps: typeof style.tb === 'number' ? style.tb === WRAPS : plain.wraps,
    indent: indentOf(style),
    turned: turnedOf(style),
    format: style.n?.pattern ?? plainFormat(style, plain),
  };
}

function toGround(style: SnapshotStyle, plain: BookLook): Pick<BookLook, 'fill' | 'borders'> {
  return {
    fill: style.bg === undefined ? plain.fill : readColour(style.bg),
    borders: style.bd === undefined ? plain.borders : toLines(style.bd),
  };
}

function indentOf({ pd }: SnapshotStyle): number {
  return Math.round(Math.max(pd?.l ?? 0, pd?.r ?? 0) / INDENT);
}

/** A style made by `toStyle` that says no format means the general one; one that Univer made says only what it changed. */
function plainFormat(style: SnapshotStyle, plain: BookLook): string {
  return style.tb === undefined && style.n === undefined ? plain.format : 'General';
}

function toLetters(style: SnapshotStyle, plain: Letters): Letters {
  const { ff, fs, bl, it, ul, st, cl } = style;
  return {
    font: ff ?? plain.font,
    size: fs ?? plain.size,
    bold: isYes(bl, plain.bold),
    italic: isYes(it, plain.italic),
    underlined: isYes(ul?.s, plain.underlined),
    struck: isYes(st?.s, plain.struck),
    colour: cl === undefined ? plain.colour : readColour(cl),
  };
}

function isYes(said: number | undefined, plain: boolean): boolean {
  return said === undefined ? plain : said === YES;
}

function toLines(borders: SnapshotStyle['bd']): Borders {
  const { l, r, t, b } = borders ?? {};
  return { left: toLine(l), right: toLine(r), top: toLine(t), bottom: toLine(b) };
}

function toLine(border: SnapshotBorders['l']): Line | undefined {
  const style = LINE_STYLES[(border?.s ?? 0) - 1];
  if (style === undefined) return undefined;
  return { style, colour: readColour(border?.cl) ?? '#000000' };
}

const FROM_ACROSS: ReadonlyMap<number, BookLook['across']> = new Map([
  [0, 'general'],
  [1, 'left'],
  [2, 'center'],
  [3, 'right'],
  [4, 'justify'],
  [5, 'justify'],
  [6, 'distributed'],
]);

function acrossOf({ ht, tb }: SnapshotStyle): BookLook['across'] | undefined {
  if (typeof ht === 'number') return FROM_ACROSS.get(ht);
  return tb === undefined ? undefined : 'general';
}

function downOf({ vt }: SnapshotStyle): BookLook['down'] | undefined {
  if (typeof vt !== 'number') return undefined;
  if (vt === DOWN.top) return 'top';
  return vt === DOWN.center ? 'center' : 'bottom';
}

function turnedOf({ tr }: SnapshotStyle): number {
  if (typeof tr !== 'object' || tr === null) return 0;
  if (tr.v === YES) return UPRIGHT;
  return tr.a <= 0 ? -tr.a : tr.a + 90;
}

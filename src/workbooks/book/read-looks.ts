import { builtInFormat } from '../number-format';
import type { BookLook, Borders, ConditionLook, Letters, Line, LineStyle } from './book';
import { type ColourReader, createColourReader } from './read-colours';
import {
  type XmlElement,
  attributeOf,
  entriesOf,
  findChild,
  isSet,
  numberOf,
  readXmlTree,
} from './xml-tree';

/** The looks of a workbook file by the numbers that cells and conditions call them with. */
export interface FileLooks {
  readonly cells: readonly BookLook[];
  readonly conditions: readonly ConditionLook[];
  /** Numbers of those whose cells stay open on a protected sheet. */
  readonly unlocked: ReadonlySet<number>;
}

/** Look of cells of a file that describes none, as Excel begins with in Chinese. */
export const PLAIN_BOOK_LOOK: BookLook = {
  letters: {
    font: '宋体',
    size: 11,
    bold: false,
    italic: false,
    underlined: false,
    struck: false,
    colour: undefined,
  },
  fill: undefined,
  borders: { left: undefined, right: undefined, top: undefined, bottom: undefined },
  across: 'general',
  down: 'bottom',
  wraps: false,
  indent: 0,
  turned: 0,
  format: 'General',
};

/** Reads the part of styles, with the colours of the theme where the workbook has one. */
export function readLooks(
  styles: { readonly xml: string; readonly part: string },
  theme: XmlElement | undefined,
): FileLooks {
  const root = readXmlTree(styles.xml, styles.part);
  const palette = findChild(findChild(root, 'colors'), 'indexedColors')?.children ?? [];
  const colourOf = createColourReader(theme, palette);
  const source = {
    fonts: entriesOf(root, 'fonts').map((font) => lettersOf(font, colourOf)),
    fills: entriesOf(root, 'fills').map((fill) => fillOf(fill, colourOf)),
    borders: entriesOf(root, 'borders').map((border) => bordersOf(border, colourOf)),
    formats: new Map(
      entriesOf(root, 'numFmts').map((format) => [
        numberOf(format, 'numFmtId') ?? -1,
        attributeOf(format, 'formatCode') ?? 'General',
      ]),
    ),
  };
  const xfs = entriesOf(root, 'cellXfs');
  return {
    cells: xfs.map((xf) => lookOf(xf, source)),
    unlocked: new Set(xfs.flatMap((xf, number) => (isUnlocked(xf) ? [number] : []))),
    conditions: entriesOf(root, 'dxfs').map((dxf) => conditionLookOf(dxf, colourOf)),
  };
}

function isUnlocked(xf: XmlElement): boolean {
  const locked = attributeOf(findChild(xf, 'protection'), 'locked');
  return locked === '0' || locked === 'false';
}

interface LookSource {
  readonly fonts: readonly Letters[];
  readonly fills: readonly (string | undefined)[];
  readonly borders: readonly Borders[];
  readonly formats: ReadonlyMap<number, string>;
}

function lookOf(xf: XmlElement, { fonts, fills, borders, formats }: LookSource): BookLook {
  const numbered = (name: string): number => numberOf(xf, name) ?? 0;
  const format = numbered('numFmtId');
  return {
    letters: fonts[numbered('fontId')] ?? PLAIN_BOOK_LOOK.letters,
    fill: fills[numbered('fillId')],
    borders: borders[numbered('borderId')] ?? PLAIN_BOOK_LOOK.borders,
    ...placing(findChild(xf, 'alignment')),
    format: formats.get(format) ?? builtInFormat(format),
  };
}

function placing(
  alignment: XmlElement | undefined,
): Pick<BookLook, 'across' | 'down' | 'wraps' | 'indent' | 'turned'> {
  return {
    across: ACROSS.get(attributeOf(alignment, 'horizontal') ?? '') ?? 'general',
    down: DOWN.get(attributeOf(alignment, 'vertical') ?? '') ?? 'bottom',
    wraps: isYes(attributeOf(alignment, 'wrapText')),
    indent: numberOf(alignment, 'indent') ?? 0,
    turned: numberOf(alignment, 'textRotation') ?? 0,
  };
}

const ACROSS: ReadonlyMap<string, BookLook['across']> = new Map([
  ['left', 'left'],
  ['fill', 'left'],
  ['center', 'center'],
  ['centerContinuous', 'center'],
  ['right', 'right'],
  ['justify', 'justify'],
  ['distributed', 'distributed'],
]);

const DOWN: ReadonlyMap<string, BookLook['down']> = new Map([
  ['top', 'top'],
  ['center', 'center'],
  ['justify', 'center'],
  ['distributed', 'center'],
]);

function isYes(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function lettersOf(font: XmlElement, colourOf: ColourReader): Letters {
  const plain = PLAIN_BOOK_LOOK.letters;
  const underline = findChild(font, 'u');
  return {
    font: attributeOf(findChild(font, 'name'), 'val') ?? plain.font,
    size: numberOf(findChild(font, 'sz'), 'val') ?? plain.size,
    bold: isSet(font, 'b'),
    italic: isSet(font, 'i'),
    underlined: underline !== undefined && attributeOf(underline, 'val') !== 'none',
    struck: isSet(font, 'strike'),
    colour: colourOf(findChild(font, 'color')),
  };
}

/** Patterns are shown as their foreground; a gradient as its first colour. */
function fillOf(fill: XmlElement, colourOf: ColourReader): string | undefined {
  const pattern = findChild(fill, 'patternFill');
  if (pattern === undefined) {
    return colourOf(findChild(findChild(findChild(fill, 'gradientFill'), 'stop'), 'color'));
  }
  const kind = attributeOf(pattern, 'patternType') ?? 'none';
  if (kind === 'none') return undefined;
  return colourOf(findChild(pattern, kind === 'gray125' ? 'bgColor' : 'fgColor'));
}

/** What programs draw lines in that have no colour of their own. */
const BLACK = '#000000';

function bordersOf(border: XmlElement, colourOf: ColourReader): Borders {
  const side = (...names: readonly string[]): Line | undefined => {
    const element = names
      .map((name) => findChild(border, name))
      .find((found) => found !== undefined);
    const style = LINES.get(attributeOf(element, 'style') ?? '');
    return style === undefined
      ? undefined
      : { style, colour: colourOf(findChild(element, 'color')) ?? BLACK };
  };
  return {
    left: side('left', 'start'),
    right: side('right', 'end'),
    top: side('top'),
    bottom: side('bottom'),
  };
}

/** In the order of how Univer and most programs count them. */
export const LINE_STYLES: readonly LineStyle[] = [
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];

const LINES: ReadonlyMap<string, LineStyle> = new Map(LINE_STYLES.map((style) => [style, style]));

function conditionLookOf(dxf: XmlElement, colourOf: ColourReader): ConditionLook {
  const font = findChild(dxf, 'font');
  const pattern = findChild(findChild(dxf, 'fill'), 'patternFill');
  const said = (name: string): boolean | undefined =>
    findChild(font, name) === undefined ? undefined : isSet(font, name);
  return {
    // A solid fill of a condition has its colour where other fills have the one behind the pattern.
    fill: colourOf(findChild(pattern, 'bgColor')) ?? colourOf(findChild(pattern, 'fgColor')),
    colour: colourOf(findChild(font, 'color')),
    bold: said('b'),
    italic: said('i'),
  };
}

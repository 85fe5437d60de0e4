import { escapeXml } from '../write-xml';
import type { BookLook, Borders, Letters, Line } from './book';
import { type Span, childSpan, outerText, valueIn } from './spans';

/** Where a text stood, as the file says it and as it was read. */
interface OldPlacing {
  readonly alignment: Span | undefined;
  readonly before: BookLook | undefined;
}

/** Where a text stands: as it stood in directions that did not change, and with what no screen shows of it. */
export function alignmentXml(
  { across, down, wraps, indent, turned }: BookLook,
  prefix: string,
  { alignment, before }: OldPlacing = { alignment: undefined, before: undefined },
): string {
  const stated = (name: string, value: string | undefined): string =>
    value === undefined ? '' : ` ${name}="${escapeXml(value)}"`;
  const said = [
    stated(
      'horizontal',
      across === before?.across ? valueIn(alignment, 'horizontal') : unless(across, 'general'),
    ),
    stated(
      'vertical',
      down === before?.down ? valueIn(alignment, 'vertical') : unless(down, 'bottom'),
    ),
    ...UNSEEN_PLACING.map((name) => stated(name, valueIn(alignment, name))),
    turned === 0 ? '' : ` textRotation="${String(turned)}"`,
    wraps ? ' wrapText="1"' : '',
    indent === 0 ? '' : ` indent="${String(indent)}"`,
  ].join('');
  return said === '' ? '' : `<${prefix}alignment${said}/>`;
}

const UNSEEN_PLACING = ['relativeIndent', 'justifyLastLine', 'shrinkToFit', 'readingOrder'];

function unless(value: string, usual: string): string | undefined {
  return value === usual ? undefined : value;
}

/** `#rrggbb` as files write it, opaque. */
export function rgb(colour: string): string {
  return `rgb="FF${colour.slice(1).toUpperCase()}"`;
}

/** The letters of a look. */
export function fontXml(letters: Letters, prefix: string): string {
  const { bold, italic, struck, underlined, colour } = letters;
  const flag = (name: string, isOn: boolean): string => (isOn ? `<${prefix}${name}/>` : '');
  return [
    `<${prefix}font>`,
    flag('b', bold),
    flag('i', italic),
    flag('strike', struck),
    flag('u', underlined),
    `<${prefix}sz val="${String(letters.size)}"/>`,
    colour === undefined ? '' : `<${prefix}color ${rgb(colour)}/>`,
    `<${prefix}name val="${escapeXml(letters.font)}"/>`,
    `</${prefix}font>`,
  ].join('');
}

/** The fill of a look. */
export function fillXml(fill: string | undefined, prefix: string): string {
  const pattern =
    fill === undefined
      ? `<${prefix}patternFill patternType="none"/>`
      : `<${prefix}patternFill patternType="solid"><${prefix}fgColor ${rgb(fill)}/></${prefix}patternFill>`;
  return `<${prefix}fill>${pattern}</${prefix}fill>`;
}

/** The lines across a cell, as heads of tables have them, which no screen shows here. */
interface Slants {
  readonly attributes: string;
  readonly text: string;
}

/** The lines across a cell that an entry of the file has. */
export function slantsOf(xml: string, border: Span | undefined): Slants | undefined {
  const line = childSpan(border, 'diagonal');
  if (line === undefined) return undefined;
  const attributes = ['diagonalUp', 'diagonalDown'].flatMap((name) => {
    const value = valueIn(border, name);
    return value === undefined ? [] : [` ${name}="${escapeXml(value)}"`];
  });
  return { attributes: attributes.join(''), text: outerText(xml, line) };
}

/** The lines of a look, with those across the cell that it had. */
export function bordersXml(
  { left, right, top, bottom }: Borders,
  prefix: string,
  slants: Slants = { attributes: '', text: `<${prefix}diagonal/>` },
): string {
  const side = (name: string, line: Line | undefined): string =>
    line === undefined
      ? `<${prefix}${name}/>`
      : `<${prefix}${name} style="${line.style}"><${prefix}color ${rgb(line.colour)}/></${prefix}${name}>`;
  const sides = [
    side('left', left),
    side('right', right),
    side('top', top),
    side('bottom', bottom),
    slants.text,
  ];
  return `<${prefix}border${slants.attributes}>${sides.join('')}</${prefix}border>`;
}

import type { Look } from './write-looks';
import { SHEET_NAMESPACE, XML_HEAD, escapeXml } from './write-xml';

/** The looks of one workbook, numbered as they come. */
export interface StyleSheet {
  /** Number by which cells call a look. */
  readonly indexOf: (look: Look) => number;
  /** The part that describes all looks asked for so far. */
  readonly toXml: () => string;
}

/** First number of formats that a file defines itself (ECMA-376 Part 1, 18.8.30 lists the others). */
const FIRST_OWN_FORMAT = 164;
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['@', 49],
]);
/** Kind of typeface: 宋体 and 黑体 are told to programs that lack them as Chinese (charset 134, GB2312). */
const CHARSET = '134';

/** Starts a workbook's looks with the one that its unformatted cells have. */
export function createStyleSheet(plain: Look): StyleSheet {
  const looks = numbered<Look>((look) => JSON.stringify(look));
  looks.indexOf(plain);
  const known = new Map<Look, number>();
  const indexOf = (look: Look): number => {
    const place = known.get(look) ?? looks.indexOf(look);
    known.set(look, place);
    return place;
  };
  return { indexOf, toXml: () => stylesXml(looks.all) };
}

interface Numbered<T> {
  readonly all: readonly T[];
  readonly indexOf: (entry: T) => number;
}

/** A list in which equal entries have one place. */
function numbered<T>(keyOf: (entry: T) => string): Numbered<T> {
  const all: T[] = [];
  const places = new Map<string, number>();
  const indexOf = (entry: T): number => {
    const key = keyOf(entry);
    const place = places.get(key) ?? all.length;
    if (place === all.length) {
      all.push(entry);
      places.set(key, place);
    }
    return place;
  };
  return { all, indexOf };
}

function stylesXml(looks: readonly Look[]): string {
  const itself = (text: string): string => text;
  const fonts = numbered<string>(itself);
  const borders = numbered<string>(itself);
  const formats = numbered<string>(itself);
  borders.indexOf(borderXml('none'));
  const xfs = looks.map((look) => {
    const ids = [
      ['numFmtId', BUILT_IN.get(look.format) ?? FIRST_OWN_FORMAT + formats.indexOf(look.format)],
      ['fontId', fonts.indexOf(fontXml(look))],
      ['fillId', 0],
      ['borderId', borders.indexOf(borderXml(look.border))],
    ] as const;
    const attributes = ids.map(([name, id]) => `${name}="${String(id)}"`).join(' ');
    return `<xf ${attributes} xfId="0" ${APPLIED}>${alignmentXml(look)}</xf>`;
  });
  const formatXml = formats.all.map(
    (format, index) =>
      `<numFmt numFmtId="${String(FIRST_OWN_FORMAT + index)}" formatCode="${escapeXml(format)}"/>`,
  );
  return [
    `${XML_HEAD}<styleSheet xmlns="${SHEET_NAMESPACE}">`,
    formatXml.length === 0 ? '' : list('numFmts', formatXml),
    list('fonts', fonts.all),
    '<fills count="2"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill></fills>',
    list('borders', borders.all),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list('cellXfs', xfs),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

const APPLIED = 'applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"';

function list(name: string, entries: readonly string[]): string {
  return `<${name} count="${String(entries.length)}">${entries.join('')}</${name}>`;
}

function fontXml({ font, size, bold }: Look): string {
  const weight = bold ? '<b/>' : '';
  const name = `<name val="${font}"/><charset val="${CHARSET}"/>`;
  return `<font>${weight}<sz val="${String(size)}"/>${name}</font>`;
}

function borderXml(border: Look['border']): string {
  const line = (side: string, drawn: boolean): string =>
    drawn ? `<${side} style="thin"><color auto="1"/></${side}>` : `<${side}/>`;
  const box = border === 'box';
  const sides = [
    line('left', box),
    line('right', box),
    line('top', box),
    line('bottom', box || border === 'below'),
    line('diagonal', false),
  ];
  return `<border>${sides.join('')}</border>`;
}

function alignmentXml({ across, wraps, indent }: Look): string {
  const wrap = wraps ? ' wrapText="1"' : '';
  const space = indent === 0 ? '' : ` indent="${String(indent)}"`;
  return `<alignment horizontal="${across}" vertical="center"${wrap}${space}/>`;
}

import { type XmlElement, attributeOf, findChild, numberOf } from './xml-tree';

/** Tells the colour an element of a file's styles names, as `#rrggbb`; `undefined` for the program's own. */
export type ColourReader = (element: XmlElement | undefined) => string | undefined;

/** Colours that old files call by number, from 8 on (ECMA-376 part 1 §18.8.27); the first eight repeat them. */
const INDEXED = [
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080',
  'c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff',
  '800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc',
  '99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333',
].flatMap((colours) => colours.split(' '));
const FIRST_INDEXED = 8;

/** Places of the colours of a theme by the number that styles call them with: light before dark, unlike in the theme. */
const OF_THEME = [
  ...['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'],
  ...['hlink', 'folHlink'],
] as const;

/** Those of Office 2013 and later, for files that name theme colours and have no theme. */
const USUAL_THEME: Readonly<Record<string, string>> = {
  lt1: 'ffffff',
  dk1: '000000',
  lt2: 'e7e6e6',
  dk2: '44546a',
  accent1: '5b9bd5',
  accent2: 'ed7d31',
  accent3: 'a5a5a5',
  accent4: 'ffc000',
  accent5: '4472c4',
  accent6: '70ad47',
  hlink: '0563c1',
  folHlink: '954f72',
};

/**
 * A reader of colours for one workbook.
 *
 * @param theme - root of its theme
 * @param palette - what its styles say of numbered colours, where they are not the usual ones
 */
export function createColourReader(
  theme: XmlElement | undefined,
  palette: readonly XmlElement[],
): ColourReader {
  const scheme = findChild(findChild(theme, 'themeElements'), 'clrScheme');
  const own = palette.map((entry) => hexOf(attributeOf(entry, 'rgb')));
  return (element) => {
    const tint = numberOf(element, 'tint') ?? 0;
    const rgb = hexOf(attributeOf(element, 'rgb'));
    const indexed = numberOf(element, 'indexed');
    const hex =
      rgb ??
      themeColour(scheme, numberOf(element, 'theme')) ??
      (indexed === undefined ? undefined : (own[indexed] ?? indexedColour(indexed)));
    return hex === undefined ? undefined : `#${tinted(hex, tint)}`;
  };
}

const HEX = /^(?:[\da-f]{2})?([\da-f]{6})$/iu;

function hexOf(text: string | undefined): string | undefined {
  return HEX.exec(text ?? '')?.[1]?.toLowerCase();
}

function indexedColour(index: number): string | undefined {
  return INDEXED[index < FIRST_INDEXED ? index : index - FIRST_INDEXED];
}

function themeColour(
  scheme: XmlElement | undefined,
  index: number | undefined,
): string | undefined {
  const name = index === undefined ? undefined : OF_THEME[index];
  if (name === undefined) return undefined;
  const colour = findChild(scheme, name)?.children[0];
  return (
    hexOf(attributeOf(colour, 'lastClr')) ?? hexOf(attributeOf(colour, 'val')) ?? USUAL_THEME[name]
  );
}

/** Lighter (up to 1) or darker (down to -1), by the lightness of the colour (ECMA-376 part 1 §18.8.19). */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const channels = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const lightness = (most + least) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = saturationOf(most, least) * (1 - Math.abs(2 * wanted - 1));
  const span = most - least;
  return channels
    .map((channel) => (span === 0 ? 0.5 : (channel - least) / span))
    .map((share) => Math.round((wanted + spread * (share - 0.5)) * 255))
    .map((channel) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, '0'))
    .join('');
}

function saturationOf(most: number, least: number): number {
  const room = 1 - Math.abs(most + least - 1);
  return room === 0 ? 0 : (most - least) / room;
}

/** Shares of red, green and blue in how bright a colour looks. @see ITU-R BT.709-6, §3.2 */
const BRIGHTNESS = [0.2126, 0.7152, 0.0722] as const;
const HALF = 0.5;
const COLOUR = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu;

/**
 * Whether a program with this background is dark.
 *
 * @param background - as Office tells it, `#RRGGBB` or `RRGGBB`
 * @returns `undefined` where it tells nothing that can be read
 */
export function isDark(background: string | undefined): boolean | undefined {
  const match = COLOUR.exec(background ?? '');
  if (match === null) return undefined;
  const [, ...parts] = match;
  const brightness = BRIGHTNESS.reduce(
    (sum, share, at) => sum + (share * parseInt(parts[at] ?? '0', 16)) / 255,
    0,
  );
  return brightness < HALF;
}

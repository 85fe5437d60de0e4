const COLOUR = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu;

/** The number WPS knows a colour by, red in its lowest byte; the colour must read `#RRGGBB`. */
export function toBgr(colour: string): number {
  const [, red, green, blue] = COLOUR.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined) {
    throw new Error(`${colour} is no colour`);
  }
  return parseInt(`${blue}${green}${red}`, 16);
}

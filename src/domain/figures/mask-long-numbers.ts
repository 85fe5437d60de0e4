/** Whole numbers too long for any figure of a form: identity cards (15 or 18, the last perhaps X), bank cards, phones in a row. */
const LONG_NUMBER = /(?<![.．\d０-９])[\d０-９]{15,}[Xx]?/gu;
/** Digits left to find the cell by: of an identity card they name no more than a city. */
const LEFT = 4;

/**
 * Text of a cell with long numbers made unreadable. Results of a consolidation go round among many people, and a
 * list of names that somebody sent by mistake must not go round with them.
 */
export function maskLongNumbers(text: string): string {
  return text.replace(
    LONG_NUMBER,
    (number) => number.slice(0, LEFT) + '*'.repeat(number.length - LEFT),
  );
}

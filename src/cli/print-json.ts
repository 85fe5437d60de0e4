import type { Output } from './screen';

/** What JSON may carry as it is but a terminal must not see: C1 controls, line separators, bidirectional marks. */
const ACTING = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function escapeChar(char: string): string {
  const units = Array.from({ length: char.length }, (_, at) => char.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** Writes one JSON document: nothing in it acts on a terminal, and a reader gets every text back as it was. */
export function printJson(output: Output, document: unknown): void {
  output.write(`${JSON.stringify(document, undefined, 2).replace(ACTING, escapeChar)}\n`);
}

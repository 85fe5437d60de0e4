import type { Output } from './screen';

/** What JSON may carry as it is but a terminal must not see: C1 controls, line separators, bidirectional marks. */
const ACTING = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

function escapeUnit(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Writes one JSON document: nothing in it acts on a terminal, and a reader gets every text back as it was. */
export function printJson(output: Output, document: unknown): void {
  output.write(`${JSON.stringify(document, undefined, 2).replace(ACTING, escapeUnit)}\n`);
}

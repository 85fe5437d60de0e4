import { refuseDamaged } from './refusal';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const ENTITY = /&([^;&<]{0,12});?/gu;
const NUMBERED = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/iu;
const LAST_CODE_POINT = 0x10_ff_ff;

/** Text of an XML part with its five named and its numbered characters put in; refuses any other entity. */
export function decodeEntities(text: string, part: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
  if (!plain.includes('&')) return plain;
  return plain.replace(
    ENTITY,
    (whole, name: string) =>
      (whole.endsWith(';') ? characterOf(name) : undefined) ?? refuseDamaged('structure', part),
  );
}

/** The character an entity stands for; `undefined` for one that XML does not know by itself. */
export function characterOf(name: string): string | undefined {
  const named = NAMED.get(name);
  if (named !== undefined) return named;
  const [, hex, decimal] = NUMBERED.exec(name) ?? [];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined;
}

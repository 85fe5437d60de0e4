import { refuseDamaged } from './refusal';

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/**
 * The text of a file by its byte order mark, or as UTF-8, or in the Chinese national code (GBK and
 * GB2312 are part of GB18030); `undefined` when it fits none of them or holds control characters,
 * which only a binary file does.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decodeMarked(bytes) ?? tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030');
  return text === undefined || CONTROL.test(text) ? undefined : text;
}

// eslint-disable-next-line no-control-regex -- these characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;

function decodeMarked(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return tryDecode(bytes, 'utf-8');
  if (startsWith(bytes, 0xff, 0xfe)) return tryDecode(bytes, 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return tryDecode(bytes, 'utf-16be');
  return undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return decoderOf(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Making a decoder takes longer than decoding a small part, and most are in one encoding. */
function decoderOf(encoding: string): TextDecoder {
  return encoding === 'utf-8' ? utf8 : new TextDecoder(encoding, { fatal: true });
}

/** How most parts begin; whatever else does is looked at more closely. */
const USUAL_HEAD = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"');

const DECLARED_ENCODING = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})["']/u;
const DECLARATION_LENGTH = 300;

/**
 * The text of an XML part by its byte order mark or declared encoding, else UTF-8 (XML 1.0 §4.3.3).
 * Refuses bytes that do not fit: a part read by guess is not read.
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  if (USUAL_HEAD.every((byte, index) => bytes[index] === byte)) {
    return tryDecode(bytes, 'utf-8') ?? refuseDamaged('structure', part);
  }
  const marked = decodeMarked(bytes);
  if (marked !== undefined) return marked;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_LENGTH));
  const encoding = DECLARED_ENCODING.exec(head)?.[1] ?? 'utf-8';
  return tryDecode(bytes, encoding) ?? refuseDamaged('structure', part);
}

/** Whether a part that was read as UTF-8 says that this is what it is; its declaration must be plain letters. */
export function isDeclaredUtf8(text: string): boolean {
  // A mark of byte order outweighs what is declared.
  if (text.startsWith('\ufeff') || !text.startsWith('<?')) return true;
  const encoding = DECLARED_ENCODING.exec(text)?.[1] ?? 'utf-8';
  return /^utf-?8$/iu.test(encoding) && /^[ -~]*\?>/u.test(text);
}

import { joinBytes } from './join-bytes';

/** Characters made into bytes at a time: more would stand in memory as pieces for longer. */
const BLOCK = 16_384;

/** A text that comes in pieces, as UTF-8. A piece must not end in the middle of a character. */
export function encodeText(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const blocks: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < BLOCK) continue;
    blocks.push(encoder.encode(text));
    text = '';
  }
  blocks.push(encoder.encode(text));
  return joinBytes(blocks);
}

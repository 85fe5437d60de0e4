import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';
import type { FileContent } from '../ui/consolidate/file-work';
import { joinBytes } from '../workbooks/join-bytes';

/**
 * The bytes of a chosen file. They are read piece by piece where the browser can do so: to be told the size of a file
 * beforehand, a page stands still for each of them.
 *
 * @param most - bytes it may have
 *
 * Faults: `too-large`; `unreadable` where it was moved, or lies in a cloud that is not at hand. Never rejects.
 */
export async function bytesOfContent(
  content: FileContent,
  most: number,
): Promise<Result<Uint8Array, WorkbookFault>> {
  try {
    const bytes =
      content.stream === undefined
        ? await readWhole(content, most)
        : await readPieces(content.stream(), most);
    return bytes === undefined
      ? fail({ code: 'too-large', limit: 'file-bytes', most })
      : succeed(bytes);
  } catch {
    return fail({ code: 'unreadable', damage: 'not-found', part: undefined });
  }
}

async function readWhole(content: FileContent, most: number): Promise<Uint8Array | undefined> {
  if (content.size !== undefined && content.size > most) return undefined;
  const bytes = new Uint8Array(await content.arrayBuffer());
  return bytes.length > most ? undefined : bytes;
}

async function readPieces(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array | undefined> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(piece.value);
  }
  const [only] = pieces;
  return pieces.length === 1 ? only : joinBytes(pieces);
}

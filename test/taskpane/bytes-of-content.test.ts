import fc from 'fast-check';

import { fail, succeed } from '../../src/domain/kernel/result';
import type { FileContent } from '../../src/ui/consolidate/file-work';
import { bytesOfContent } from '../../src/taskpane/bytes-of-content';

const MOST = 100;
const TOO_LARGE = fail({ code: 'too-large', limit: 'file-bytes', most: MOST });

/** A file that comes in these pieces; its size is not to be asked for. */
function inPieces(pieces: readonly Uint8Array[]): FileContent {
  return {
    get size(): number {
      throw new Error('The page would stand still.');
    },
    arrayBuffer: () => Promise.reject(new Error('Not in one piece.')),
    stream: () =>
      new ReadableStream({
        start: (controller) => {
          for (const piece of pieces) controller.enqueue(piece);
          controller.close();
        },
      }),
  };
}

function inOnePiece(bytes: Uint8Array<ArrayBuffer>, size: number | undefined): FileContent {
  return { size, arrayBuffer: () => Promise.resolve(bytes.buffer) };
}

describe('the bytes of a chosen file', () => {
  it('are the pieces in their order, or too many', async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(pieces, async (given) => {
        const whole = given.flatMap((piece) => [...piece]);
        const expected = whole.length > MOST ? TOO_LARGE : succeed(Uint8Array.from(whole));
        expect(await bytesOfContent(inPieces(given), MOST)).toEqual(expected);
      }),
    );
  });

  it.each([
    ['says so beforehand', 101],
    ['does not say so', undefined],
  ])('are too many in a browser without pieces, whether the file %s', async (_, size) => {
    const read = await bytesOfContent(inOnePiece(new Uint8Array(101), size), MOST);
    expect(read).toEqual(TOO_LARGE);
  });

  it('are read whole in a browser without pieces', async () => {
    const read = await bytesOfContent(inOnePiece(Uint8Array.of(1, 2), 2), MOST);
    expect(read).toEqual({ ok: true, value: Uint8Array.of(1, 2) });
  });

  it('cannot be had of a file that was moved', async () => {
    const moved: FileContent = {
      size: 1,
      arrayBuffer: () => Promise.reject(new Error('NotFoundError')),
    };
    const fault = { code: 'unreadable', damage: 'not-found', part: undefined };
    expect(await bytesOfContent(moved, MOST)).toEqual(fail(fault));
  });
});

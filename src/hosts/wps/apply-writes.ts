import type { CellWrite, HostFault, WrittenContent } from '../../app/host';
import { type CellRange } from '../../domain/grid/cell-range';
import { type CellRef, formatA1 } from '../../domain/grid/cell-ref';
import { toRectangles } from '../../domain/grid/rectangles';
import { groupBy } from '../../domain/kernel/group-by';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { toCellInput } from '../../workbooks/cell-input';
import { findSheets } from './find-sheet';
import { inWorkbook } from './in-workbook';
import type { WpsSheet } from './jsapi';
import { putInputs } from './put-inputs';
import {
  type PlacedInput,
  type SavedBlock,
  changesOf,
  isLocked,
  saveBlock,
  withAfter,
} from './saved-block';
import { type Session, tellOfOwn } from './session';
import { whileWriting } from './while-writing';

interface WriteBlock {
  readonly sheet: string;
  readonly range: CellRange;
  readonly contentAt: (ref: CellRef) => WrittenContent | undefined;
}

/**
 * Puts contents into cells, block by block.
 *
 * A protected sheet is refused before anything is written, unless the cells themselves are unlocked. Where WPS
 * stops half-way, or keeps something else than was written, the cells get back what they held.
 */
export function applyWrites(
  session: Session,
  writes: readonly CellWrite[],
): Promise<Result<void, HostFault>> {
  if (writes.length === 0) return Promise.resolve(succeed(undefined));
  return inWorkbook(session, (book) => {
    const blocks = toBlocks(writes);
    const sheets = findSheets(
      book,
      blocks.map(({ sheet }) => sheet),
    );
    if (!sheets.ok) return sheets;
    const work = blocks.map((block) => openBlock(sheets.value, block));
    const locked = work.find(({ sheet, saved }) => isLocked(sheet, saved));
    if (locked !== undefined) return fail({ code: 'sheet-protected', sheet: locked.saved.sheet });
    return writeAll(session, work);
  });
}

/** A block to be written, with the sheet it lies on and what it held. */
interface OpenBlock {
  readonly sheet: WpsSheet;
  readonly saved: SavedBlock;
  readonly inputs: readonly PlacedInput[];
}

function openBlock(sheets: ReadonlyMap<string, WpsSheet>, block: WriteBlock): OpenBlock {
  const sheet = sheets.get(block.sheet);
  if (sheet === undefined) throw new Error(`${block.sheet} was not looked up`);
  const saved = saveBlock(sheet, block.sheet, block.range);
  const inputs = saved.before.flatMap(({ ref, input }) => {
    const content = block.contentAt(ref);
    return content === undefined ? [] : [{ ref, input: toCellInput(content, input.format) }];
  });
  return { sheet, saved, inputs };
}

/** Writes in rectangles, sheet by sheet; of two writes to one cell the later one counts. */
function toBlocks(writes: readonly CellWrite[]): readonly WriteBlock[] {
  return [...groupBy(writes, ({ sheet }) => sheet)].flatMap(([sheet, ofSheet]) => {
    const byCell = new Map(ofSheet.map(({ ref, content }) => [formatA1(ref), { ref, content }]));
    const contentAt = (ref: CellRef): WrittenContent | undefined =>
      byCell.get(formatA1(ref))?.content;
    const ranges = toRectangles([...byCell.values()].map(({ ref }) => ref));
    return ranges.map((range) => ({ sheet, range, contentAt }));
  });
}

function writeAll(session: Session, work: readonly OpenBlock[]): Result<void, HostFault> {
  const restore = (): void => {
    for (const { sheet, saved } of work) put(sheet, saved, saved.before);
  };
  const blocks = whileWriting(session, restore, () => {
    for (const { sheet, saved, inputs } of work) put(sheet, saved, inputs);
    const written = work.map(({ sheet, saved }) => withAfter(sheet, saved));
    work.forEach((block, at) => mustBeKept(block, written[at]?.after ?? []));
    return written;
  });
  session.steps.push({ kind: 'cells', blocks });
  tellOfOwn(session, changesOf(blocks));
  return succeed(undefined);
}

function put(sheet: WpsSheet, { isProtected }: SavedBlock, inputs: readonly PlacedInput[]): void {
  putInputs(sheet, inputs, { keepsFormats: !isProtected });
}

/** WPS accepts assignments that come to nothing, as to a cell that hides under a merged range. */
function mustBeKept({ saved, inputs }: OpenBlock, after: SavedBlock['after']): void {
  for (const { ref, input } of inputs) {
    const kept = after[ref.row - saved.range.top]?.[ref.col - saved.range.left];
    if (!isKept(input.input, kept)) {
      throw new Error(`${formatA1(ref)} did not keep what was written`);
    }
  }
}

/** Formulas may be written in another way than they were given; texts and figures not. */
function isKept(typed: string | number | boolean, kept: unknown): boolean {
  if (typeof typed === 'number') return Number(kept) === typed;
  if (typeof typed === 'string' && typed.startsWith('=')) {
    return typeof kept === 'string' && kept.startsWith('=');
  }
  // Some builds may hand over the apostrophe of a text with it.
  return (kept ?? '') === typed || kept === `'${String(typed)}`;
}

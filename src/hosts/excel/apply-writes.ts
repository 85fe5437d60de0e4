import type { CellWrite, HostFault, WrittenContent } from '../../app/host';
import { type CellRange, formatRange } from '../../domain/grid/cell-range';
import { type CellRef, formatA1 } from '../../domain/grid/cell-ref';
import { toRectangles } from '../../domain/grid/rectangles';
import { groupBy } from '../../domain/kernel/group-by';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { toCellInput } from '../../workbooks/cell-input';
import { queueInputs } from './cell-input';
import { explainFailure } from './explain-failure';
import { type SavedBlock, queueFormulas, queueSavedBlock } from './saved-block';
import type { Session } from './session';
import { readTrip, writeTrip } from './trip';
import type { TripFailure } from './trip-failure';

interface WriteBlock {
  readonly sheet: string;
  readonly range: CellRange;
  readonly contentAt: (ref: CellRef) => WrittenContent | undefined;
}

/**
 * Puts contents into cells: one trip sees what is there, one writes.
 *
 * A protected sheet is refused before anything is written, unless the cells themselves are unlocked. Where
 * Excel stops half-way, the cells get back what they held.
 */
export async function applyWrites(
  session: Session,
  writes: readonly CellWrite[],
): Promise<Result<void, HostFault>> {
  if (writes.length === 0) return succeed(undefined);
  const blocks = toBlocks(writes);
  const names = [...new Set(blocks.map(({ sheet }) => sheet))];
  const explain = async (failure: TripFailure): Promise<Result<never, HostFault>> =>
    fail(await explainFailure(failure, names, session.patience));
  const saved = await readTrip(session.patience, (context) => saveBlocks(context, blocks));
  if (!saved.ok) return explain(saved.fault);
  const locked = saved.value.find(({ isLocked }) => isLocked);
  if (locked !== undefined) return fail({ code: 'sheet-protected', sheet: locked.sheet });
  const written = await writeTrip((context) => writeBlocks(context, blocks, saved.value));
  if (!written.ok) {
    await writeTrip((context) => restoreBlocks(context, saved.value));
    return explain(written.fault);
  }
  session.steps.push({ kind: 'cells', blocks: written.value });
  return succeed(undefined);
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

async function saveBlocks(
  context: Excel.RequestContext,
  blocks: readonly WriteBlock[],
): Promise<readonly SavedBlock[]> {
  const { worksheets } = context.workbook;
  const reads = blocks.map(({ sheet, range }) => queueSavedBlock(worksheets.getItem(sheet), range));
  await context.sync();
  return reads.map((read) => read());
}

async function writeBlocks(
  context: Excel.RequestContext,
  blocks: readonly WriteBlock[],
  saved: readonly SavedBlock[],
): Promise<readonly SavedBlock[]> {
  const reads = blocks.flatMap((block, index) => {
    const before = saved[index];
    return before === undefined ? [] : [queueBlock(context, block, before)];
  });
  await context.sync();
  return reads.map((read) => read());
}

function queueBlock(
  context: Excel.RequestContext,
  { range, contentAt }: WriteBlock,
  saved: SavedBlock,
): () => SavedBlock {
  const cells = context.workbook.worksheets.getItem(saved.id).getRange(formatRange(range));
  const inputs = saved.before.map((line, row) =>
    line.map(({ format }, col) => {
      const content = contentAt({ row: range.top + row, col: range.left + col });
      return content === undefined ? null : toCellInput(content, format);
    }),
  );
  queueInputs(cells, inputs, { keepsFormats: !saved.isProtected });
  const formulasOf = queueFormulas(cells);
  return () => ({ ...saved, after: formulasOf() });
}

/** Puts whole blocks back as they were. */
async function restoreBlocks(
  context: Excel.RequestContext,
  blocks: readonly SavedBlock[],
): Promise<void> {
  for (const { id, range, before, isProtected } of blocks) {
    const cells = context.workbook.worksheets.getItem(id).getRange(formatRange(range));
    queueInputs(cells, before, { keepsFormats: !isProtected });
  }
  await context.sync();
}

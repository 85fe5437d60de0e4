import { isDeclaredUtf8 } from '../decode-text';
import { createCursor, handOver } from '../fast-cursor';
import { checkAround, readItem } from '../fast-strings';
import { catchRefusals } from '../refusal';
import { createMeanings, makeRoom } from './pieces';
import type { PlacedPart } from './place-part';

const ITEM_END = '</si>';

const items = createMeanings((inside) => {
  const cursor = createCursor(inside + ITEM_END, '', 0);
  const text = readItem(cursor);
  return cursor.at === cursor.xml.length ? text : handOver(cursor);
});

const outlines = createMeanings((around) => {
  if (!isDeclaredUtf8(around)) handOver({ part: '' });
  checkAround(around, '');
  return 'sound';
});

/** The shared texts of a workbook; `undefined` when they are written in another way than Excel and WPS write them. */
export function readCoreStrings({ core, length }: PlacedPart): readonly string[] | undefined {
  const { run, numbers, records } = core;
  makeRoom(core);
  const count = run.scanStrings(length);
  if (count < 0) return undefined;
  const read = catchRefusals(() => {
    outlines.of(run.stringsOutline());
    const strings: string[] = [];
    for (let at = records; at < records + count; at += 1) strings.push(items.of(numbers[at] ?? -1));
    return strings;
  });
  return read.ok ? read.value : undefined;
}

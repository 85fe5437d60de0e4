import * as SheetJs from '@e965/xlsx';

import { inflate } from '../../src/workbooks/inflate';
import { readWorkbook } from '../../src/workbooks/read-workbook';

/** How a page read its files. */
export interface PageReading {
  readonly milliseconds: number;
  readonly sum: number;
}

/** As many as the pane asks for at a time. */
const IN_FLIGHT = 32;

/** Reads chosen files in the page and adds up their numbers; bytes are fetched alike for every reader. */
async function addUp(
  files: readonly File[],
  sumOf: (bytes: Uint8Array) => number,
): Promise<PageReading> {
  const began = performance.now();
  let sum = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let file = files[next]; file !== undefined; file = files[next]) {
      next += 1;
      // Not in one line with the sum, which is read before what follows it is waited for.
      const bytes = new Uint8Array(await file.arrayBuffer());
      sum += sumOf(bytes);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  return { milliseconds: performance.now() - began, sum };
}

function sumWithOurs(bytes: Uint8Array): number {
  const opened = readWorkbook(bytes, { fileName: 'a.xlsx', inflate });
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  let sum = 0;
  for (const { rows } of opened.value.workbook.sheets) {
    for (const { cells } of rows) {
      for (const { value } of cells) if (value.kind === 'number') sum += value.number;
    }
  }
  return sum;
}

function sumWithSheetJs(bytes: Uint8Array): number {
  const options = { type: 'array', dense: true, cellHTML: false, cellText: false } as const;
  let sum = 0;
  for (const sheet of Object.values(SheetJs.read(bytes, options).Sheets)) {
    sheet['!data']?.forEach((row) => {
      row.forEach(({ t, v }) => {
        if (t === 'n' && typeof v === 'number') sum += v;
      });
    });
  }
  return sum;
}

/** An input of the bench's own, whose files are read by whoever is asked. */
function offerInput(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.id = 'bench';
  document.body.append(input);
  const chosen = (): readonly File[] => [...(input.files ?? [])];
  Object.assign(window, {
    readWithNobody: () => addUp(chosen(), (bytes) => bytes.length),
    readWithOurs: () => addUp(chosen(), sumWithOurs),
    readWithSheetJs: () => addUp(chosen(), sumWithSheetJs),
  });
}

offerInput();

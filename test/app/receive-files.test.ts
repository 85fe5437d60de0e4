import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  type Desk,
  type FileToReceive,
  type ReceivingSet,
  receiveFiles,
} from '../../src/app/receive-files';
import { type Received, receiveWorkbook } from '../../src/app/receive-workbook';
import { reportFinding } from '../../src/app/report-finding';
import { FINDING_WORDS } from '../../src/cli/finding-words';
import type * as desks from '../../src/cli/receive-desk';
import { fail, succeed } from '../../src/domain/kernel/result';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { bundleForNode } from '../support/bundle-for-node';
import { openedOf } from '../support/read-bytes-of';
import { readFixtures } from '../support/read-fixture';
import { xlsxOf } from '../support/xlsx-of';

const catalogue = readCatalogue();
const slow = xlsxOf(`<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`.repeat(55));

function fileOf(file: string, bytes: Uint8Array): FileToReceive {
  return { file, load: () => Promise.resolve(succeed(bytes)) };
}

/** What the same thread makes of a file. */
function receivedHere(file: string, bytes: Uint8Array): Received {
  return receiveWorkbook(openedOf(bytes, file).workbook, {
    file,
    catalogue,
    wordFinding: (finding, table) => reportFinding(finding, table, FINDING_WORDS),
  });
}

describe('receiveFiles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  let openDesk: typeof desks.openReceiveDesk;

  beforeAll(async () => {
    await bundleForNode('./src/cli/receive-desk.ts', folder);
    ({ openReceiveDesk: openDesk } = jest.requireActual<typeof desks>(join(folder, 'main.cjs')));
  }, 60_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const receive = (
    files: readonly FileToReceive[],
    set: Partial<ReceivingSet> = {},
  ): ReturnType<typeof receiveFiles> =>
    receiveFiles(files, {
      catalogue,
      openDesk: () => openDesk(),
      processors: 2,
      inFlight: 8,
      ...set,
    });

  it('hands over what reading, recognising and checking give, in the order of the files', async () => {
    const fixtures = readFixtures().filter(({ expected }) => typeof expected !== 'string');
    const files = fixtures.map(({ name, bytes }) => ({ name, bytes: bytes() }));
    const received = await receive(files.map(({ name, bytes }) => fileOf(name, bytes)));
    expect(received).toEqual(files.map(({ name, bytes }) => receivedHere(name, bytes)));
  }, 60_000);

  it.each([
    { files: 119, processors: 8, desks: 1 },
    { files: 120, processors: 4, desks: 2 },
    { files: 20_000, processors: 1, desks: 1 },
    { files: 3999, processors: 2, desks: 1 },
    { files: 4000, processors: 2, desks: 2 },
    { files: 20_000, processors: 16, desks: 4 },
  ])('gives $files files to $desks desks on $processors processors', async (given) => {
    const fault = { code: 'unreadable', damage: 'structure', part: undefined } as const;
    const openIdle = jest.fn<Desk, []>(() => ({
      receive: () => Promise.resolve(fail(fault)),
      close: () => Promise.resolve(),
    }));
    const files = Array.from({ length: given.files }, () => fileOf('a.xlsx', new Uint8Array()));
    await receive(files, { processors: given.processors, openDesk: openIdle });
    expect(openIdle).toHaveBeenCalledTimes(given.desks);
  });

  it('keeps one object for all forms and arrangements of cells that are alike', async () => {
    const bytes = new Uint8Array(
      readFileSync(join(__dirname, '../fixtures/correct-warmth-2022-ezhou/form.xlsx')),
    );
    const files = Array.from({ length: 130 }, (_, index) => fileOf(`${String(index)}.xlsx`, bytes));
    const received = (await receive(files, { processors: 4 })) ?? [];
    const submissions = received.flatMap(({ forms }) => forms.map(({ submission }) => submission));
    expect(submissions).toHaveLength(130);
    expect(new Set(submissions.map(({ form }) => form)).size).toBe(1);
    expect(new Set(submissions.map(({ cells }) => cells)).size).toBe(1);
  });

  it('has a desk read files that lie on this machine, one that is gone too', async () => {
    const form = join(__dirname, '../fixtures/correct-warmth-2022-ezhou/form.xlsx');
    const gone = join(folder, 'gone.xlsx');
    const load = (): never => {
      throw new Error('The desk did not read it');
    };
    const received = await receive([
      { file: 'a.xlsx', place: form, load },
      { file: 'b.xlsx', place: gone, load },
    ]);
    const missing = { code: 'unreadable', damage: 'not-found', part: undefined };
    expect(received).toEqual([
      receivedHere('a.xlsx', new Uint8Array(readFileSync(form))),
      { file: 'b.xlsx', fault: missing, forms: [], unrecognised: [] },
    ]);
  });

  it('goes on after files that take too much, break or cannot be loaded', async () => {
    const form = xlsxOf('<row r="1"><c r="A1"><v>1</v></c></row>');
    const missing = { code: 'unreadable', damage: 'not-found', part: undefined } as const;
    const files = [
      fileOf('a.xlsx', form),
      fileOf('slow.xlsx', slow),
      fileOf('cut.xlsx', form.subarray(0, 300)),
      { file: 'gone.xlsx', load: () => Promise.resolve(fail(missing)) },
      fileOf('b.xlsx', form),
    ];
    const limits = { milliseconds: 20_000, heapMegabytes: 60 };
    const received = (await receive(files, { openDesk: () => openDesk(limits) })) ?? [];
    expect(received.map(({ file, fault }) => [file, fault?.code])).toEqual([
      ['a.xlsx', 'no-table'],
      ['slow.xlsx', 'too-large'],
      ['cut.xlsx', 'unreadable'],
      ['gone.xlsx', 'unreadable'],
      ['b.xlsx', 'no-table'],
    ]);
  });

  it('keeps nothing when it is cancelled, and ends soon', async () => {
    const cancel = new AbortController();
    const files = Array.from({ length: 50 }, (_, index) => fileOf(`${String(index)}.xlsx`, slow));
    const told: string[] = [];
    const receiving = receive(files, {
      signal: cancel.signal,
      onReceived: ({ file }) => {
        told.push(file);
        cancel.abort();
      },
    });
    expect(await receiving).toBeUndefined();
    expect(told).toHaveLength(1);
  });

  it('tells of each file once', async () => {
    const form = xlsxOf('<row r="1"><c r="A1"><v>1</v></c></row>');
    const files = Array.from({ length: 20 }, (_, index) => fileOf(`${String(index)}.xlsx`, form));
    const told: number[] = [];
    await receive(files, { onReceived: (_, index) => told.push(index) });
    expect(told.sort((a, b) => a - b)).toEqual(files.map((_, index) => index));
  });
});
